// THE GRAMMAR of snoozing: from words to a moment. Where words may mean several moments all of them are told, the likeliest
// first; none of them is ever past.
import {
  addDays,
  addMonths,
  daysIntoWeek,
  isBefore,
  isDay,
  MINUTE,
  momentAtOffset,
  momentsOf,
  wallAt,
  weekdayOf,
  type Day,
} from './calendar';
import { lex } from './lex';
import { lexiconOf } from './lexicon';
import { together, type Period, type Slots } from './slots';

export type Scene = {
  now: number;
  zone: string;
  locale: string;
  /** The customer's time zone, where it is known. */
  theirZone?: string | undefined;
};

export type Reading =
  | { kind: 'until'; at: number }
  /** Until the customer writes. */
  | { kind: 'reply' }
  /** Not any longer. */
  | { kind: 'wake' };

export type Problem =
  | { kind: 'unknown'; word: string }
  | { kind: 'past'; at: number }
  | { kind: 'other_weekday'; at: number }
  | { kind: 'too_far' | 'no_such_day' | 'no_such_time' | 'which_time' | 'which_day' | 'contradiction' | 'their_zone' }
  /** What is awake cannot wake. */
  | { kind: 'not_snoozed' };

export type Understood = { readings: readonly [Reading, ...Reading[]] } | { problem: Problem };

const FARTHEST_YEARS = 10;
const MOST_READINGS = 6;
/** Nobody means words that could be taken in more ways. */
const MOST_COMBINATIONS = 200;
/** What is said of several readings that all fail: what helps most. */
const TELLING: readonly Problem['kind'][] = [
  'their_zone',
  'past',
  'other_weekday',
  'too_far',
  'which_time',
  'no_such_time',
  'no_such_day',
  'which_day',
  'contradiction',
];

export function understand(text: string, scene: Scene): Understood {
  const words = text.trim().toLowerCase();
  if (/^(?:until )?(?:the |an? |next )?(?:customer |they )?(?:repl(?:y|ies)|answers?|writes?)$/.test(words))
    return { readings: [{ kind: 'reply' }] };
  if (/^(?:-|now|wake(?: up)?)$/.test(words)) return { readings: [{ kind: 'wake' }] };
  const lexed = lex(text, lexiconOf(scene.locale));
  if ('unknown' in lexed) return { problem: { kind: 'unknown', word: lexed.unknown } };
  if (lexed.words.reduce((product, meanings) => product * meanings.length, 1) > MOST_COMBINATIONS)
    return { problem: { kind: 'contradiction' } };
  return bestOf(combinations(lexed.words).map((parts) => momentsIn(parts, scene)));
}

type Moments = number[] | Problem;

function bestOf(outcomes: readonly Moments[]): Understood {
  const moments = [...new Set(outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : [])))];
  const [first, ...others] = moments.slice(0, MOST_READINGS).map((at): Reading => ({ kind: 'until', at }));
  if (first) return { readings: [first, ...others] };
  const problems = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : outcome));
  const rank = ({ kind }: Problem) => TELLING.indexOf(kind);
  return { problem: problems.toSorted((a, b) => rank(a) - rank(b))[0] ?? { kind: 'contradiction' } };
}

/** Every way to take each word in one of its meanings. */
const combinations = (words: readonly (readonly Slots[])[]): Slots[][] =>
  words.reduce<Slots[][]>((all, meanings) => all.flatMap((parts) => meanings.map((one) => [...parts, one])), [[]]);

function momentsIn(parts: readonly Slots[], scene: Scene): Moments {
  const slots = together(parts);
  if (!slots) return { kind: 'contradiction' };
  if (slots.isTheirs && !scene.theirZone) return { kind: 'their_zone' };
  const zone = (slots.isTheirs && scene.theirZone) || scene.zone;
  const moments = isSpan(slots) ? spanned(slots, scene.now, zone) : dated(slots, scene.now, zone);
  return Array.isArray(moments) ? still(moments, scene.now) : moments;
}

