// Conditions in words, as the builder and the head of a filtered list say them.
import type { Condition } from '~/api/filter';
import { m } from '~/paraglide/messages.js';
import { formatDate, formatNumber } from '~/ui/format';
import { formatEither } from '~/ui/lists';

import { fieldOf, needsValue, OPERATORS, type Field, type FieldKind, type Operator } from './fields';

const OPERATOR_WORDS: Record<Operator, () => string> = {
  equal_to: m.finding_is,
  not_equal_to: m.finding_is_not,
  contains: m.finding_contains,
  does_not_contain: m.finding_contains_not,
  is_greater_than: m.finding_more_than,
  is_less_than: m.finding_less_than,
  days_before: m.finding_days_before,
  is_present: m.finding_is_set,
  is_not_present: m.finding_is_not_set,
};

export function operatorWords(operator: string, kind: FieldKind | undefined): string {
  if (kind === 'date' && operator === 'is_greater_than') return m.finding_after();
  if (kind === 'date' && operator === 'is_less_than') return m.finding_before();
  const known = OPERATORS.find((one) => one === operator);
  return known ? OPERATOR_WORDS[known]() : operator;
}

export function conditionWords(condition: Condition, fields: readonly Field[]): string {
  const { attribute_key, filter_operator, values } = condition;
  const field = fieldOf(fields, attribute_key);
  const name = field?.label ?? attribute_key;
  const operator = operatorWords(filter_operator, field?.kind);
  if (!needsValue(filter_operator)) return m.finding_condition_bare({ field: name, operator });
  if (filter_operator === 'days_before') {
    const days = Number(values[0]);
    return m.finding_condition_days({ field: name, count: days, number: formatNumber(days) });
  }
  const value = formatEither(values.map((one) => valueWords(String(one), field)));
  return m.finding_condition({ field: name, operator, value });
}

function valueWords(value: string, field: Field | undefined): string {
  const chosen = field?.choices?.find((choice) => choice.value === value);
  if (chosen) return chosen.label;
  if (field?.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(Date.parse(`${value}T12:00`));
  return field?.kind === 'ids' ? `#${value}` : value;
}
