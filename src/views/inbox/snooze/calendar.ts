// What clocks and calendars of a time zone show, and when they show it.

export type Day = { year: number; month: number; day: number };
export type Wall = Day & { hour: number; minute: number };

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  return format;
}

/** What the clock and the calendar show at that moment. */
export function wallAt(ms: number, zone: string): Wall {
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(ms)) if (type in wall) wall[type as keyof Wall] = +value;
  return wall;
}

const utcOf = ({ year, month, day, hour, minute }: Wall): number => Date.UTC(year, month - 1, day, hour, minute);

/** How far the clock is ahead of UTC, in minutes. */
export const offsetAt = (ms: number, zone: string): number =>
  (utcOf(wallAt(ms, zone)) - Math.floor(ms / MINUTE) * MINUTE) / MINUTE;

/**
 * The moments at which the clock shows this: two when it is set back over it. A time that is left out when it is set
 * forward is as much later as the clock then is.
 */
export function momentsOf(wall: Wall, zone: string): number[] {
  const utc = utcOf(wall);
  const before = offsetAt(utc - DAY, zone);
  const candidates = [...new Set([before, offsetAt(utc + DAY, zone)])].map((offset) => utc - offset * MINUTE);
  const shown = candidates.filter((ms) => utcOf(wallAt(ms, zone)) === utc).toSorted((a, b) => a - b);
  return shown.length > 0 ? shown : [utc - before * MINUTE];
}

export const momentAtOffset = (wall: Wall, offset: number): number => utcOf(wall) - offset * MINUTE;

const dayOfUtc = (ms: number): Day => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const startOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

export const addDays = (day: Day, days: number): Day => dayOfUtc(startOf(day) + days * DAY);

/** The same day of another month, or its last one. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const last = dayOfUtc(Date.UTC(year, month + months, 0));
  return { ...last, day: Math.min(day, last.day) };
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(startOf(day)).getUTCDay();

/** How many days after Monday. */
export const daysIntoWeek = (day: Day): number => (weekdayOf(day) + 6) % 7;

export const isBefore = (a: Day, b: Day): boolean => startOf(a) < startOf(b);

/** Whether the calendar has such a day. */
export const isDay = (day: Day): boolean => {
  const { year, month, day: date } = dayOfUtc(startOf(day));
  return year === day.year && month === day.month && date === day.day;
};