/** What is still to come, and not too far off. */
function still(moments: number[], now: number): Moments {
  const coming = moments.filter((at) => at > now);
  if (coming.length === 0) return { kind: 'past', at: Math.max(...moments) };
  const near = coming.filter((at) => at < now + FARTHEST_YEARS * 366 * 24 * 60 * MINUTE);
  return near.length > 0 ? near : { kind: 'too_far' };
}

const isSpan = ({ months, days, minutes }: Slots): boolean => (months ?? days ?? minutes) !== undefined;

const BESIDE_SPANS = new Set<string>(['minute', 'isExact', 'isTheirs'] satisfies (keyof Slots)[]);

/** From now: hours as they pass, days and months by the calendar, which keeps the time of day. */
function spanned(slots: Slots, now: number, zone: string): Moments {
  const { months = 0, days = 0, minutes = 0, hour, period, ...others } = slots;
  if (Object.keys(others).some((key) => !BESIDE_SPANS.has(key))) return { kind: 'contradiction' };
  if (months > FARTHEST_YEARS * 12 || days > FARTHEST_YEARS * 366 || minutes > FARTHEST_YEARS * 366 * 1440)
    return { kind: 'too_far' };
  if (months + days + minutes === 0) return { kind: 'past', at: now };
  // Not a second less than was asked for: moments are whole minutes.
  const start = Math.ceil(now / MINUTE) * MINUTE;
  const wall = wallAt(start, zone);
  const hasTime = hour !== undefined || period !== undefined;
  if (hasTime && slots.minutes !== undefined) return { kind: 'contradiction' };
  if (slots.months === undefined && slots.days === undefined) return [start + minutes * MINUTE];
  const day = addDays(addMonths(wall, months), days);
  const times = hasTime ? timesIn(slots, 9) : [{ hour: wall.hour, minute: wall.minute }];
  if (!Array.isArray(times)) return times;
  return times.map((time) => (momentsOf({ ...day, ...time }, zone)[0] ?? 0) + minutes * MINUTE);
}

function dated(slots: Slots, now: number, zone: string): Moments {
  const today: Day = wallAt(now, zone);
  const times = timesIn(slots, slots.end === 'day' ? 17 : slots.end ? 16 : 9);
  if (!Array.isArray(times)) return times;
  const days = daysIn(slots, today);
  if (!Array.isArray(days)) return days;
  const hasTime = slots.hour !== undefined || slots.period !== undefined;
  if (slots.ahead === 0 && !hasTime) return { kind: 'which_time' };
  if (days.length > 0) return days.flatMap((day) => times.flatMap((time) => shown({ ...day, ...time }, slots, zone)));
  if (!hasTime) return { kind: 'which_day' };
  // A time alone is the next time clocks show it.
  return times.flatMap((time) => {
    const coming = [today, addDays(today, 1), addDays(today, 2)].map((day) => shown({ ...day, ...time }, slots, zone));
    return coming.find((moments) => moments.some((at) => at > now)) ?? [];
  });
}

const shown = (wall: Parameters<typeof momentsOf>[0], { offset }: Slots, zone: string): number[] =>
  offset === undefined ? momentsOf(wall, zone) : [momentAtOffset(wall, offset)];

type Time = { hour: number; minute: number };
const HOURS: Record<Period, number> = { am: 9, pm: 14, eve: 18 };

/** The times of a day it may mean: an hour up to twelve that nothing more is said of is one of two. */
function timesIn({ hour, minute = 0, period, isExact }: Slots, otherwise: number): Time[] | Problem {
  if (hour === undefined) return [{ hour: period ? HOURS[period] : otherwise, minute: 0 }];
  if (hour > 23 || minute > 59) return { kind: 'no_such_time' };
  if (period) {
    if (period === 'am' && hour > 12) return { kind: 'contradiction' };
    if (period !== 'am' && hour === 0) return { kind: 'contradiction' };
    return [{ hour: hour > 12 ? hour : (hour % 12) + (period === 'am' ? 0 : 12), minute }];
  }
  if (isExact || hour === 0 || hour > 12) return [{ hour, minute }];
  const both = [hour % 12, (hour % 12) + 12].map((each) => ({ hour: each, minute }));
  // The one in which people work is the likelier.
  const isLikely = (each: Time) => each.hour >= 7 && each.hour < 19;
  return both.toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
}

