import type { Mode, OutboxEntry } from '~/api/outbox/entry';
import { discard, sendNow, takeBack } from '~/api/outbox/outbox';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { toast } from '~/ui/toast';

import { restoreDraft } from './drafts';
import { isMessage, type Progress } from './outboxWords';

/** What can be done about something that has not been sent. `onEdit`: its words are back where they were written. */
export function OutboxActs({
  entry,
  progress,
  onEdit,
  isBrief = false,
}: {
  entry: OutboxEntry;
  progress: Progress;
  onEdit?: (() => void) | undefined;
  /** Nothing stands beside Undo that does the opposite. */
  isBrief?: boolean;
}) {
  const edit = async (as?: Mode) => {
    const taken = (await takeBack(entry)).filter(isMessage);
    for (const { recipients, ...one } of taken) {
      restoreDraft({ ...one, ...(as ? { mode: as } : recipients && { recipients }) });
    }
    if (taken.length > 0) onEdit?.();
  };
  const hasLeft = entry.state === 'sending' || entry.state === 'unsure';
  if (entry.state === 'sending') return null;
  return (
    <>
      {!(isBrief && progress.isUndoable) && (
        <Button onClick={() => void sendNow(entry)}>{nowWords(entry, progress)}</Button>
      )}
      {!hasLeft && isMessage(entry) && (
        <Button onClick={() => void edit()}>{progress.isUndoable ? m.outbox_undo() : m.outbox_edit()}</Button>
      )}
      {entry.state === 'failed' && isMessage(entry) && entry.content !== '' && (
        <Button onClick={() => void copy(entry.content)}>{m.outbox_copy()}</Button>
      )}
      {isOvertaken(entry) && <Button onClick={() => void edit('note')}>{m.guards_to_note()}</Button>}
      {!progress.isUndoable && (
        <Button look="danger" onClick={() => void discard(entry)}>
          {m.outbox_discard()}
        </Button>
      )}
    </>
  );
}

async function copy(text: string) {
  await navigator.clipboard.writeText(text);
  toast(m.outbox_copied());
}

/** The customer has been answered: what it says may still be worth knowing for the team. */
const isOvertaken = (entry: OutboxEntry): boolean =>
  isMessage(entry) && entry.mode === 'reply' && !entry.template && entry.error?.kind === 'overtaken';

function nowWords({ state, error }: OutboxEntry, { isUndoable }: Progress): string {
  if (state === 'unsure') return m.outbox_look();
  if (isUndoable || (state === 'held' && !error)) return m.outbox_now();
  return error?.kind === 'overtaken' ? m.outbox_anyway() : m.outbox_retry();
}
