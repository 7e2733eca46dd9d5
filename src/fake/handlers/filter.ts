// The grammar of `…/filter` (filter_service.rb): conditions in a row, joined like SQL without parentheses, `and` before `or`,
// and with SQL's third truth: a comparison with nothing is neither true nor false, so its negation does not match either.
// What the real server turns into broken SQL is a 500 here too.
import type { AttributeDefinition, Time } from '../model.ts';
import { asArray, asId, asObject, asText, isBlank, type Params } from '../params.ts';
import { broken, unprocessable } from '../refusal.ts';
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

/** A condition, and what it leaks: `not_equal_to` of a custom attribute ends in an `or … is null` of its own. */
interface Compiled<Row> {
  condition: Condition<Row>;
  orElse?: Condition<Row>;
}

export interface Field<Row> {
  operators: readonly string[];
  compile: (asked: Asked) => Condition<Row>;
}

export interface Grammar<Row> {
  fields: Record<string, Field<Row>>;
  definitions: readonly AttributeDefinition[];
  customOf: (row: Row) => Params;
  now: Time;
}

export const EQUALITY = ['equal_to', 'not_equal_to'] as const;
export const PRESENCE = ['is_present', 'is_not_present'] as const;
export const CONTAINING = ['contains', 'does_not_contain'] as const;
export const COMPARISON = ['is_greater_than', 'is_less_than', 'days_before'] as const;

const not = (truth: Truth): Truth => (truth === null ? null : !truth);
const negated = <Row>(condition: Condition<Row>, isNegated: boolean): Condition<Row> =>
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

const isEquality = (operator: string) => !operator.startsWith('is_') && !operator.includes('contain');

function compareNumbers<Row>(read: (row: Row) => unknown, { operator, values }: Asked): Condition<Row> {
  const wanted = Number(asArray(values)[0]);
  if (operator.includes('contain') || operator === 'days_before' || Number.isNaN(wanted)) throw broken();
  return (row) => {
    const value = read(row);
    if (isBlank(value)) return null;
    if (operator === 'is_greater_than') return Number(value) > wanted;
    if (operator === 'is_less_than') return Number(value) < wanted;
    return operator === 'not_equal_to' ? Number(value) !== wanted : Number(value) === wanted;
  };
}

/** A custom attribute, by its type. Currency and percent have none in SQL: whatever is asked of them fails. */
function compileCustom<Row>(
  { customOf }: Grammar<Row>,
  { attribute_key, attribute_display_type: type }: AttributeDefinition,
  asked: Asked,
): Compiled<Row> {
  const read = (row: Row) => customOf(row)[attribute_key] ?? null;
  const { operator, values } = asked;
  const isNull: Condition<Row> = (row) => read(row) === null;
  const compiled = (condition: Condition<Row>): Compiled<Row> =>
    operator === 'not_equal_to' ? { condition, orElse: isNull } : { condition };
  if (type === 'currency' || type === 'percent') throw broken();
  if (operator === 'is_present') return { condition: (row) => !isNull(row) };
  if (operator === 'is_not_present') return { condition: isNull };
  if (type === 'number') return compiled(compareNumbers(read, asked));
  const text = (row: Row) => asText(read(row))?.toLowerCase() ?? null;
  if (type === 'text' || type === 'link' || type === 'list') {
    const wanted = String(asArray(values)[0] ?? values).toLowerCase();
    return operator.includes('contain')
      ? { condition: containing(text, asked) }
      : compiled(among(text, [wanted], operator));
  }
  if (operator.includes('contain')) throw broken();
  if (type === 'date') {
    const days = comparingDays(text, {
      ...asked,
      operator: isEquality(operator) && operator !== 'days_before' ? 'equal_to' : operator,
    });
    return compiled(negated(days, operator === 'not_equal_to'));
  }
  if (operator === 'days_before') throw broken();
  const isOn = String(asArray(values)[0]) === 'true';
  return compiled(
    among((row: Row) => (isBlank(read(row)) && read(row) !== false ? null : read(row) === true), [isOn], operator),
  );
}

function compileOne<Row>(grammar: Grammar<Row>, asked: Asked): Compiled<Row> {
  const { key, operator, values } = asked;
  const field = Object.hasOwn(grammar.fields, key) ? grammar.fields[key] : undefined;
  if (field && !field.operators.includes(operator)) {
    const allowed = field.operators.join(',');
    throw unprocessable(`Invalid operator. The allowed operators for ${key} are [${allowed}].`);
  }
  if (operator !== 'is_present' && operator !== 'is_not_present' && isBlank(values)) {
    throw unprocessable(`Invalid value. The values provided for ${key} are invalid`);
  }
  if (field) return { condition: field.compile(asked) };
  const definition = grammar.definitions.find((one) => one.attribute_key === key);
  if (definition) return compileCustom(grammar, definition, asked);
  const known = Object.keys(grammar.fields).join(',');
  throw unprocessable(
    `Invalid attribute key - [${key}]. The key should be one of [${known}] or a custom attribute defined in the account.`,
  );
}

/** An empty operator is none; anything but AND and OR is refused. */
function joinOf(asked: unknown): 'and' | 'or' | null {
  const word = (asText(asked) ?? '').toLowerCase();
  if (word === '') return null;
  if (word !== 'and' && word !== 'or') throw unprocessable('Query operator must be either "AND" or "OR".');
  return word;
}

/** Alternatives, each a list of conditions that must all hold. */
function joined<Row>(
  conditions: readonly Compiled<Row>[],
  joins: readonly ('and' | 'or' | null)[],
): Condition<Row>[][] {
  const alternatives: Condition<Row>[][] = [[]];
  conditions.forEach(({ condition, orElse }, at) => {
    const isLast = at === conditions.length - 1;
    if ((joins[at] === null) !== isLast || (orElse && !isLast)) throw broken();
    alternatives.at(-1)?.push(condition);
    if (orElse) alternatives.push([orElse]);
    else if (joins[at] === 'or') alternatives.push([]);
  });
  return alternatives;
}

export function compileFilter<Row>(payload: unknown, grammar: Grammar<Row>): (row: Row) => boolean {
  if (!Array.isArray(payload)) throw broken();
  const asked = payload.map(asObject);
  const joins = asked.map((one) => joinOf(one.query_operator));
  const isCustom = (one: Params | undefined) =>
    one?.filter_operator === 'equal_to' && !Object.hasOwn(grammar.fields, asText(one.attribute_key) ?? '');
  const conditions = asked.map((one, at) =>
    compileOne(grammar, {
      key: asText(one.attribute_key) ?? '',
      operator: asText(one.filter_operator) ?? '',
      values: one.values,
      isShrunk: asked.slice(0, at).some(isCustom),
      now: grammar.now,
    }),
  );
  const alternatives = joined(conditions, joins);
  return (row) => alternatives.some((all) => all.every((condition) => condition(row) === true));
}