/** The days it may mean; none where nothing is said of one. */
function daysIn(slots: Slots, today: Day): Day[] | Problem {
  const { weekday, isNext, unit, day, month, year, ahead, end } = slots;
  const said = [ahead, end, unit, day ?? month ?? year].filter((each) => each !== undefined);
  const isBoth = weekday !== undefined && (ahead ?? end) !== undefined;
  if (said.length > 1 || isBoth || (unit && !isNext) || (unit === 'month' && weekday !== undefined))
    return { kind: 'contradiction' };
  if (isNext && unit === undefined && weekday === undefined) return { kind: 'contradiction' };
  if (isNext && day !== undefined) return { kind: 'contradiction' };
  if (ahead !== undefined) return [addDays(today, ahead)];
  if (end) return endsOf(end, today);
  if (unit === 'week')
    return [addDays(today, 7 - daysIntoWeek(today) + (weekday === undefined ? 0 : (weekday + 6) % 7))];
  if (unit === 'month') return [workday({ ...addMonths({ ...today, day: 1 }, 1) }, 1)];
  if (day === undefined && (month ?? year) !== undefined) return { kind: 'which_day' };
  if (day !== undefined) return datesOf({ day, month, year, weekday }, today);
  return weekday === undefined ? [] : weekdaysOf(weekday, isNext === true, today);
}

/** Both this one's end and the next one's: what is past by then is left out. */
function endsOf(end: 'day' | 'week' | 'month', today: Day): Day[] {
  if (end === 'day') return [today];
  const friday = addDays(today, 4 - daysIntoWeek(today));
  if (end === 'week') return [isBefore(friday, today) ? addDays(friday, 7) : friday];
  const last = lastWorkday(today);
  return [isBefore(last, today) ? lastWorkday(addMonths({ ...today, day: 1 }, 1)) : last];
}

const lastWorkday = (inMonth: Day): Day => workday(addDays(addMonths({ ...inMonth, day: 1 }, 1), -1), -1);

const workday = (day: Day, step: 1 | -1): Day => (daysIntoWeek(day) < 5 ? day : workday(addDays(day, step), step));

function weekdaysOf(weekday: number, isNext: boolean, today: Day): Day[] {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const coming = addDays(today, ahead);
  const after = addDays(coming, 7);
  if (ahead === 0) return isNext ? [after] : [coming, after];
  // Some mean by "next Friday" the first one that comes, others that of next week.
  const isThisWeek = daysIntoWeek(today) + ahead < 7;
  return isNext && isThisWeek ? [after, coming] : [coming];
}

type Said = { day: number; month: number | undefined; year: number | undefined; weekday: number | undefined };

/** The next such day, where the year or the month is not said. */
function datesOf({ day, month, year, weekday }: Said, today: Day): Day[] | Problem {
  const candidates: Day[] = [];
  if (year !== undefined && month !== undefined) candidates.push({ year, month, day });
  else if (month !== undefined) for (let on = 0; on <= 8; on++) candidates.push({ year: today.year + on, month, day });
  else if (year === undefined) {
    for (let on = 0; on <= 12; on++) candidates.push({ ...addMonths({ ...today, day: 1 }, on), day });
  } else return { kind: 'which_day' };
  const dates = candidates.filter((date) => isDay(date) && (year !== undefined || !isBefore(date, today)));
  const fitting = dates.find((date) => weekday === undefined || month !== undefined || weekdayOf(date) === weekday);
  if (!fitting) return { kind: 'no_such_day' };
  if (weekday === undefined || weekdayOf(fitting) === weekday) return [fitting];
  return { kind: 'other_weekday', at: Date.UTC(fitting.year, fitting.month - 1, fitting.day) };
}
