// The time axis of a report: buckets of an hour, day, week (from Sunday), month or year in a fixed offset from UTC,
// named by the moment they begin. Everything in milliseconds.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const STARTS: Record<string, (local: number) => number> = {
  hour: (local) => Math.floor(local / HOUR) * HOUR,
  day: (local) => Math.floor(local / DAY) * DAY,
  week: (local) => {
    const day = Math.floor(local / DAY);
    // The epoch was a Thursday.
    return (day - ((((day + 4) % 7) + 7) % 7)) * DAY;
  },
  month: (local) => Date.UTC(new Date(local).getUTCFullYear(), new Date(local).getUTCMonth()),
  year: (local) => Date.UTC(new Date(local).getUTCFullYear(), 0),
};

/** Longer than any bucket of that kind, shorter than two. */
const STEPS: Record<string, number> = { hour: HOUR, day: DAY, week: 7 * DAY, month: 31 * DAY, year: 366 * DAY };

export interface Buckets {
  /** Every bucket that touches the range, in order. */
  starts: number[];
  /** The bucket a moment falls into. */
  startOf: (time: number) => number;
}

/** `groupBy` that nobody knows is a day. */
export function buckets(since: number, until: number, groupBy: string, offsetHours: number): Buckets {
  const kind = groupBy in STARTS ? groupBy : 'day';
  const offset = offsetHours * HOUR;
  const startOf = (time: number) => (STARTS[kind]?.(time + offset) ?? time) - offset;
  const starts: number[] = [];
  for (let start = startOf(since); start < until; start = startOf(start + (STEPS[kind] ?? DAY))) starts.push(start);
  return { starts, startOf };
}
