import { describe, expect, test } from 'vitest';
import type { AttributeType, JsonObject } from '../model.ts';
import { Refusal } from '../refusal.ts';
import { type Field, idField, labelField, textField, timeField } from './filter-fields.ts';
import { compileFilter } from './filter.ts';

interface Row {
  id: number;
  assignee_id: number | null;
  mail_subject: string | null;
  labels: string[];
  created_at: number;
  custom: JsonObject;
}

const FIELDS: Record<string, Field<Row>> = {
  assignee_id: idField((row) => row.assignee_id, ['equal_to', 'not_equal_to', 'is_present', 'is_not_present']),
  display_id: idField((row) => row.id, ['equal_to', 'not_equal_to', 'contains', 'does_not_contain']),
  mail_subject: textField((row) => row.mail_subject, ['equal_to', 'not_equal_to', 'contains', 'does_not_contain']),
  labels: labelField(),
  created_at: timeField((row) => row.created_at),
};

const TYPES: Record<string, AttributeType> = {
  order_id: 'text',
  amount: 'number',
  paid: 'checkbox',
  due: 'date',
  price: 'currency',
};

const DEFINITIONS = Object.entries(TYPES).map(([attribute_key, attribute_display_type], at) => ({
  id: at + 1,
  account_id: 1,
  attribute_key,
  attribute_display_type,
  attribute_display_name: attribute_key,
  attribute_description: null,
  attribute_model: 'conversation_attribute' as const,
  attribute_values: [],
  default_value: null,
  regex_pattern: null,
  regex_cue: null,
  created_at: 0,
  updated_at: 0,
}));

const NOW = Date.UTC(2026, 0, 15, 12);
const day = (date: number) => Date.UTC(2026, 0, date, 23, 59);

const ROWS: Row[] = [
  {
    id: 1,
    assignee_id: 7,
    mail_subject: 'Invoice 1',
    labels: ['vip'],
    created_at: day(10),
    custom: { order_id: 'A1' },
  },
  {
    id: 2,
    assignee_id: null,
    mail_subject: null,
    labels: [],
    created_at: day(12),
    custom: { amount: 30, paid: false },
  },
  {
    id: 3,
    assignee_id: 8,
    mail_subject: 'Lost',
    labels: ['bug', 'vip'],
    created_at: day(14),
    custom: { paid: true, due: '2026-02-01' },
  },
];

type Part = [key: string, operator: string, values?: unknown, join?: string];

const conditions = (parts: Part[]) =>
  parts.map(([attribute_key, filter_operator, values = [], query_operator = null]) => ({
    attribute_key,
    filter_operator,
    values,
    query_operator,
  }));

function ids(...parts: Part[]): number[] {
  const grammar = { fields: FIELDS, definitions: DEFINITIONS, customOf: (row: Row) => row.custom, now: NOW };
  return ROWS.filter(compileFilter(conditions(parts), grammar)).map((row) => row.id);
}

function refused(...parts: Part[]) {
  try {
    ids(...parts);
  } catch (error) {
    if (error instanceof Refusal) return error.status === 500 ? 500 : error.body;
    throw error;
  }
  return 'accepted';
}

