import type { NavigateFunction } from 'react-router';

import type { OutboxEntry } from '~/api/outbox/entry';
import { pressOf, takeBack } from '~/api/outbox/outbox';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { restoreDraft } from '~/views/shared/drafts';
import { isMessage } from '~/views/shared/outboxWords';
import { undoOffered, type Undoable } from '~/views/shared/undoable';

/** `pathname`: where one is. */
export type Around = { held: readonly OutboxEntry[]; offered: readonly Undoable[]; pathname: string };

/** `isInSight`: it has an Undo of its own on screen. */
type Step = { at: number; words: string; isInSight: boolean; undo: (navigate: NavigateFunction) => Promise<boolean> };

/** What can be taken back or undone now, the last thing last: what one press of a key has sent is one step. */
export function stepsBack({ held, offered, pathname }: Around, now: number): Step[] {
  const isShown = ({ conversation_id }: OutboxEntry) => pathname.endsWith(`/conversations/${conversation_id}`);
  const isHeld = (entry: OutboxEntry) => entry.state === 'held' && entry.hold_until > now;
  const presses = held.filter((entry) => pressOf(entry).find(isHeld) === entry);
  const steps = [
    ...presses.map((entry) => ({
      at: entry.created_at,
      words: wordsOf(entry),
      isInSight: isMessage(entry) && isShown(entry),
      undo: (navigate: NavigateFunction) => takeBackPress(entry, isShown(entry), navigate),
    })),
    ...offered.map(({ id, at, words }) => ({ at, words, isInSight: false, undo: async () => undoOffered(id) })),
  ];
  return steps.toSorted((a, b) => a.at - b.at);
}

/** Words are where they were written, and one goes on there. False when it was too late. */
async function takeBackPress(entry: OutboxEntry, isShown: boolean, navigate: NavigateFunction): Promise<boolean> {
  const taken = await takeBack(entry);
  for (const message of taken.filter(isMessage)) restoreDraft(message);
  // Where one is writing already, the list beside it stays what it is.
  if (taken.some(isMessage) && !isShown) void navigate(paths.conversation(entry.account_id, entry.conversation_id));
  return taken.length > 0;
}

function wordsOf(entry: OutboxEntry): string {
  // A message and what it decides are of one press, and about one conversation.
  const count = new Set(pressOf(entry).map(({ conversation_id }) => conversation_id)).size;
  if (entry.kind === 'status' && count > 1) {
    const name = m.select_many({ count, number: formatNumber(count) });
    return m.verdict_held({ what: entry.status, name });
  }
  const name = entry.contact_name || `#${entry.conversation_id}`;
  if (entry.kind === 'status') return m.verdict_held({ what: entry.status, name });
  return m.outbox_undo_send({ mode: entry.mode, name });
}
