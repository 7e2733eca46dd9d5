import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';

import { grown } from './queue';

const someIds = uniqueArray(integer({ min: 1, max: 60 }));

it('grows behind what there is, and never holds one twice', () => {
  assert(
    property(someIds, array(integer({ min: 1, max: 60 })), (ids, more) => {
      const before = { key: 'list', ids, total: 40 };
      const after = grown(before, [...new Set(more)]);
      expect(after.ids.slice(0, ids.length)).toEqual(ids);
      expect(new Set(after.ids).size).toBe(after.ids.length);
      expect(after.total).toBe(after === before ? 40 : Math.max(40, after.ids.length));
    }),
  );
});

it('is the very same when there is nothing new', () => {
  const before = { key: 'list', ids: [1, 2], total: 2 };
  expect(grown(before, [2, 1])).toBe(before);
});
