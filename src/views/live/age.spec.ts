import { expect, test } from 'vitest';

import { ageOf, IN_TURN } from './age';

const askedAt = 1_000_000;
const after = (seconds: number) => ({ askedAt, now: askedAt + seconds * 1000 });
const line = (state: 'live' | 'polling' | 'checking' | 'connecting') => ({ state, poll_seconds: 15 });

test('while news comes every number is as of now, however long ago it was asked for', () => {
  expect(ageOf(line('live'), after(600))).toBe('fresh');
});

test.each([
  [20, 'fresh'],
  [30, 'old'],
  [46, 'stale'],
] as const)('without news a number %i seconds old is %s', (seconds, age) => {
  expect(ageOf(line('polling'), after(seconds))).toBe(age);
});

test('a number that is being checked is believed for half a minute', () => {
  expect(ageOf(line('checking'), after(29))).toBe('fresh');
  expect(ageOf(line('checking'), after(60))).toBe('stale');
});

test('one of many that waits for its turn says so although news comes', () => {
  expect(ageOf(line('live'), { ...after(600), ...IN_TURN })).toBe('fresh');
  expect(ageOf(line('live'), { ...after(60), ...IN_TURN, isDoubted: true })).toBe('fresh');
  expect(ageOf(line('live'), { ...after(200), ...IN_TURN, isDoubted: true })).toBe('old');
  expect(ageOf(line('live'), { ...after(400), ...IN_TURN, isDoubted: true })).toBe('stale');
});

test('one that was never asked for has no age', () => {
  expect(ageOf(line('connecting'), { askedAt: 0, now: askedAt })).toBe('fresh');
});
