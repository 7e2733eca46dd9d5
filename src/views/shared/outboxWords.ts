import type { MessageEntry, OutboxEntry } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { formatClock, formatNumber } from '~/ui/format';

export type Progress = {
  words: string;
  /** Something is wrong and the agent has to do something about it. */
  isBad: boolean;
  /** It can still be taken back, because its time has not come. */
  isUndoable: boolean;
};

/** How far an entry has come, in words. `before`: what of its conversation was written before it and is still here. */
export function progressOf(entry: OutboxEntry, before: readonly OutboxEntry[], now: number): Progress {
  const calm = (words: string) => ({ words, isBad: false, isUndoable: false });
  switch (entry.state) {
    case 'failed':
      return { words: failureWords(entry), isBad: true, isUndoable: false };
    case 'sending':
      return calm(m.outbox_sending());
    case 'unsure':
      return calm(m.outbox_unsure());
    case 'held': {
      const seconds = Math.ceil((entry.hold_until - now) / 1000);
      if (seconds > 0)
        return { words: m.outbox_held({ number: formatNumber(seconds) }), isBad: false, isUndoable: true };
      if (!entry.overtakes && before.some(({ kind }) => kind === 'message')) return calm(m.outbox_behind());
      if (entry.error || entry.pauses > 0) return calm(m.outbox_offline());
      if (entry.not_before > now) return calm(m.outbox_paused({ time: formatClock(entry.not_before) }));
      return calm(m.outbox_sending());
    }
  }
}

function failureWords(entry: OutboxEntry): string {
  const { error } = entry;
  if (error?.kind === 'stopped') return m.outbox_stopped();
  if (error?.kind === 'files_gone') return m.outbox_files_gone();
  if (error?.kind === 'overtaken') return overtakenWords(entry, error.message);
  if (error?.message) return m.outbox_refused({ words: error.message });
  return error?.kind === 'refused' ? m.outbox_refused_silently() : m.outbox_unanswered();
}

const overtakenWords = (entry: OutboxEntry, name: string): string =>
  entry.kind === 'message' ? m.outbox_answered_by({ name }) : m.outbox_written_since();

/** Messages of the same conversation that come before it. */
export const beforeIn = (entries: readonly OutboxEntry[], entry: OutboxEntry): OutboxEntry[] =>
  entries.filter((one) => one.conversation_id === entry.conversation_id && one.created_at < entry.created_at);

export const isMessage = (entry: OutboxEntry): entry is MessageEntry => entry.kind === 'message';
