// Numbers and times in words, by Intl in the reader's own language and time zone. Times come in as milliseconds.
import { m } from '../paraglide/messages.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Built once: a formatter costs about a thousand times what using it does. */
const number = new Intl.NumberFormat();
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'long' });
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dayWithYear = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const weekdayClock = new Intl.DateTimeFormat(undefined, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const moment = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const units = {
  minute: new Intl.NumberFormat(undefined, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
  hour: new Intl.NumberFormat(undefined, { style: 'unit', unit: 'hour', unitDisplay: 'short' }),
  day: new Intl.NumberFormat(undefined, { style: 'unit', unit: 'day', unitDisplay: 'short' }),
};

export const formatNumber = (value: number): string => number.format(value);
export const formatDate = (ms: number): string => date.format(ms);
export const formatClock = (ms: number): string => clock.format(ms);
export const formatExact = (ms: number): string => exact.format(ms);
/** "Tue 09:00". */
export const formatWeekdayClock = (ms: number): string => weekdayClock.format(ms);
export const formatShortDay = (ms: number): string => shortDay.format(ms);

/** "Today", "Yesterday", "Tuesday 18 November", with the year when it is not this one. */
export function formatDay(ms: number, now: number): string {
  const days = Math.round((startOfDay(ms) - startOfDay(now)) / DAY);
  if (days === 0 || days === -1) {
    const words = relative.format(days, 'day');
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  }
  const sameYear = new Date(ms).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? day : dayWithYear).format(ms);
}

export const startOfDay = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

/** "09:00" of today, "Tue 24 Nov, 09:00" of another day, a date when it is another year. */
export function formatMoment(ms: number, now: number): string {
  if (startOfDay(ms) === startOfDay(now)) return formatClock(ms);
  return new Date(ms).getFullYear() === new Date(now).getFullYear() ? moment.format(ms) : formatDate(ms);
}

/** "20 seconds ago", "3 hours ago". */
export function formatAgo(ms: number, now: number): string {
  const ago = Math.max(0, now - ms);
  if (ago < MINUTE) return relative.format(-Math.floor(ago / 1000), 'second');
  if (ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour');
  return relative.format(-Math.floor(ago / DAY), 'day');
}

/** A length of time at the precision a row needs: "now", "12 min", "3 hr", "2 days". */
export function formatDuration(ms: number): string {
  if (ms < MINUTE) return m.ui_under_a_minute();
  if (ms < HOUR) return units.minute.format(Math.floor(ms / MINUTE));
  if (ms < DAY) return units.hour.format(Math.floor(ms / HOUR));
  return units.day.format(Math.floor(ms / DAY));
}