describe('conditions', () => {
  test.each<[string, Part, number[]]>([
    ['one of several ids', ['display_id', 'equal_to', [1, '3']], [1, 3]],
    ['none of them; what is empty is not none of them', ['assignee_id', 'not_equal_to', [7]], [3]],
    ['empty', ['assignee_id', 'is_not_present'], [2]],
    ['not empty', ['assignee_id', 'is_present'], [1, 3]],
    ['contains, in any case', ['mail_subject', 'contains', ['INV', 'xyz']], [1]],
    ['contains, as a plain text', ['mail_subject', 'contains', 'lost'], [3]],
    ['does not contain; nothing contains nothing', ['mail_subject', 'does_not_contain', ['inv']], [3]],
    ['any of the labels', ['labels', 'equal_to', ['BUG', 'other']], [3]],
    ['none of the labels', ['labels', 'not_equal_to', ['bug']], [1, 2]],
    ['without a label', ['labels', 'is_not_present'], [2]],
    ['after a day, strictly', ['created_at', 'is_greater_than', ['2026-01-12']], [3]],
    ['before a day, strictly', ['created_at', 'is_less_than', ['2026-01-12']], [1]],
    ['more than so many days ago', ['created_at', 'days_before', ['3']], [1]],
    ['a text of one’s own, in any case', ['order_id', 'equal_to', ['a1']], [1]],
    ['a number of one’s own', ['amount', 'is_greater_than', ['20']], [2]],
    ['a tick of one’s own', ['paid', 'equal_to', [true]], [3]],
    ['an unticked one is not a missing one', ['paid', 'equal_to', [false]], [2]],
    ['a day of one’s own', ['due', 'is_greater_than', ['2026-01-31']], [3]],
    ['other than: rows without it too', ['order_id', 'not_equal_to', ['A1']], [2, 3]],
  ])('%s', (_, part, wanted) => {
    expect(ids(part)).toEqual(wanted);
  });

  test('no condition matches everything', () => {
    expect(ids()).toEqual([1, 2, 3]);
  });
});

describe('joined', () => {
  test('and binds before or', () => {
    expect(
      ids(
        ['display_id', 'equal_to', [2], 'or'],
        ['labels', 'equal_to', ['vip'], 'AND'],
        ['display_id', 'equal_to', [3]],
      ),
    ).toEqual([2, 3]);
  });

  test('the `or is null` of a custom `not_equal_to` leaks past what was joined by and', () => {
    expect(ids(['display_id', 'equal_to', [1], 'and'], ['order_id', 'not_equal_to', ['B2']])).toEqual([1, 2, 3]);
    expect(refused(['order_id', 'not_equal_to', ['B2'], 'and'], ['display_id', 'equal_to', [1]])).toBe(500);
  });

  test('after an equality of a custom attribute texts shrink to their first value', () => {
    expect(ids(['order_id', 'equal_to', ['A1'], 'or'], ['labels', 'equal_to', ['bug', 'vip']])).toEqual([1, 3]);
    expect(ids(['order_id', 'equal_to', ['none'], 'or'], ['labels', 'equal_to', ['bug', 'vip']])).toEqual([3]);
  });

  test('a missing join in the middle and one too many at the end are broken SQL', () => {
    expect(refused(['display_id', 'equal_to', [1]], ['display_id', 'equal_to', [2]])).toBe(500);
    expect(refused(['display_id', 'equal_to', [1], 'and'])).toBe(500);
    expect(refused(['display_id', 'equal_to', [1], ''])).toBe('accepted');
  });
});

describe('refused', () => {
  test.each<[string, Part, unknown]>([
    [
      'an operator',
      ['labels', 'contains', ['x']],
      {
        error:
          'Invalid operator. The allowed operators for labels are [equal_to,not_equal_to,is_present,is_not_present].',
      },
    ],
    ['no values', ['labels', 'equal_to', []], { error: 'Invalid value. The values provided for labels are invalid' }],
    ['a join', ['labels', 'equal_to', ['x'], 'xor'], { error: 'Query operator must be either "AND" or "OR".' }],
    ['an id that is none', ['assignee_id', 'equal_to', ['abc']], 500],
    ['part of an id', ['display_id', 'contains', ['1']], 500],
    ['a number where text is looked for', ['mail_subject', 'contains', [1]], 500],
    ['a day that is none', ['created_at', 'is_less_than', ['abc']], 500],
    ['anything about a currency', ['price', 'is_present'], 500],
    ['part of a number', ['amount', 'contains', ['1']], 500],
  ])('%s', (_, part, answer) => {
    expect(refused(part)).toEqual(answer);
  });

  test('an unknown key names the known ones', () => {
    expect(refused(['mood', 'equal_to', ['x']])).toEqual({
      error:
        'Invalid attribute key - [mood]. The key should be one of [assignee_id,display_id,mail_subject,labels,created_at] or a custom attribute defined in the account.',
    });
  });
});
