import { expect, test } from 'vitest';

import { ageOf } from './age';

const ASKED = 1_000_000;
const after = (seconds: number) => ASKED + seconds * 1000;

test('while news comes every number is as of now, however long ago it was asked for', () => {
  expect(ageOf({ state: 'live', poll_seconds: 15 }, ASKED, after(600))).toBe('fresh');
});

test.each([
  [20, 'fresh'],
  [30, 'old'],
  [46, 'stale'],
] as const)('without news a number %i seconds old is %s', (seconds, age) => {
  expect(ageOf({ state: 'polling', poll_seconds: 15 }, ASKED, after(seconds))).toBe(age);
});

test('a number that is being checked is believed for half a minute', () => {
  expect(ageOf({ state: 'checking', poll_seconds: 15 }, ASKED, after(29))).toBe('fresh');
  expect(ageOf({ state: 'checking', poll_seconds: 15 }, ASKED, after(60))).toBe('stale');
});

test('one that was never asked for has no age', () => {
  expect(ageOf({ state: 'connecting', poll_seconds: 15 }, 0, after(60))).toBe('fresh');
});
