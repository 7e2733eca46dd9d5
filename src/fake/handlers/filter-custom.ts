// Conditions on attributes that an account has defined for itself: compared by the type of their definition.
import type { AttributeDefinition } from '../model.ts';
import { asArray, asText, isBlank, type Params } from '../params.ts';
import { broken } from '../refusal.ts';
import { among, type Asked, comparingDays, type Condition, containing, negated } from './filter-fields.ts';

/** A condition, and what it leaks: `not_equal_to` of a custom attribute ends in an `or … is null` of its own. */
export interface Compiled<Row> {
  condition: Condition<Row>;
  orElse?: Condition<Row>;
}

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
export function compileCustom<Row>(
  customOf: (row: Row) => Params,
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
