// Chatwoot's filter: conditions in a row, each joined to the next by "and" or "or". Chatwoot writes them into SQL without
// parentheses, so "and" binds tighter: a filter is alternatives, each of conditions that hold together. Kept that way, it
// reads as it is meant.

export type FilterValue = string | number | boolean;

export type Condition = {
  attribute_key: string;
  filter_operator: string;
  values: readonly FilterValue[];
};

/** One of these has to hold, with everything in it. Nothing in it is everything. */
export type Filter = readonly (readonly Condition[])[];

/** What Chatwoot has columns for; every other key is an attribute of the company's own. */
export const STANDARD_KEYS = [
  'status',
  'priority',
  'assignee_id',
  'inbox_id',
  'team_id',
  'labels',
  'created_at',
  'last_activity_at',
  'mail_subject',
  'referer',
  'browser_language',
  'conversation_language',
  'country_code',
  'display_id',
  'campaign_id',
] as const;
export type StandardKey = (typeof STANDARD_KEYS)[number];

export const isStandard = (key: string): key is StandardKey => STANDARD_KEYS.some((known) => known === key);

/** A condition as Chatwoot takes and keeps it. */
export type WireCondition = {
  attribute_key: string;
  attribute_model: 'standard' | 'customAttributes';
  custom_attribute_type: '' | 'conversation_attribute';
  filter_operator: string;
  values: readonly FilterValue[];
  query_operator: 'and' | 'or' | null;
};

/** As it is sent. Joined to nothing, the last condition has to say so: Chatwoot breaks otherwise. */
export function wireFilter(filter: Filter): WireCondition[] {
  const groups = inSafeOrder(filter);
  return groups.flatMap((group, groupAt) =>
    group.map(({ attribute_key, filter_operator, values }, at) => ({
      attribute_key,
      attribute_model: isStandard(attribute_key) ? 'standard' : 'customAttributes',
      custom_attribute_type: isStandard(attribute_key) ? '' : 'conversation_attribute',
      filter_operator,
      values: attribute_key.endsWith('_id') ? values.map(asId) : values,
      query_operator: at < group.length - 1 ? 'and' : groupAt < groups.length - 1 ? 'or' : null,
    })),
  );
}

/**
 * After an attribute of the company's own is asked to equal something, Chatwoot compares lists of texts by their first
 * entry only: such conditions go last. One that asks for "not" and lets those without a value pass has to be the very last.
 */
function inSafeOrder(filter: Filter): (readonly Condition[])[] {
  const rank = ({ attribute_key, filter_operator }: Condition) =>
    isStandard(attribute_key) || !/^(?:not_)?equal_to$/.test(filter_operator)
      ? 0
      : filter_operator === 'equal_to'
        ? 1
        : 2;
  const rankOf = (group: readonly Condition[]) => Math.max(0, ...group.map(rank));
  return filter
    .filter((group) => group.length > 0)
    .map((group) => group.toSorted((a, b) => rank(a) - rank(b)))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

const asId = (value: FilterValue): FilterValue => (/^\d+$/.test(String(value)) ? Number(value) : value);

/** What Chatwoot keeps, whoever wrote it; undefined when it makes no sense as a filter. */
export function readFilter(payload: unknown): Filter | undefined {
  if (!Array.isArray(payload)) return undefined;
  const groups: Condition[][] = [[]];
  for (const [at, raw] of payload.entries()) {
    const read = readCondition(raw);
    if (!read) return undefined;
    groups.at(-1)?.push(read.condition);
    if (read.isOr && at < payload.length - 1) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function readCondition(raw: unknown): { condition: Condition; isOr: boolean } | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { attribute_key, filter_operator, values, query_operator } = raw as Record<string, unknown>;
  if (typeof attribute_key !== 'string' || typeof filter_operator !== 'string') return undefined;
  const known = (Array.isArray(values) ? values : [values]).filter((value) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  const isOr = typeof query_operator === 'string' && query_operator.toLowerCase() === 'or';
  return { condition: { attribute_key, filter_operator, values: known as FilterValue[] }, isOr };
}

/** True when both ask the same, in whichever words. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
  JSON.stringify(wireFilter(asTexts(a))) === JSON.stringify(wireFilter(asTexts(b)));

const asTexts = (filter: Filter): Filter =>
  filter.map((group) => group.map((condition) => ({ ...condition, values: condition.values.map(String) })));
