import type { Inbox } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatDuration, formatNumber } from '~/ui/format';

import { NUMBER_IDS, numberOf } from './numbers';
import { inboxOfWait } from './readings';
import type { Counted } from './settings';

const MINUTE = 60_000;

/** What a limit is set on. */
export function countedName(id: Counted): string {
  switch (id) {
    case 'waiting':
      return m.live_waiting();
    case 'stranded':
      return m.live_stranded();
    case 'runaway':
      return m.live_runaways();
    default:
      return numberOf(NUMBER_IDS.find((one) => one === id) ?? 'open').label();
  }
}

/** "Unassigned: 12, more than 10"; "Waiting for 42 min in Website chat, longer than 30 min". */
export function alarmWords(
  { id, value, limit }: { id: string; value: number; limit: number },
  inboxes: readonly Inbox[] | undefined,
): string {
  const inboxId = inboxOfWait(id);
  if (inboxId === undefined)
    return m.live_alarm_number({
      name: countedName(id as Counted),
      number: formatNumber(value),
      limit: formatNumber(limit),
    });
  const duration = formatDuration(value * MINUTE);
  const tooLong = formatDuration(limit * MINUTE);
  const inbox = inboxes?.find((one) => one.id === inboxId)?.name;
  return inbox === undefined
    ? m.live_alarm_wait({ duration, limit: tooLong })
    : m.live_alarm_wait_in({ duration, limit: tooLong, inbox });
}
