import { array, assert, integer, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { topPage } from './top.ts';

test('a page is the one that sorting everything would give', () => {
  const page = integer({ min: 1, max: 400 });
  assert(
    property(array(nat(50)), page, integer({ min: 1, max: 7 }), (values, page, size) => {
      const rows = values.map((value, id) => ({ id, value }));
      const compare = (a: { value: number }, b: { value: number }) => a.value - b.value;
      const fits = ({ value }: { value: number }) => value % 3 !== 0;
      const sorted = rows.filter(fits).toSorted(compare);
      expect(topPage(rows, { compare, fits, page, size })).toEqual(sorted.slice((page - 1) * size, page * size));
    }),
  );
});

test('a row that cannot be on the page is not looked at', () => {
  let looks = 0;
  const fits = () => {
    looks += 1;
    return true;
  };
  topPage([1, 2, 3, 4, 5], { compare: (a, b) => a - b, fits, page: 1, size: 2 });
  expect(looks).toBe(2);
});
