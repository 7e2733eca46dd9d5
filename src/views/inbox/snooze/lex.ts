// From what is typed to what each word may mean. A word that may mean several things keeps all of its meanings.
import { plain, type DateOrder, type Lexicon } from './lexicon';
import type { Slots } from './slots';

const UNITS: Record<string, Slots> = {
  m: { minutes: 1 },
  h: { minutes: 60 },
  d: { days: 1 },
  w: { days: 7 },
  mo: { months: 1 },
  y: { months: 12 },
};
const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?:minutes?|mins?)/, 'm'],
  [/(?:hours?|hrs?)/, 'h'],
  [/days?/, 'd'],
  [/(?:weeks?|wks?)/, 'w'],
  [/(?:months?|mos?)/, 'mo'],
  [/(?:years?|yrs?)/, 'y'],
];

export type Lexed = { words: readonly (readonly Slots[])[] } | { unknown: string };

export function lex(text: string, lexicon: Lexicon): Lexed {
  const words = joined(plain(text), lexicon)
    .split(' ')
    .filter((word) => word && !lexicon.fillers.has(word));
  const found: (readonly Slots[])[] = [];
  for (const [at, word] of words.entries()) {
    const meanings = meaningsOf(words, at, lexicon);
    if (meanings.length === 0) return { unknown: word };
    found.push(meanings);
  }
  return { words: found };
}

