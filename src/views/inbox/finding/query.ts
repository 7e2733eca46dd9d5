// Conditions as they are typed: `is:unread assignee:me label:vip,refund inbox:"Website chat" -priority:low older:3d`.
// What is typed and what is clicked end in the same filter. A value that may mean two things is asked back, never guessed.
import type { Condition, Filter } from '~/api/filter';
import { m } from '~/paraglide/messages.js';
import type { ListState } from '~/paths';
import { formatEither } from '~/ui/lists';

import { fieldOf, type Field } from './fields';

export type Query = {
  filter: Filter;
  /** Chatwoot's filter knows nothing of what is unread: that is looked for here. */
  only: ListState['only'];
  /** Why it cannot be asked, in words. */
  problem: string | undefined;
};

const FIELDS: Readonly<Record<string, string>> = {
  status: 'status',
  priority: 'priority',
  assignee: 'assignee_id',
  inbox: 'inbox_id',
  team: 'team_id',
  label: 'labels',
  subject: 'mail_subject',
};
export const QUERY_WORDS = ['is', ...Object.keys(FIELDS), 'older', 'before', 'after'] as const;

const TOKEN = /(-?)([a-z]+):((?:"[^"]*"?|[^\s"])*)/giu;
const MARKS = /\p{M}/gu;
const plain = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase().trim();

/** Undefined where nothing typed is a condition: then it is words to search by. */
export function readQuery(typed: string, fields: readonly Field[]): Query | undefined {
  const tokens = [...typed.matchAll(TOKEN)];
  if (tokens.length === 0) return undefined;
  const rest = typed.replace(TOKEN, '').trim();
  const conditions: Condition[] = [];
  let only: Query['only'] = 'all';
  try {
    if (rest !== '') throw new Problem(m.finding_query_rest({ rest, words: QUERY_WORDS.join(', ') }));
    for (const [, minus = '', name = '', value = ''] of tokens) {
      const said = { name: name.toLowerCase(), values: valuesOf(value), isNot: minus === '-' };
      if (said.name === 'is' && said.values.every((one) => plain(one) === 'unread') && !said.isNot) only = 'unread';
      else conditions.push(conditionOf(said, fields));
    }
    return { filter: [conditions], only, problem: undefined };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { filter: [], only, problem: error.message };
  }
}

class Problem extends Error {}

type Said = { name: string; values: readonly string[]; isNot: boolean };

function conditionOf({ name, values, isNot }: Said, fields: readonly Field[]): Condition {
  const [value] = values;
  if (value === undefined) throw new Problem(m.finding_query_needs({ name }));
  if (name === 'is') return isCondition(values, isNot, fields);
  if (name === 'older') return olderThan(value);
  if (name === 'before' || name === 'after') return beforeOrAfter(name, value);
  const field = fieldOf(fields, FIELDS[name] ?? '');
  if (!field) throw new Problem(m.finding_query_word({ name, words: QUERY_WORDS.join(', ') }));
  const attribute_key = field.key;
  if (plain(value) === 'none' && field.operators.includes('is_not_present'))
    return { attribute_key, filter_operator: isNot ? 'is_present' : 'is_not_present', values: [] };
  if (field.kind === 'texts')
    return { attribute_key, filter_operator: isNot ? 'does_not_contain' : 'contains', values: [...values] };
  return {
    attribute_key,
    filter_operator: isNot ? 'not_equal_to' : 'equal_to',
    values: values.map((one) => chosen(field, one)),
  };
}

/** `is:open`, `is:mine`, `is:unassigned`. */
function isCondition(values: readonly string[], isNot: boolean, fields: readonly Field[]): Condition {
  const [value = ''] = values.map(plain);
  if (value === 'unassigned') return conditionOf({ name: 'assignee', values: ['none'], isNot }, fields);
  if (value === 'mine') return conditionOf({ name: 'assignee', values: ['me'], isNot }, fields);
  return conditionOf({ name: 'status', values, isNot }, fields);
}

function olderThan(value: string): Condition {
  const [, count, unit] = /^(\d{1,4})([dw])$/i.exec(value) ?? [];
  if (count === undefined) throw new Problem(m.finding_query_days({ value }));
  const days = Number(count) * (unit?.toLowerCase() === 'w' ? 7 : 1);
  return { attribute_key: 'last_activity_at', filter_operator: 'days_before', values: [String(days)] };
}

function beforeOrAfter(name: 'before' | 'after', value: string): Condition {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw new Problem(m.finding_query_date({ value }));
  const filter_operator = name === 'before' ? 'is_less_than' : 'is_greater_than';
  return { attribute_key: 'created_at', filter_operator, values: [value] };
}

/** By its name, whole before beginning before middle. */
function chosen({ label, choices }: Field, typed: string): string {
  const wanted = plain(typed);
  const named = (choices ?? []).map((choice) => ({
    choice,
    name: plain(choice.label),
    also: plain(choice.detail ?? ''),
  }));
  const ways = [
    named.filter(({ name, choice }) => name === wanted || choice.value === typed),
    named.filter(({ name }) => name.startsWith(wanted)),
    named.filter(({ name, also }) => name.includes(wanted) || also.includes(wanted)),
  ];
  const found = wanted === '' ? [] : (ways.find((way) => way.length > 0) ?? []);
  const [one, ...others] = found.map(({ choice }) => choice);
  if (!one) throw new Problem(m.finding_query_none({ field: label, value: typed }));
  if (others.length > 0)
    throw new Problem(
      m.finding_query_several({ value: typed, names: formatEither([one, ...others].map((choice) => choice.label)) }),
    );
  return one.value;
}

/** Parted by commas, where they are not quoted. */
const valuesOf = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"?|([^,"]+)/gu)].map(([, quoted, bare]) => (quoted ?? bare ?? '').trim()).filter(Boolean);
