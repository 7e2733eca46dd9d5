import { describe, expect, it } from 'vitest';

import type { Conversation } from '~/api/types';

import {
  closedUp,
  keepOrder,
  outdatedPages,
  pagesBetween,
  placeRows,
  rowCount,
  sameOrder,
  withoutRepeats,
  type Pages,
} from './pages';

const row = (id: number, more: Partial<Conversation> = {}) => ({ id, ...more }) as Conversation;
const rows = (from: number, count = 25) => Array.from({ length: count }, (_, index) => row(from + index));
const ids = (pages: Pages) => [...pages].map(([page, list]) => [page, list.map((one) => one?.id)]);

it('knows the pages a stretch of rows lies on', () => {
  expect(pagesBetween(0, 12)).toEqual([1]);
  expect(pagesBetween(20, 25)).toEqual([1, 2]);
  expect(pagesBetween(9_975, 9_999)).toEqual([400]);
});

describe('rowCount', () => {
  it('is what was counted while nothing speaks against it', () => {
    expect(rowCount(120, new Map())).toBe(120);
    expect(rowCount(120, new Map([[2, rows(26)]]))).toBe(120);
  });

  it('believes a short page, an empty one, and rows beyond the count', () => {
    expect(rowCount(120, new Map([[2, rows(26, 3)]]))).toBe(28);
    expect(rowCount(120, new Map([[3, []]]))).toBe(50);
    expect(rowCount(120, new Map([[1, []]]))).toBe(0);
    expect(rowCount(24, new Map([[1, rows(1)]]))).toBe(25);
  });
});

it('shows a conversation that is on two pages once, where the later answer has it', () => {
  const pages = new Map([
    [1, [row(1), row(2)]],
    [2, [row(2), row(3)]],
  ]);
  const askedAt = (page: number) => page;
  const placed = withoutRepeats(pages, askedAt);
  expect([...placeRows(placed, [1, 2])].map(([index, { id }]) => [index, id]).sort()).toEqual([
    [0, 1],
    [25, 2],
    [26, 3],
  ]);
  expect(outdatedPages(pages, askedAt)).toEqual([1]);
});

describe('keepOrder', () => {
  const shown = new Map([[1, [row(1), row(2)]]]);

  it('keeps places, refreshes content, takes new pages as they come', () => {
    const fresh = row(1, { unread_count: 3 });
    const latest = new Map([
      [1, [row(9), fresh]],
      [2, [row(3)]],
    ]);
    const kept = keepOrder(shown, latest);
    expect(ids(kept)).toEqual([
      [1, [1, 2]],
      [2, [3]],
    ]);
    expect(kept.get(1)?.[0]).toBe(fresh);
  });

  it('keeps what is scrolled away for coming back, and shows nothing twice', () => {
    const latest = new Map([[2, [row(2), row(3)]]]);
    expect(ids(keepOrder(shown, latest))).toEqual([
      [1, [1, 2]],
      [2, [undefined, 3]],
    ]);
  });

  it('keeps whoever is in no answer any more', () => {
    expect(keepOrder(shown, new Map([[1, [row(1)]]])).get(1)?.[1]).toBe(shown.get(1)?.[1]);
  });

  it('gives back the very same pages when nothing has changed', () => {
    expect(keepOrder(shown, new Map(shown))).toBe(shown);
  });
});

const nobody = new Set<number>();

it('the order is the same while the same conversations stand in it, whatever is new about them', () => {
  const shown = new Map([[1, [row(1), row(2)]]]);
  expect(sameOrder(shown, new Map([[1, [row(1, { unread_count: 3 }), row(2)]]]), nobody)).toBe(true);
  expect(sameOrder(shown, new Map([[1, [row(2), row(1)]]]), nobody)).toBe(false);
  expect(sameOrder(shown, new Map([[2, [row(1), row(2)]]]), nobody)).toBe(false);
});

describe('where rows are gone', () => {
  const gone = new Set([2]);
  const shown = new Map([[1, rows(1)]]);

  it('those below move up', () => {
    expect([...closedUp(placeRows(shown, [1]), gone)].slice(0, 3)).toEqual([
      [0, row(1)],
      [1, row(3)],
      [2, row(4)],
    ]);
  });

  it('an answer without them changes nothing, nor does what moves up from the next page', () => {
    const without = rows(1).filter(({ id }) => id !== 2);
    expect(sameOrder(shown, new Map([[1, without]]), gone)).toBe(true);
    expect(sameOrder(shown, new Map([[1, [...without, row(26)]]]), gone)).toBe(true);
  });

  it('all else is a change', () => {
    const without = rows(1).filter(({ id }) => id !== 2);
    expect(sameOrder(shown, new Map([[1, without.filter(({ id }) => id !== 7)]]), gone)).toBe(false);
    expect(sameOrder(shown, new Map([[1, [row(90), ...without]]]), gone)).toBe(false);
    expect(sameOrder(shown, new Map([[1, [...without, row(26), row(27)]]]), gone)).toBe(false);
  });
});
