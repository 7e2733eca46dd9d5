import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { senderName } from '~/views/shared/names';

import { Markdown } from '../../thread/Markdown';
import { Moment } from '../../thread/Moment';

/** What the customer has been told already. */
export function ColleaguesAnswer({ messages }: { messages: readonly Message[] }) {
  const message = messages.at(-1);
  if (!message) return null;
  const more = messages.length - 1;
  const name = message.sender ? senderName(message.sender) : m.name_unknown_agent();
  return (
    <section
      aria-label={m.guards_answer({ name })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="ms-6 max-h-32 overflow-y-auto border-s-2 border-line-strong ps-2 text-message text-ink"
    >
      {message.content ? <Markdown text={message.content} id={message.id} /> : m.guards_answer_files()}
      <p className="flex gap-2 text-meta text-ink-3">
        <Moment at={message.created_at * 1000} />
        {more > 0 && m.guards_answered_more({ count: more, number: formatNumber(more) })}
      </p>
    </section>
  );
}
