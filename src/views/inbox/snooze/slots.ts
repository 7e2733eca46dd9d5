// What a word may say about a moment.

/** When within a day, where no clock is given. */
export type Period = 'am' | 'pm' | 'eve';

export type Slots = {
  weekday?: number;
  isNext?: true;
  unit?: 'week' | 'month';
  day?: number;
  month?: number;
  year?: number;
  /** Days from today. */
  ahead?: number;
  end?: 'day' | 'week' | 'month';
  hour?: number;
  minute?: number;
  /** The hour can only be meant as it is: it has a leading zero, or is written as the reader's clocks do. */
  isExact?: true;
  period?: Period;
  /** Minutes ahead of UTC. */
  offset?: number;
  /** By the customer's clock. */
  isTheirs?: true;
  /** From now. */
  months?: number;
  days?: number;
  minutes?: number;
};

const SPANS = new Set<string>(['months', 'days', 'minutes'] satisfies (keyof Slots)[]);

/** All that the words say together; undefined when they say two things of the same. Spans add up. */
export function together(parts: readonly Slots[]): Slots | undefined {
  const all: Record<string, unknown> = {};
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) {
    if (all[key] === undefined) all[key] = value;
    else if (SPANS.has(key)) all[key] = Number(all[key]) + Number(value);
    else return undefined;
  }
  return all as Slots;
}
