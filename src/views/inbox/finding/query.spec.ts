import { assert, constantFrom, property, string, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { customFields, standardFields } from './fields';
import { QUERY_WORDS, readQuery } from './query';

const fields = [
  ...standardFields({
    status: ['open', 'pending', 'snoozed', 'resolved'].map((value) => ({ value, label: value })),
    priority: ['urgent', 'low'].map((value) => ({ value, label: value })),
    assignee_id: [
      { value: '1', label: 'Me', detail: 'Ben Sørensen' },
      { value: '2', label: 'Ada Okafor' },
      { value: '3', label: 'Adam Müller' },
    ],
    inbox_id: [
      { value: '7', label: 'Website chat' },
      { value: '8', label: 'App chat' },
    ],
    team_id: [{ value: '4', label: 'billing' }],
    labels: ['vip', 'refund'].map((value) => ({ value, label: value })),
  }),
  ...customFields([]),
];
const read = (typed: string) => readQuery(typed, fields);
const only = (key: string, operator: string, ...values: string[]) => [
  [{ attribute_key: key, filter_operator: operator, values }],
];

describe('what is typed', () => {
  test.each([
    ['is:open', only('status', 'equal_to', 'open')],
    ['status:open,pending', only('status', 'equal_to', 'open', 'pending')],
    ['-priority:low', only('priority', 'not_equal_to', 'low')],
    ['assignee:me', only('assignee_id', 'equal_to', '1')],
    ['assignee:muller', only('assignee_id', 'equal_to', '3')],
    ['is:mine', only('assignee_id', 'equal_to', '1')],
    ['is:unassigned', only('assignee_id', 'is_not_present')],
    ['-is:unassigned', only('assignee_id', 'is_present')],
    ['team:none', only('team_id', 'is_not_present')],
    ['inbox:"Website chat"', only('inbox_id', 'equal_to', '7')],
    ['inbox:web', only('inbox_id', 'equal_to', '7')],
    ['LABEL:VIP', only('labels', 'equal_to', 'vip')],
    ['subject:"late parcel"', only('mail_subject', 'contains', 'late parcel')],
    ['older:2w', only('last_activity_at', 'days_before', '14')],
    ['before:2026-11-01', only('created_at', 'is_less_than', '2026-11-01')],
  ])('%s', (typed, filter) => {
    expect(read(typed)).toEqual({ filter, only: 'all', problem: undefined });
  });

  test('holds together, and what is unread is looked for here', () => {
    expect(read('is:unread assignee:me label:vip,refund')).toEqual({
      filter: [
        [
          { attribute_key: 'assignee_id', filter_operator: 'equal_to', values: ['1'] },
          { attribute_key: 'labels', filter_operator: 'equal_to', values: ['vip', 'refund'] },
        ],
      ],
      only: 'unread',
      problem: undefined,
    });
  });

  test('is words to search by where nothing of it is a condition', () => {
    expect(read('late parcel')).toBeUndefined();
    expect(read('12:30')).toBeUndefined();
  });

  test.each([
    ['assignee:ada', /Ada Okafor or Adam Müller/],
    ['inbox:chat', /App chat/],
    ['label:nothing', /nothing/],
    ['colour:red', /colour/],
    ['older:2h', /days/],
    ['before:soon', /soon/],
    ['label:', /label/],
    ['label:vip parcel', /parcel/],
  ])('%s is asked back', (typed, words) => {
    expect(read(typed)?.problem).toMatch(words);
    expect(read(typed)?.filter).toEqual([]);
  });

  test('never breaks, whatever it is', () => {
    assert(property(string({ unit: 'grapheme' }), (typed) => void read(typed)));
    assert(
      property(constantFrom(...QUERY_WORDS), string(), (name, value) => {
        const found = read(`${name}:${value}`);
        expect(found === undefined || found.problem === undefined || found.filter.length === 0).toBe(true);
      }),
    );
  });

  test('says the same in whatever order', () => {
    const parts = ['is:open', 'assignee:me', 'label:vip', '-priority:low', 'older:3d'];
    assert(
      property(subarray(parts, { minLength: 1 }), (some) => {
        const sorted = (typed: string) =>
          read(typed)
            ?.filter[0]?.map((one) => JSON.stringify(one))
            .toSorted();
        expect(sorted(some.toReversed().join(' '))).toEqual(sorted(some.join('  ')));
      }),
    );
  });
});
