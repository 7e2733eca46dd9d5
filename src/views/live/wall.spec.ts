import { assert, constantFrom, nat, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';

import { PAGED, TABLES, type TableId } from './settings';
import { columnsOf, pageAt, pagesOf, shiftAt } from './wall';

const SECOND = 1000;
const REST: readonly TableId[] = PAGED;

test('every part is on exactly one page, tables two by two', () => {
  assert(
    property(uniqueArray(constantFrom(...TABLES)), (shown) => {
      const pages = pagesOf(shown);
      expect(pages.flat().toSorted()).toEqual(shown.toSorted());
      expect(pages.flat().filter((part) => REST.includes(part))).toEqual(shown.filter((part) => REST.includes(part)));
      expect(pages.every((page) => page.length > 0)).toBe(true);
      expect(pages.every((page) => page.filter((part) => REST.includes(part)).length <= 2)).toBe(true);
    }),
  );
});

test('each page is shown for as long as was said, one after the other, the day long', () => {
  const shown = Array.from({ length: 24 * 60 * 6 }, (_, step) => pageAt(3, 20, step * 10 * SECOND));
  expect(shown.slice(0, 8)).toEqual([0, 0, 1, 1, 2, 2, 0, 0]);
  expect(new Set(shown).size).toBe(3);
  expect(pageAt(3, 0, 12_345_678)).toBe(0);
  expect(pageAt(0, 20, 12_345_678)).toBe(0);
});

test('nothing stands on the same pixels for longer than a minute, nor moves by more than one', () => {
  assert(
    property(nat(1_000_000), (minutes) => {
      const [x, y] = shiftAt(minutes * 60 * SECOND);
      const [nextX, nextY] = shiftAt((minutes + 1) * 60 * SECOND);
      expect(Math.abs(x - nextX) + Math.abs(y - nextY)).toBe(1);
    }),
  );
});

test('parts go to and fro between the columns, and none is lost', () => {
  expect(columnsOf(TABLES, 2)).toEqual([
    ['longest', 'inboxes', 'labels'],
    ['numbers', 'agents', 'teams', 'flow'],
  ]);
  expect(columnsOf(TABLES, 1)).toEqual([TABLES]);
});
