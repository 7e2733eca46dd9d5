import { array, assert, integer, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dropped, extended, toggled, withAll } from './choosing';
import { NONE, type Selection } from './selection';

const ORDER = Array.from({ length: 12 }, (_, at) => at + 1);
const chosenIn = ({ chosen }: Selection) => [...chosen].sort((a, b) => a - b);
const someId = integer({ min: 1, max: ORDER.length });

describe('a selection', () => {
  it('takes one row, and lets it go again', () => {
    const one = toggled(NONE, 3);
    expect(chosenIn(one)).toEqual([3]);
    expect(chosenIn(toggled(one, 3))).toEqual([]);
  });

  it('draws a range from where it began, and back again, and keeps what was chosen besides', () => {
    const began = toggled(toggled(NONE, 1), 4);
    expect(chosenIn(extended(began, 7, ORDER))).toEqual([1, 4, 5, 6, 7]);
    expect(chosenIn(extended(extended(began, 7, ORDER), 3, ORDER))).toEqual([1, 3, 4]);
  });

  it('chooses only the row itself where the range began with one that has left', () => {
    expect(chosenIn(extended(toggled(NONE, 99), 5, ORDER))).toEqual([5, 99]);
  });

  it('ends when the last one has left, and is the same when nobody has', () => {
    const two = withAll(NONE, [2, 3]);
    expect(dropped(two, [8])).toBe(two);
    expect(chosenIn(dropped(two, [2]))).toEqual([3]);
    expect(dropped(two, [2, 3])).toBe(NONE);
  });

  it('holds after any drawing back and forth just what stands between both ends', () => {
    assert(
      property(someId, array(someId, { minLength: 1 }), (from, to) => {
        const drawn = to.reduce((selection, id) => extended(selection, id, ORDER), toggled(NONE, from));
        const last = to.at(-1) ?? from;
        expect(chosenIn(drawn)).toEqual(ORDER.slice(Math.min(from, last) - 1, Math.max(from, last)));
      }),
    );
  });

  it('never chooses, by a range, what does not stand in the list', () => {
    assert(
      property(subarray(ORDER), someId, someId, (order, from, to) => {
        const { chosen } = extended(toggled(NONE, from), to, order);
        for (const id of chosen) expect([...order, from, to]).toContain(id);
      }),
    );
  });
});