/** Puts together what belongs together, and apart what does not, so that the rest goes word by word. */
function joined(text: string, { periods, phrases }: Lexicon): string {
  let all = text;
  for (const [word, period] of periods) {
    if (!/^[ap]m$/.test(word)) all = all.replaceAll(edged(word), ` ${period} `);
  }
  for (const phrase of phrases) all = all.replaceAll(edged(phrase), phrase.replaceAll(' ', '_'));
  all = all
    .replace(/\bend of (?:the )?(day|week|month)\b/g, (_, unit: string) => `eo${unit.charAt(0)}`)
    .replace(/\bday after tom(?:orrow)?\b/g, 'overmorrow')
    .replace(/\bhalf an hour\b/g, '30m')
    .replace(/(\d{4})-(\d\d)-(\d\d)t/g, '$1-$2-$3 ')
    // Chinese, Japanese and Korean write what a figure counts behind it.
    .replace(/(\d+) ?[年년]/g, ' year=$1 ')
    .replace(/(\d+) ?[月월]/g, ' month=$1 ')
    .replace(/(\d+) ?[日일]/g, ' day=$1 ');
  for (const [word, unit] of UNIT_WORDS) {
    all = all.replace(new RegExp(`(\\d|\\ban?) ?${word.source}\\b`, 'g'), (_, count: string) => oneOf(count) + unit);
  }
  return all
    .replace(/(\d) (am|pm)\b/g, '$1$2')
    .replace(/(\d) ([mhdwy]|mo)(?=\s|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}

const oneOf = (count: string) => (/\d/.test(count) ? count : '1');

/** A word ends where its letters end; scripts without spaces have no such edge. */
const edged = (word: string): RegExp =>
  /[\p{Script=Han}\p{Script=Hangul}]/u.test(word)
    ? new RegExp(word, 'g')
    : new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'gu');

function meaningsOf(words: readonly string[], at: number, lexicon: Lexicon): readonly Slots[] {
  const word = words[at] ?? '';
  const known = lexicon.words.get(word.replaceAll('_', ' '));
  if (known) return known;
  if (/^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(word)) return figure(words, at, lexicon);
  return [...labelled(word), ...span(word), ...clock(word, lexicon), ...date(word, lexicon.order), ...offset(word)];
}

/** A figure alone is a day beside a month, and else an hour. */
function figure(words: readonly string[], at: number, { words: known }: Lexicon): readonly Slots[] {
  const value = Number.parseInt(words[at] ?? '', 10);
  const meaningsAt = (place: number) => known.get((words[place] ?? '').replaceAll('_', ' ')) ?? [];
  const isMonth = (place: number) => meaningsAt(place).some(({ month }) => month);
  const isFigure = (place: number) => /^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(words[place] ?? '');
  const month = isMonth(at + 1) ? at + 1 : isMonth(at - 1) && !isFigure(at - 2) ? at - 1 : undefined;
  const isOrdinal = !/^\d+$/.test(words[at] ?? '');
  if (month === undefined) return isOrdinal ? [{ day: value }] : [{ hour: value, ...exactly(words[at] ?? '') }];
  // In some languages the short name of a month is that of a weekday too.
  const isSurely = isOrdinal || meaningsAt(month).every((meaning) => meaning.month);
  return isSurely ? [{ day: value }] : [{ day: value }, { hour: value, ...exactly(words[at] ?? '') }];
}

const exactly = (hour: string): Pick<Slots, 'isExact'> => (/^0\d/.test(hour) ? { isExact: true } : {});

function labelled(word: string): Slots[] {
  const [, what, value] = /^(year|month|day)=(\d{1,4})$/.exec(word) ?? [];
  return what ? [{ [what]: Number(value) }] : [];
}

/** "2h", "1h30", "1.5h", "2d", "1w2d". */
function span(word: string): Slots[] {
  if (!/^(?:\d+(?:[.,]\d+)?(?:mo|[mhdwy]))+(?:\d{1,2})?$/.test(word)) return [];
  const total: { months?: number; days?: number; minutes?: number } = {};
  for (const [, count = '', unit = ''] of word.matchAll(/(\d+(?:[.,]\d+)?)(mo|[mhdwy])?/g)) {
    const size = Object.entries(UNITS[unit || 'm'] ?? {})[0] as ['months' | 'days' | 'minutes', number] | undefined;
    const amount = (size?.[1] ?? 0) * Number(count.replace(',', '.'));
    if (!size || !Number.isInteger(amount)) return [];
    total[size[0]] = (total[size[0]] ?? 0) + amount;
  }
  return [total];
}

/** "14:30", "9am", "9.30pm", "14h30", "1430". */
function clock(word: string, { isTwelveHours }: Lexicon): Slots[] {
  const [, hour = '', minute, period] =
    /^(\d{1,2})(?:[:.h](\d\d))?(am|pm)?$/.exec(word) ?? /^(\d\d)(\d\d)(am|pm)?$/.exec(word) ?? [];
  if (!hour || (!minute && !period)) return [];
  // Four figures are a year where they can be one.
  if (/^\d{4}$/.test(word) && isYear(+word)) return [];
  const isExact = !period && (!isTwelveHours || hour.startsWith('0'));
  return [
    {
      hour: Number(hour),
      minute: Number(minute ?? 0),
      ...(period && { period: period as 'am' | 'pm' }),
      ...(isExact && { isExact }),
    },
  ];
}

const ORDERS: Record<DateOrder, readonly DateOrder[]> = {
  dmy: ['dmy', 'mdy', 'ymd'],
  mdy: ['mdy', 'dmy', 'ymd'],
  ymd: ['ymd', 'mdy', 'dmy'],
};
const PARTS = { d: 'day', m: 'month', y: 'year' } as const;

/** "25/12", "25.12.", "12/25/26", "2026-12-25", in every order that the figures allow, the reader's own first. */
function date(word: string, order: DateOrder): Slots[] {
  const figures = /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?\.?$/.exec(word);
  const year = /^(\d{4})\.?$/.exec(word)?.[1];
  if (year) return isYear(+year) ? [{ year: +year }] : [];
  if (!figures) return [];
  const values = [figures[1], figures[3], figures[4]].filter((value) => value !== undefined);
  const orders = values[0]?.length === 4 ? (['ymd'] as const) : ORDERS[order];
  const read = orders.map((each) => {
    const letters = values.length === 2 ? each.replace('y', '') : each;
    return Object.fromEntries(
      values.map((value, at) => [PARTS[letters[at] as 'd' | 'm' | 'y'], fullYear(value, letters[at])]),
    );
  });
  return (read as { day: number; month: number; year?: number }[]).filter(
    ({ day, month, year: inYear = 2000 }) => day >= 1 && day <= 31 && month >= 1 && month <= 12 && isYear(inYear),
  );
}

const fullYear = (value: string, letter: string | undefined): number =>
  letter === 'y' && value.length === 2 ? 2000 + Number(value) : Number(value);

const isYear = (year: number): boolean => year >= 2000 && year <= 2199;

/** "UTC+1", for the hour that comes twice when clocks are set back. */
function offset(word: string): Slots[] {
  const [, sign, hours, minutes = '0'] = /^(?:utc|gmt)(?:([+-])(\d{1,2})(?::?(\d\d))?)?$/.exec(word) ?? [];
  if (!/^(?:utc|gmt)/.test(word)) return [];
  if (!sign) return word.length === 3 ? [{ offset: 0 }] : [];
  return [{ offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) }];
}
