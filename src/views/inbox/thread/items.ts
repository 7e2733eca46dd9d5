// What a thread shows, as a flat list of rows for the window: days, the "new" line, messages grouped by sender, folded
// activities, and last what is still on its way. Pure: messages in, rows out; a row's key survives everything but its end.
import type { OutboxEntry } from '~/api/outbox';
import type { Message } from '~/api/types';
import { startOfDay } from '~/ui/format';

export type Item =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'new'; key: string }
  | { kind: 'activities'; key: string; messages: Message[] }
  | { kind: 'message'; key: string; message: Message; startsGroup: boolean; endsGroup: boolean }
  | { kind: 'outbox'; key: string; entry: OutboxEntry };

/** Messages of one sender this close together need only one name and one time. */
const GROUP_SECONDS = 5 * 60;

export function threadItems(
  messages: readonly Message[],
  outbox: readonly OutboxEntry[],
  firstUnreadId: number | undefined,
): Item[] {
  const items: Item[] = [];
  let day: number | undefined;
  messages.forEach((message, index) => {
    const at = message.created_at * 1000;
    if (startOfDay(at) !== day) {
      day = startOfDay(at);
      items.push({ kind: 'day', key: `day-${day}`, at });
    }
    if (message.id === firstUnreadId) items.push({ kind: 'new', key: 'new' });
    if (message.message_type === 2) {
      const last = items.at(-1);
      if (last?.kind === 'activities') last.messages.push(message);
      else items.push({ kind: 'activities', key: `activities-${message.id}`, messages: [message] });
      return;
    }
    items.push({
      kind: 'message',
      key: `message-${message.id}`,
      message,
      startsGroup: items.at(-1)?.kind !== 'message' || !sameGroup(messages[index - 1], message),
      endsGroup: !sameGroup(message, messages[index + 1]),
    });
  });
  for (const entry of outbox) items.push({ kind: 'outbox', key: `outbox-${entry.id}`, entry });
  return items;
}

function sameGroup(a: Message | undefined, b: Message | undefined): boolean {
  if (!a || !b || a.message_type === 2 || b.message_type === 2) return false;
  return (
    a.message_type === b.message_type &&
    a.private === b.private &&
    a.sender?.type === b.sender?.type &&
    a.sender?.id === b.sender?.id &&
    b.created_at - a.created_at <= GROUP_SECONDS &&
    startOfDay(a.created_at * 1000) === startOfDay(b.created_at * 1000)
  );
}

/** The first message of the customer that no agent has seen; `seen` in seconds, 0 = never. */
export function firstUnread(messages: readonly Message[], seen: number): number | undefined {
  return messages.find((message) => message.message_type === 0 && message.created_at > seen)?.id;
}
