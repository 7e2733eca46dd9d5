import { describe, expect, it } from 'vitest';

import type { Conversation } from '~/api/types';

import type { Rows } from './pages';
import { followed, SEEING_MS, seenAt, type Past } from './seen';

const order = (...ids: number[]): Rows => new Map(ids.map((id, row) => [row, { id } as Conversation]));
const NEVER: Past = [];

describe('what an eye has seen in a row', () => {
  const past = followed(NEVER, order(1, 2, 3), order(9, 1, 2), 1000);

  it('is what was there before the list moved, for as long as nobody can have seen it move', () => {
    expect(seenAt(past, order(9, 1, 2), 0, 1000 + SEEING_MS - 1)).toBe(1);
    expect(seenAt(past, order(9, 1, 2), 0, 1000 + SEEING_MS)).toBe(9);
  });

  it('is that too when the press was made before the list moved and is handled only now', () => {
    expect(seenAt(past, order(9, 1, 2), 1, 900)).toBe(2);
  });

  it('is the first of several orders that came and went in that time', () => {
    const twice = followed(past, order(9, 1, 2), order(8, 9, 1), 1100);
    expect(seenAt(twice, order(8, 9, 1), 0, 1200)).toBe(1);
    expect(seenAt(twice, order(8, 9, 1), 0, 1000 + SEEING_MS)).toBe(9);
  });

  it('is nothing where no conversation stood', () => {
    expect(seenAt(past, order(9, 1, 2, 3), 3, 1010)).toBeUndefined();
  });
});

it('an order does not end because rows come into view or get new content', () => {
  expect(followed(NEVER, order(1), order(1, 2), 1000)).toBe(NEVER);
  expect(followed(NEVER, order(1, 2), order(1), 1000)).toBe(NEVER);
  expect(followed(NEVER, order(1, 2), order(1, 2), 1000)).toBe(NEVER);
});
