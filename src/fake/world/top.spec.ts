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

test('so is one far down', () => {
  const rows = Array.from({ length: 4000 }, (_, n) => (n * 7919) % 4001);
  const sorted = rows.filter((value) => value % 2 === 0).toSorted((a, b) => a - b);
  const asked = { compare: (a: number, b: number) => a - b, fits: (value: number) => value % 2 === 0 };
  expect(topPage(rows, { ...asked, page: 2, size: 1000 })).toEqual(sorted.slice(1000, 2000));
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
