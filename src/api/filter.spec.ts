import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readFilter, sameFilter, wireFilter, type Condition, type Filter } from './filter';

const condition = (attribute_key: string, filter_operator = 'equal_to', values = ['1']): Condition => ({
  attribute_key,
  filter_operator,
  values,
});
const conditions = fc.record({
  attribute_key: fc.constantFrom('status', 'labels', 'inbox_id', 'mail_subject', 'plan'),
  filter_operator: fc.constantFrom('equal_to', 'not_equal_to', 'contains', 'is_present'),
  values: fc.array(fc.string(), { maxLength: 3 }),
});
const filters: fc.Arbitrary<Filter> = fc.array(fc.array(conditions, { minLength: 1, maxLength: 4 }), { maxLength: 4 });

describe('a filter as Chatwoot takes it', () => {
  test('says alternatives and what holds together', () => {
    const wire = wireFilter([[condition('status'), condition('labels')], [condition('priority')]]);
    expect(wire.map(({ attribute_key, query_operator }) => [attribute_key, query_operator])).toEqual([
      ['status', 'and'],
      ['labels', 'or'],
      ['priority', null],
    ]);
  });

  test('names numbers of things as numbers', () => {
    expect(wireFilter([[condition('inbox_id', 'equal_to', ['5', '7'])]])[0]?.values).toEqual([5, 7]);
  });

  test('asks for a company’s own attribute last: what follows one is compared by its first value only', () => {
    const wire = wireFilter([[condition('plan')], [condition('plan'), condition('labels')], [condition('status')]]);
    expect(wire.map(({ attribute_key }) => attribute_key)).toEqual(['status', 'plan', 'labels', 'plan']);
  });

  test('never joins the last condition, and always the others', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const joins = wireFilter(filter).map(({ query_operator }) => query_operator);
        expect(joins.indexOf(null)).toBe(joins.length - 1);
      }),
    );
  });

  test('comes back the same', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(sameFilter(readFilter(wireFilter(filter)) ?? [], filter)).toBe(true);
      }),
    );
  });
});

describe('a filter as Chatwoot’s dashboard keeps it', () => {
  test('may join by capitals, and its last condition to nothing', () => {
    const kept = [
      { ...condition('status'), query_operator: 'OR' },
      { ...condition('labels'), query_operator: 'or' },
    ];
    expect(readFilter(kept)).toEqual([[condition('status')], [condition('labels')]]);
  });

  test.each([undefined, null, {}, 'all', [null], [{ attribute_key: 1 }]])('makes no sense as %j', (payload) => {
    expect(readFilter(payload)).toBeUndefined();
  });
});
