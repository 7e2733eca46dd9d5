import { useEffect, useRef } from 'react';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatList } from '~/ui/lists';

import { Markdown } from '../../thread/Markdown';
import { PlainText } from '../../thread/PlainText';
import { formatsOf } from '../formats';
import { ready } from '../outgoing';
import { useSignature } from '../signature';
import { useValues } from '../useValues';
import { movedDraft } from './move';

/** The note as the customer would read it: with what variables stand for, formatted as far as the channel can, signed. */
export function CustomersView({ conversation, name }: { conversation: Conversation; name: string }) {
  const section = useRef<HTMLElement>(null);
  // What was pressed to see it has gone.
  useEffect(() => section.current?.focus(), []);
  const values = useValues(conversation);
  const channelType = conversation.meta.channel;
  const signature = useSignature(channelType);
  const draft = movedDraft({ accountId: conversation.account_id, conversationId: conversation.id }, 'note');
  const { content } = ready(draft, {
    conversation,
    values,
    limit: Number.POSITIVE_INFINITY,
    signature: signature?.isOn ? signature.text : undefined,
    recipients: undefined,
  });
  const { files = [] } = draft.extras;
  const Text = formatsOf(channelType, 'reply').length > 0 ? Markdown : PlainText;
  return (
    <section
      ref={section}
      aria-label={m.guards_customers_view({ name })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="grid max-h-48 justify-items-end gap-1 overflow-y-auto"
    >
      <p className="justify-self-start text-ink-2">
        <bdi>{m.guards_customers_view({ name })}</bdi>
      </p>
      <div className="max-w-full rounded-bubble bg-bubble-own px-3 py-2 text-message text-ink">
        <Text text={content} id="customers-view" />
        {files.length > 0 && (
          <p className="text-meta text-ink-2">
            <bdi>{m.guards_with_files({ files: formatList(files.map((file) => file.name)) })}</bdi>
          </p>
        )}
      </div>
    </section>
  );
}
