// What a condition of a filter does with one kind of column. With SQL's third truth: a comparison with nothing is neither true
// nor false, so its negation does not match either.
import type { Time } from '../model.ts';
import { asArray, asId, asText } from '../params.ts';
import { broken } from '../refusal.ts';
import { containsAnyCase } from '../world/like.ts';

export type Truth = boolean | null;
export type Condition<Row> = (row: Row) => Truth;

export interface Asked {
  key: string;
  operator: string;
  values: unknown;
  /** Follows an equality of a custom attribute: texts then count with their first value only, in lower case. */
  isShrunk: boolean;
  now: Time;
}

export interface Field<Row> {
  operators: readonly string[];
  compile: (asked: Asked) => Condition<Row>;
}

export const EQUALITY = ['equal_to', 'not_equal_to'] as const;
export const PRESENCE = ['is_present', 'is_not_present'] as const;
export const CONTAINING = ['contains', 'does_not_contain'] as const;
export const COMPARISON = ['is_greater_than', 'is_less_than', 'days_before'] as const;

const not = (truth: Truth): Truth => (truth === null ? null : !truth);
export const negated = <Row>(condition: Condition<Row>, isNegated: boolean): Condition<Row> =>
  isNegated ? (row) => not(condition(row)) : condition;

/** `IN`, `NOT IN`, `IS NULL`, `IS NOT NULL`. */
export function among<Row, Value>(
  read: (row: Row) => Value | null,
  values: Iterable<Value>,
  operator: string,
): Condition<Row> {
  if (operator === 'is_present') return (row) => read(row) !== null;
  if (operator === 'is_not_present') return (row) => read(row) === null;
  const wanted = new Set(values);
  return negated((row) => {
    const value = read(row);
    return value === null ? null : wanted.has(value);
  }, operator === 'not_equal_to');
}

export const idField = <Row>(read: (row: Row) => number | null, operators: readonly string[]): Field<Row> => ({
  operators,
  compile: ({ operator, values }) => {
    if (operator.includes('contain')) throw broken();
    const ids = asArray(values).map((value) => {
      if (!/^\d+$/.test(asText(value) ?? '')) throw broken();
      return Number(value);
    });
    return among(read, ids, operator);
  },
});

/** ILIKE any of them, or none of them; a plain text will do. */
export function containing<Row>(read: (row: Row) => string | null, asked: Asked): Condition<Row> {
  const texts = Array.isArray(asked.values) ? asked.values : [asked.values];
  const matchers = texts.map((text: unknown) => {
    if (typeof text !== 'string') throw broken();
    return containsAnyCase(text.trim());
  });
  return negated((row) => {
    const value = read(row);
    return value === null ? null : matchers.some((fits) => fits(value));
  }, asked.operator === 'does_not_contain');
}

export function textsOf({ values, isShrunk }: Asked): string[] {
  const texts = asArray(values).map(String);
  return isShrunk ? texts.slice(0, 1).map((text) => text.toLowerCase()) : texts;
}

export const textField = <Row>(read: (row: Row) => string | null, operators: readonly string[]): Field<Row> => ({
  operators,
  compile: (asked) =>
    asked.operator.includes('contain') ? containing(read, asked) : among(read, textsOf(asked), asked.operator),
});

const DAY_MS = 86_400_000;
const dayOf = (time: Time): string => new Date(time).toISOString().slice(0, 10);

function wantedDay(value: unknown): string {
  const time = Date.parse(asText(value) ?? '');
  if (Number.isNaN(time)) throw broken();
  return dayOf(time);
}

/** Whole days, compared strictly; `days_before` is "before today minus so many". */
export function comparingDays<Row>(
  read: (row: Row) => string | null,
  { operator, values, now }: Asked,
): Condition<Row> {
  const [value] = asArray(values);
  const day = operator === 'days_before' ? dayOf(now - (asId(value) ?? 0) * DAY_MS) : wantedDay(value);
  return (row) => {
    const own = read(row);
    if (own === null) return null;
    if (operator === 'is_greater_than') return own > day;
    return operator === 'equal_to' ? own === day : own < day;
  };
}

export const timeField = <Row>(read: (row: Row) => Time | null): Field<Row> => ({
  operators: COMPARISON,
  compile: (asked) =>
    comparingDays((row) => {
      const time = read(row);
      return time === null ? null : dayOf(time);
    }, asked),
});

export const labelField = <Row extends { labels: readonly string[] }>(): Field<Row> => ({
  operators: [...EQUALITY, ...PRESENCE],
  compile: (asked) => {
    if (asked.operator === 'is_present') return ({ labels }) => labels.length > 0;
    if (asked.operator === 'is_not_present') return ({ labels }) => labels.length === 0;
    const wanted = new Set(textsOf(asked).map((label) => label.toLowerCase()));
    const hasAny = ({ labels }: Row) => labels.some((label) => wanted.has(label.toLowerCase()));
    return negated(hasAny, asked.operator === 'not_equal_to');
  },
});
