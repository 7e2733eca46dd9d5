import { Lock, PencilLine, Reply } from 'lucide-react';

import type { Typist } from '~/api/queries/presence';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { useIsBegun } from '~/views/shared/draftStore';
import { previewText } from '~/views/shared/preview';

import { TypingWords } from '../thread/TypingWords';

const glyph = {
  size: 12,
  strokeWidth: 1.75,
  'aria-hidden': true,
  className: 'me-1 inline-block align-[-1px]',
} as const;

type Props = { conversation: Conversation; typists: readonly Typist[] };

/** The last thing said and who said it: ↩ us, a lock for a note, nothing for the customer. Or what is being said. */
export function RowText({ conversation, typists }: Props) {
  const { account_id, id } = conversation;
  const isBegun = useIsBegun({ accountId: account_id, conversationId: id });
  if (typists.length > 0)
    return (
      <span className="min-w-0 flex-1 truncate">
        <TypingWords typists={typists} />…
      </span>
    );
  const { last_non_activity_message: message, unread_count } = conversation;
  const subject = mailSubject(conversation);
  if (!message)
    return <span className="min-w-0 flex-1 truncate text-ink-3">{subject ?? m.inbox_row_nothing_said()}</span>;
  const look = message.private ? 'text-private-ink' : unread_count > 0 ? 'text-ink' : 'text-ink-2';
  const text = previewText(message);
  return (
    <span className={`min-w-0 flex-1 truncate ${look}`} title={text}>
      {isBegun && (
        <span className="me-1 font-medium text-accent-ink">
          <PencilLine {...glyph} />
          {m.inbox_row_draft()}
        </span>
      )}
      {message.private ? <Lock {...glyph} /> : message.message_type !== 0 && <Reply {...glyph} />}
      {subject && subject !== text && (
        <>
          <bdi className="text-ink">{subject}</bdi>
          {' · '}
        </>
      )}
      <bdi>{text}</bdi>
    </span>
  );
}

function mailSubject({ additional_attributes: { mail_subject } }: Conversation): string | undefined {
  return typeof mail_subject === 'string' && mail_subject.trim() ? mail_subject.trim() : undefined;
}
