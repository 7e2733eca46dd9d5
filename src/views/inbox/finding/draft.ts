// A filter while it is being put together: rows that may not be complete yet.
import type { Condition, Filter, FilterValue } from '~/api/filter';
import { m } from '~/paraglide/messages.js';
import type { Folder, ListState } from '~/paths';

import { fieldOf, needsValue, type Field } from './fields';

/** `key` tells rows apart that say the same. */
export type Row = Condition & { key: number };
export type Draft = readonly { key: number; rows: readonly Row[] }[];

let count = 0;
const newKey = (): number => (count += 1);

const newRow = (condition: Condition): Row => ({ ...condition, key: newKey() });
const EMPTY: Condition = { attribute_key: 'labels', filter_operator: 'equal_to', values: [] };

/** What is most often asked for next. */
const USUAL = ['status', 'labels', 'assignee_id', 'inbox_id', 'priority', 'team_id'] as const;

export const newDraft = (filter: Filter): Draft =>
  (filter.length > 0 ? filter : [[]]).map((group) => ({ key: newKey(), rows: group.map(newRow) }));

export const filterOf = (draft: Draft): Filter =>
  draft
    .map(({ rows }) => rows.map(({ key: _key, ...condition }) => condition))
    .filter((conditions) => conditions.length > 0);

export function withRow(draft: Draft, groupKey: number): Draft {
  return draft.map((group) => {
    if (group.key !== groupKey) return group;
    const attribute_key = USUAL.find((usual) => group.rows.every((row) => row.attribute_key !== usual)) ?? 'labels';
    return { ...group, rows: [...group.rows, newRow({ ...EMPTY, attribute_key })] };
  });
}

export const withGroup = (draft: Draft): Draft => [...draft, { key: newKey(), rows: [newRow(EMPTY)] }];

export const changed = (draft: Draft, next: Row): Draft =>
  draft.map((group) => ({ ...group, rows: group.rows.map((row) => (row.key === next.key ? next : row)) }));

/** An alternative with nothing in it would let everything through: it goes with its last row. */
export function without(draft: Draft, { key }: Row): Draft {
  const left = draft.map((group) => ({ ...group, rows: group.rows.filter((row) => row.key !== key) }));
  const filled = left.filter(({ rows }) => rows.length > 0);
  return filled.length > 0 ? filled : left.slice(0, 1);
}

/** Another attribute: asked in the first way it can be, with nothing said of its value yet. */
export const ofField = (row: Row, { key, operators: [first = 'equal_to'] }: Field): Row => ({
  ...row,
  attribute_key: key,
  filter_operator: first,
  values: [],
});

/** Another way of asking: a number of days is no date, all else stays said. */
export function withOperator(row: Row, filter_operator: string): Row {
  const isOther = [row.filter_operator, filter_operator].includes('days_before');
  return { ...row, filter_operator, values: isOther || !needsValue(filter_operator) ? [] : row.values };
}

/** What keeps a row from being asked. */
export function problemOf({ attribute_key, filter_operator, values }: Condition, fields: readonly Field[]) {
  const field = fieldOf(fields, attribute_key);
  // Definitions are read when the first of them is needed: until then it is not known that one is missing.
  const isKnown = field?.operators.some((operator) => operator === filter_operator) ?? false;
  if (!isKnown) return m.finding_no_such_attribute();
  if (!needsValue(filter_operator)) return undefined;
  const texts = values.map((value) => String(value).trim());
  if (texts.length === 0 || texts.includes('')) return m.finding_needs_value();
  if (field?.kind === 'ids' && !texts.every((text) => /^\d{1,15}$/.test(text))) return m.finding_needs_ids();
  const isCount = field?.kind === 'number' || filter_operator === 'days_before';
  if (isCount && !texts.every((text) => isNumber(text, filter_operator))) return m.finding_needs_number();
  return undefined;
}

const isNumber = (text: string, operator: string): boolean =>
  (operator === 'days_before' ? /^\d{1,5}$/ : /^-?\d+(?:\.\d+)?$/).test(text);

/** "Is not" never meets what has no value at all. */
export const leavesOutThoseWithout = ({ attribute_key, filter_operator }: Condition): boolean =>
  /^(?:not_equal_to|does_not_contain)$/.test(filter_operator) &&
  !['status', 'inbox_id', 'labels', 'display_id'].includes(attribute_key);

/** The conditions that list what a folder lists, as far as Chatwoot's filter has words for it. */
export function filterOfFolder(folder: Folder, { status, assignee_type }: ListState, me: number | undefined): Filter {
  if (folder.kind === 'filter') return folder.filter;
  const conditions: Condition[] = [];
  const add = (attribute_key: string, ...values: FilterValue[]) =>
    conditions.push({ attribute_key, filter_operator: 'equal_to', values: values.map(String) });
  if (status !== 'all') add('status', status);
  if (assignee_type === 'me' && me !== undefined) add('assignee_id', me);
  if (assignee_type === 'unassigned') {
    conditions.push({ attribute_key: 'assignee_id', filter_operator: 'is_not_present', values: [] });
  }
  if (folder.kind === 'inbox') add('inbox_id', folder.id);
  if (folder.kind === 'team') add('team_id', folder.id);
  if (folder.kind === 'label') add('labels', folder.title);
  return [conditions];
}

/** True where a status is asked for in every alternative. */
export const saysStatus = (draft: Draft): boolean =>
  draft.every(({ rows }) => rows.some(({ attribute_key }) => attribute_key === 'status'));
