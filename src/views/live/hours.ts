// How long somebody has waited while somebody could have answered: only the hours in which their inbox is open count.
import type { Inbox } from '~/api/types';

type Hours = Pick<Inbox, 'working_hours_enabled' | 'working_hours' | 'timezone'>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whoever has waited longer has waited too long by any clock. */
const MOST_DAYS = 60;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    // A zone this browser does not know.
    clock = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  clocks.set(timeZone, clock);
  return clock;
}

/** What the clocks there show, as if it were UTC. */
function wallTime(timeZone: string, ms: number): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** When clocks there show this; where they skip it, the moment they do. */
function momentOf(timeZone: string, wall: number): number {
  const guess = wall - (wallTime(timeZone, wall) - wall);
  return guess - (wallTime(timeZone, guess) - wall);
}

/** Minutes of the day between which it is open; undefined when it is closed. */
function openOn({ working_hours }: Hours, wallDay: number): [from: number, to: number] | undefined {
  const weekday = new Date(wallDay).getUTCDay();
  const hours = working_hours.find(({ day_of_week }) => day_of_week === weekday);
  if (!hours || hours.open_all_day) return [0, 24 * 60];
  if (hours.closed_all_day) return undefined;
  const { open_hour, open_minutes, close_hour, close_minutes } = hours;
  return [(open_hour ?? 0) * 60 + (open_minutes ?? 0), (close_hour ?? 0) * 60 + (close_minutes ?? 0)];
}

/** Milliseconds of opening hours between two moments; all of them where an inbox has no hours. */
export function openMs(inbox: Hours | undefined, from: number, to: number): number {
  const all = Math.max(0, to - from);
  if (!inbox?.working_hours_enabled || all > MOST_DAYS * DAY) return all;
  const timeZone = inbox.timezone ?? 'UTC';
  let open = 0;
  let day = Math.floor(wallTime(timeZone, from) / DAY) * DAY;
  for (; momentOf(timeZone, day) < to; day += DAY) {
    const [opens, closes] = openOn(inbox, day) ?? [0, 0];
    const opened = Math.max(from, momentOf(timeZone, day + opens * MINUTE));
    const closed = Math.min(to, momentOf(timeZone, day + closes * MINUTE));
    open += Math.max(0, closed - opened);
  }
  return open;
}
