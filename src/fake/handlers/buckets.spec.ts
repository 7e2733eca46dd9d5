import { expect, test } from 'vitest';
import { buckets } from './buckets.ts';

const at = (iso: string) => Date.parse(iso);
const isoStarts = (...range: Parameters<typeof buckets>) =>
  buckets(...range).starts.map((start) => new Date(start).toISOString());

test('hours include the one the range begins in and the one it ends in', () => {
  expect(isoStarts(at('2026-11-22T22:05:00Z'), at('2026-11-23T00:05:00Z'), 'hour', 0)).toEqual([
    '2026-11-22T22:00:00.000Z',
    '2026-11-22T23:00:00.000Z',
    '2026-11-23T00:00:00.000Z',
  ]);
});

test('the end itself is outside', () => {
  expect(isoStarts(at('2026-11-22T00:00:00Z'), at('2026-11-23T00:00:00Z'), 'day', 0)).toHaveLength(1);
});

test('days begin at midnight of the given offset', () => {
  expect(isoStarts(at('2026-11-22T20:00:00Z'), at('2026-11-23T01:00:00Z'), 'day', 5.5)).toEqual([
    '2026-11-22T18:30:00.000Z',
  ]);
  expect(isoStarts(at('2026-11-22T20:00:00Z'), at('2026-11-23T09:00:00Z'), 'anything', -8)).toEqual([
    '2026-11-22T08:00:00.000Z',
    '2026-11-23T08:00:00.000Z',
  ]);
});

test('weeks begin on Sunday', () => {
  expect(isoStarts(at('2026-11-16T00:00:00Z'), at('2026-11-24T00:00:00Z'), 'week', 0)).toEqual([
    '2026-11-15T00:00:00.000Z',
    '2026-11-22T00:00:00.000Z',
  ]);
});

test('months and years of different lengths follow each other without a gap', () => {
  expect(isoStarts(at('2026-01-31T00:00:00Z'), at('2026-04-01T00:00:00Z'), 'month', 0)).toEqual([
    '2026-01-01T00:00:00.000Z',
    '2026-02-01T00:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
  ]);
  expect(isoStarts(at('2023-06-01T00:00:00Z'), at('2026-01-02T00:00:00Z'), 'year', 0)).toHaveLength(4);
});
