import { readEntries } from '~/api/outbox/entries';
import { takeBack } from '~/api/outbox/outbox';
import { restoreDraft } from '~/views/shared/drafts';
import { isMessage } from '~/views/shared/outboxWords';

/** What was sent last and has not left yet is taken back, and written on. */
export async function editHeld(conversationId: number) {
  const held = readEntries()
    .filter(isMessage)
    .findLast(({ conversation_id, state, hold_until }) => {
      return conversation_id === conversationId && state === 'held' && hold_until > Date.now();
    });
  if (!held) return;
  for (const message of (await takeBack(held)).filter(isMessage)) restoreDraft(message);
}
