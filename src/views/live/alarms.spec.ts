import { array, assert, boolean, constantFrom, integer, nat, option, pre, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { acknowledge, isQuiet, step, type Alarm, type Reading } from './alarms';

const SECOND = 1000;
const reading = (value: number | undefined, more: Partial<Reading> = {}): Reading => ({
  id: 'open',
  value,
  limit: 10,
  hold: 0,
  isStale: false,
  ...more,
});

/** What is told of, of values that come a second after each other. */
function told(values: readonly (number | undefined)[], more: Partial<Reading> = {}) {
  let alarms: readonly Alarm[] = [];
  return values.flatMap((value, second) => {
    const after = step(alarms, [reading(value, more)], second * SECOND);
    alarms = after.alarms;
    return after.crossings.map(({ kind }) => `${second} ${kind}`);
  });
}

test('more than the limit is an alarm, as much as the limit is not', () => {
  expect(told([9, 10, 11, 12])).toEqual(['2 raised']);
});

test('around the limit it is one alarm: it ends a tenth below', () => {
  expect(told([11, 10, 11, 10, 11, 9, 10, 11])).toEqual(['0 raised', '5 ended', '7 raised']);
});

test('a limit of nothing ends with nothing', () => {
  expect(told([0, 1, 1, 0], { limit: 0 })).toEqual(['1 raised', '3 ended']);
});

test('what passes by itself is no alarm', () => {
  expect(told([11, 11, 10, 11, 11, 11, 11], { hold: 3 * SECOND })).toEqual(['6 raised']);
});

test('what is not known, or too old, changes nothing', () => {
  expect(told([11, undefined, 11])).toEqual(['0 raised']);
  expect(told([50, 50], { isStale: true })).toEqual([]);
  const { alarms } = step([], [reading(11)], 0);
  expect(step(alarms, [reading(2, { isStale: true })], SECOND).alarms).toEqual(alarms);
});

test('acknowledged it stays so until it has ended', () => {
  const raised = step([], [reading(11)], 0).alarms;
  const seen = acknowledge(raised, 'open');
  expect(step(seen, [reading(30)], SECOND).alarms).toMatchObject([{ isAcknowledged: true, value: 30 }]);
  const ended = step(seen, [reading(3)], SECOND).alarms;
  expect(step(ended, [reading(30)], 2 * SECOND).alarms).toMatchObject([{ isAcknowledged: false }]);
});

test('another limit begins anew, and none ends it silently', () => {
  const { alarms } = step([], [reading(11)], 0);
  expect(step(alarms, [reading(11, { limit: 20 })], SECOND).alarms).toEqual([]);
  expect(step(alarms, [], SECOND)).toEqual({ alarms: [], crossings: [] });
});

test('between two alarms of a number it has been well, whatever it does', () => {
  const steps = array(record({ value: option(nat(20), { nil: undefined }), isStale: boolean(), seconds: nat(40) }));
  assert(
    property(steps, nat(15), constantFrom(0, 30 * SECOND), (days, limit, hold) => {
      let alarms: readonly Alarm[] = [];
      let now = 0;
      const told: string[] = [];
      for (const { value, isStale, seconds } of days) {
        now += seconds * SECOND;
        const after = step(alarms, [reading(value, { isStale, limit, hold })], now);
        alarms = after.alarms;
        for (const { kind } of after.crossings) {
          told.push(kind);
          expect(isStale || value === undefined).toBe(false);
          expect((value ?? 0) > limit).toBe(kind === 'raised');
        }
      }
      expect(told).toEqual(told.map((_, index) => (index % 2 === 0 ? 'raised' : 'ended')));
    }),
  );
});

test('quiet hours go over midnight', () => {
  const at = (hour: number) => new Date(2026, 10, 23, hour, 30).getTime();
  const quietAt = (quiet: { from: number; to: number } | undefined) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet(quiet, at(hour)));
  expect(quietAt({ from: 22, to: 6 })).toEqual([0, 1, 2, 3, 4, 5, 22, 23]);
  expect(quietAt({ from: 12, to: 14 })).toEqual([12, 13]);
  expect(quietAt(undefined)).toEqual([]);
  assert(
    property(integer({ min: 0, max: 23 }), integer({ min: 0, max: 23 }), (from, to) => {
      const length = (to - from + 24) % 24;
      pre(length > 0);
      expect(quietAt({ from, to })).toHaveLength(length);
    }),
  );
});
