import type { Message } from '~/api/types';

const OUTGOING = 1;

/**
 * The newest answer the customer has had on screen, when they looked last at `seenAt` (seconds, 0 = never or not known).
 * Channels without receipts tell no more than that.
 */
export function newestSeen(messages: readonly Message[], seenAt: number): Message | undefined {
  return messages.findLast(
    ({ message_type, private: isNote, status, created_at }) =>
      message_type === OUTGOING && !isNote && status !== 'failed' && created_at <= seenAt,
  );
}
