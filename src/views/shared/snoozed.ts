// Until when a conversation sleeps, in words.
import { m } from '~/paraglide/messages.js';
import { formatClock, formatShortDay, formatWeekdayClock, startOfDay } from '~/ui/format';

/** Chatwoot looks every five minutes who has to be woken. */
export const WAKES_WITHIN_MS = 5 * 60_000;
const DAY = 24 * 60 * 60_000;

/** Undefined is until the customer writes. Chatwoot lets years through that no calendar knows. */
export function wakesAt({ snoozed_until }: { snoozed_until: string | null }): number | undefined {
  const at = snoozed_until === null ? Number.NaN : Date.parse(snoozed_until);
  return Number.isNaN(at) ? undefined : at;
}

/** As short as a row needs it: "14:30", "Tue 09:00", "25 Dec". */
export function untilWords(snoozed: { snoozed_until: string | null }, now: number): string {
  const at = wakesAt(snoozed);
  if (at === undefined) return m.inbox_row_until_reply();
  if (at <= now) return m.snooze_row_due();
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (days === 0) return formatClock(at);
  return days < 7 ? formatWeekdayClock(at) : formatShortDay(at);
}
