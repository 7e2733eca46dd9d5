// The words one may use: short English ones, and the days and months as the reader's own language calls them.
import type { Slots } from './slots';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export type Lexicon = {
  words: ReadonlyMap<string, readonly Slots[]>;
  /** What stands between words and says nothing. */
  fillers: ReadonlySet<string>;
  /** Names of more than one word, the longest first. */
  phrases: readonly string[];
  /** How the reader's language says which half of the day; written without a space before the hour in some. */
  periods: ReadonlyMap<string, 'am' | 'pm'>;
  order: DateOrder;
  /** Whether the reader's clocks count to twelve. */
  isTwelveHours: boolean;
};

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONG_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SAYINGS: Record<string, Slots> = {
  tues: { weekday: 2 },
  weds: { weekday: 3 },
  thur: { weekday: 4 },
  thurs: { weekday: 4 },
  weekend: { weekday: 6 },
  sept: { month: 9 },
  today: { ahead: 0 },
  tonight: { ahead: 0, period: 'eve' },
  tom: { ahead: 1 },
  tomo: { ahead: 1 },
  tmr: { ahead: 1 },
  tmrw: { ahead: 1 },
  tomorrow: { ahead: 1 },
  overmorrow: { ahead: 2 },
  next: { isNext: true },
  week: { unit: 'week' },
  month: { unit: 'month' },
  eod: { end: 'day' },
  eow: { end: 'week' },
  eom: { end: 'month' },
  am: { period: 'am' },
  morning: { period: 'am' },
  pm: { period: 'pm' },
  afternoon: { period: 'pm' },
  eve: { period: 'eve' },
  evening: { period: 'eve' },
  noon: { hour: 12, minute: 0, isExact: true },
  their: { isTheirs: true },
};
const FILLERS = ['until', 'till', 'til', 'on', 'at', 'in', 'for', 'by', 'the', 'of', 'from', 'and', 'this', "o'clock"];

/** Lower case, without marks of direction, and with plain spaces and digits. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[,،、;()·’]/g, (sign) => (sign === '’' ? "'" : ' '))
    .replace(/\b([ap])\. ?m\b\.?/g, '$1m')
    // A full stop says something only between figures, and after the figure of a day.
    .replace(/(?<!\d)\.|\.(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const lexicons = new Map<string, Lexicon>();

export function lexiconOf(locale: string): Lexicon {
  const known = lexicons.get(locale) ?? read(locale);
  lexicons.set(locale, known);
  return known;
}

/** A Latin script and our calendar, which is the one people write to each other in. */
export const written = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn', ...options });

function read(locale: string): Lexicon {
  const words = new Map<string, Slots[]>();
  const add = (word: string, slots: Slots) => {
    const others = words.get(word) ?? [];
    if (/^\D+$|^\D+ /.test(word) && others.every((other) => JSON.stringify(other) !== JSON.stringify(slots))) {
      words.set(word, [...others, slots]);
    }
  };
  const fillers = new Set(FILLERS);
  for (const [type, text, slots] of namesIn(locale)) {
    if (type !== 'literal') add(plain(text), slots);
    else for (const word of plain(text).split(' ')) if (/^\p{L}+$/u.test(word)) fillers.add(word);
  }
  for (const [word, slots] of Object.entries(SAYINGS)) add(word, slots);
  for (const [at, word] of [...WEEKDAYS.entries(), ...LONG_WEEKDAYS.entries()]) add(word, { weekday: at });
  for (const [at, word] of [...MONTHS.entries(), ...englishMonths().entries()]) add(word, { month: at + 1 });
  for (const word of words.keys()) fillers.delete(word);
  return {
    words,
    fillers,
    phrases: [...words.keys()].filter((word) => word.includes(' ')).toSorted((a, b) => b.length - a.length),
    periods: periodsIn(locale),
    order: orderIn(locale),
    isTwelveHours: written(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  };
}

const englishMonths = () =>
  MONTHS.map((_, at) => plain(written('en', { month: 'long', timeZone: 'UTC' }).format(monthAt(at))));
const monthAt = (at: number) => Date.UTC(2026, at, 15);

/** Days and months in every form the language has for them, alone and within a date, with what stands between. */
function* namesIn(locale: string): Generator<readonly [type: string, text: string, slots: Slots]> {
  for (const style of ['long', 'short'] as const) {
    const inDate = written(locale, { weekday: style, day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' });
    const monthAlone = written(locale, { month: style, timeZone: 'UTC' });
    const weekdayAlone = written(locale, { weekday: style, timeZone: 'UTC' });
    // A month each, and more than a week.
    for (let at = 0; at < 12; at++) {
      const ms = Date.UTC(2026, at, 1 + at);
      const [month, weekday] = [at + 1, new Date(ms).getUTCDay()];
      yield* namedIn(inDate.formatToParts(ms), month, weekday);
      yield ['month', monthAlone.format(ms), { month }];
    }
    for (let weekday = 0; weekday < 7; weekday++) {
      // The first of February 2026 is a Sunday.
      const ms = Date.UTC(2026, 1, 1 + weekday);
      yield* namedIn(inDate.formatToParts(ms), 2, weekday);
      yield ['weekday', weekdayAlone.format(ms), { weekday }];
    }
  }
  for (const part of written(locale, { timeStyle: 'short' }).formatToParts(0)) {
    if (part.type === 'literal') yield ['literal', part.value, {}];
  }
}

function* namedIn(parts: readonly Intl.DateTimeFormatPart[], month: number, weekday: number) {
  let before = '';
  for (const { type, value } of parts) {
    // Hebrew writes its "in" onto the month.
    const name = (/\S*$/.exec(before)?.[0] ?? '') + value;
    if (type === 'month') yield [type, name, { month }] as const;
    else if (type === 'weekday') yield [type, name, { weekday }] as const;
    else if (type === 'literal') yield [type, value, {}] as const;
    before = type === 'literal' ? value : '';
  }
}

function periodsIn(locale: string): ReadonlyMap<string, 'am' | 'pm'> {
  const format = written(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const periods = new Map<string, 'am' | 'pm'>();
  for (let hour = 0; hour < 24; hour++) {
    const period = format.formatToParts(Date.UTC(2026, 1, 1, hour)).find(({ type }) => type === 'dayPeriod')?.value;
    if (period) periods.set(plain(period), hour < 12 ? 'am' : 'pm');
  }
  return periods;
}

function orderIn(locale: string): DateOrder {
  const parts = written(locale, { day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(0);
  const first = parts.find(({ type }) => type !== 'literal')?.type;
  if (first === 'year') return 'ymd';
  return first === 'month' ? 'mdy' : 'dmy';
}
