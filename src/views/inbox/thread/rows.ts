// What a thread shows, as rows for the window: one for each message, with the marks that stand above it, runs of
// activities folded into one, and last what is still on its way. Pure: what is known in, rows out. Older messages only
// ever add rows in front, newer ones only at the end; that is what keeps the place of whoever is reading.
import type { MessageEntry } from '~/api/outbox/entry';
import type { Message } from '~/api/types';
import { startOfDay } from '~/ui/format';

import { readEmail, topicOf } from './email';

type Marks = {
  key: string;
  /** Milliseconds: when it was said. */
  at: number;
  /** The first row of its day. */
  startsDay: boolean;
  /** The first row nobody has read. */
  isFirstUnread: boolean;
};
export type MessageRow = Marks & {
  kind: 'message';
  message: Message;
  /** The first and the last of what one person says at a stretch. */
  startsGroup: boolean;
  endsGroup: boolean;
  /** An e-mail about something else than the one before. */
  startsTopic: boolean;
  /** The last of its group that has come as far on its way to the customer. */
  showsDelivery: boolean;
};
export type Row =
  | MessageRow
  | (Marks & { kind: 'activities'; messages: Message[] })
  | (Marks & { kind: 'outbox'; entry: MessageEntry; startsGroup: boolean })
  /** Stands first while there is more to read further back. */
  | (Marks & { kind: 'earlier' });

/** Messages of one sender this close together need one name and one time. */
const GROUP_SECONDS = 5 * 60;
const ACTIVITY = 2;

export const EARLIER: Row = { kind: 'earlier', key: 'earlier', at: 0, startsDay: false, isFirstUnread: false };

/** Whether a message is shown in this row. */
export function holds(row: Row, messageId: number): boolean {
  if (row.kind === 'message') return row.message.id === messageId;
  return row.kind === 'activities' && row.messages.some(({ id }) => id === messageId);
}

export function messageRows(messages: readonly Message[], firstUnreadId: number | undefined): Row[] {
  const rows: Row[] = [];
  let topic = '';
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const at = message.created_at * 1000;
    const startsDay = !before || startOfDay(before.created_at * 1000) !== startOfDay(at);
    const isFirstUnread = message.id === firstUnreadId;
    const last = rows.at(-1);
    if (message.message_type === ACTIVITY && last?.kind === 'activities' && !startsDay) {
      last.messages.push(message);
      return;
    }
    const marks = { key: `message-${message.id}`, at, startsDay, isFirstUnread };
    if (message.message_type === ACTIVITY) {
      rows.push({ ...marks, kind: 'activities', messages: [message] });
      return;
    }
    const startsGroup = isFirstUnread || !sameGroup(before, message);
    const endsGroup = after?.id === firstUnreadId || !sameGroup(message, after);
    const showsDelivery = endsGroup || after?.status !== message.status || message.status === 'failed';
    const subject = topicOf(readEmail(message)?.subject ?? '');
    const startsTopic = subject !== '' && subject !== topic;
    topic = subject || topic;
    rows.push({ ...marks, kind: 'message', message, startsGroup, endsGroup, startsTopic, showsDelivery });
  });
  return rows;
}

/** How many messages came after the one that was the newest then; what merely happened is not counted. */
export function arrivedSince(messages: readonly Message[], newestId: number): number {
  return messages.filter(({ id, message_type }) => id > newestId && message_type !== ACTIVITY).length;
}

/** What we have sent but has not arrived. An answer may come by a poll before the send itself is answered. */
export function outboxRows(
  entries: readonly MessageEntry[],
  messages: readonly Message[],
  ownId: number | undefined,
): Row[] {
  const rows: Row[] = [];
  let before: Grouped | undefined = messages.at(-1);
  for (const entry of entries) {
    if (messages.some(({ content_attributes }) => content_attributes.client_key === entry.id)) continue;
    const becoming = asMessage(entry, ownId);
    const at = entry.created_at;
    const startsDay = !before || startOfDay(before.created_at * 1000) !== startOfDay(at);
    const marks = { key: `outbox-${entry.id}`, at, startsDay, isFirstUnread: false };
    rows.push({ ...marks, kind: 'outbox', entry, startsGroup: !sameGroup(before, becoming) });
    before = becoming;
  }
  return rows;
}

type Grouped = Pick<Message, 'message_type' | 'private' | 'created_at'> & {
  sender?: { type: string; id: number } | null;
};

/** What it will be once it has arrived, as far as groups go. */
const asMessage = ({ mode, created_at }: MessageEntry, ownId: number | undefined): Grouped => ({
  message_type: 1,
  private: mode === 'note',
  created_at: Math.floor(created_at / 1000),
  sender: { type: 'user', id: ownId ?? 0 },
});

function sameGroup(a: Grouped | undefined, b: Grouped | undefined): boolean {
  if (!a || !b || a.message_type === ACTIVITY || b.message_type === ACTIVITY) return false;
  return (
    a.message_type === b.message_type &&
    a.private === b.private &&
    a.sender?.type === b.sender?.type &&
    a.sender?.id === b.sender?.id &&
    b.created_at - a.created_at <= GROUP_SECONDS &&
    startOfDay(a.created_at * 1000) === startOfDay(b.created_at * 1000)
  );
}

/**
 * The first message of the customer that came after anybody looked (`seen`, in seconds, 0 = never) or answered, among
 * those up to `upTo`: what comes while one is reading is not marked.
 */
export function firstUnread(messages: readonly Message[], seen: number, upTo: number): number | undefined {
  let found: number | undefined;
  for (const message of messages.toReversed()) {
    if (message.created_at <= seen) break;
    if (message.message_type === 1 && !message.private && message.sender?.type === 'user') break;
    if (message.message_type === 0 && message.id <= upTo) found = message.id;
  }
  return found;
}
