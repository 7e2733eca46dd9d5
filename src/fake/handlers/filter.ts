// The grammar of `…/filter` (filter_service.rb): conditions in a row, joined like SQL without parentheses, `and` before `or`.
// What the real server turns into broken SQL is a 500 here too.
import type { AttributeDefinition, Time } from '../model.ts';
import { asObject, asText, isBlank, type Params } from '../params.ts';
import { broken, unprocessable } from '../refusal.ts';
import { compileCustom, type Compiled } from './filter-custom.ts';
import type { Asked, Condition, Field } from './filter-fields.ts';

export interface Grammar<Row> {
  fields: Record<string, Field<Row>>;
  definitions: readonly AttributeDefinition[];
  customOf: (row: Row) => Params;
  now: Time;
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
  if (definition) return compileCustom(grammar.customOf, definition, asked);
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
