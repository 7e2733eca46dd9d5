import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { countOf, hearEvent, hearMinute, minutesHeard, shownQuarters, type Quarter } from './flow';

const MINUTE = 60_000;
const NINE = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => NINE + minutes * MINUTE;
const push = (id: number, more: object = {}) => ({
  id,
  status: 'open' as const,
  created_at: at(0) / 1000,
  first_reply_created_at: null,
  ...more,
});
const hear = (quarters: readonly Quarter[], event: string, told: ReturnType<typeof push>, now: number) =>
  hearEvent(quarters, { event, push: told, now });
const counts = (quarters: readonly Quarter[]) =>
  quarters.map(({ arrivals, answers, resolutions }) => [arrivals, answers, resolutions].map(countOf));

test('what came, was answered and resolved is counted in the quarter in which it happened', () => {
  let quarters = hear([], 'conversation.created', push(1, { created_at: at(14) / 1000 }), at(15));
  const answered = { first_reply_created_at: new Date(at(16)).toISOString() };
  quarters = hear(quarters, 'conversation.updated', push(1, answered), at(17));
  quarters = hear(quarters, 'conversation.status_changed', push(1, { ...answered, status: 'resolved' }), at(31));
  expect(counts(quarters)).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

test('told twice, by whichever tab, it is one', () => {
  const told = [1, 2, 1, 1, 2].reduce<readonly Quarter[]>(
    (quarters, id) => hear(quarters, 'conversation.created', push(id), at(1)),
    [],
  );
  expect(counts(told)).toEqual([[2, 0, 0]]);
});

test('what happened before anybody listened is not counted', () => {
  const old = { first_reply_created_at: new Date(at(-60)).toISOString(), created_at: at(-90) / 1000 };
  expect(hear([], 'conversation.updated', push(1, old), at(0))).toEqual([]);
});

test('quarters in which nothing was heard are gaps between those in which something was', () => {
  let quarters: readonly Quarter[] = [];
  for (const minute of [0, 1, 2, 46, 47]) quarters = hearMinute(quarters, at(minute));
  expect(shownQuarters(quarters, at(47), 8).map(minutesHeard)).toEqual([2, 0, 0, 3]);
  expect(shownQuarters(quarters, at(47), 2)).toHaveLength(2);
  expect(shownQuarters([], at(47), 2)).toEqual([]);
});

test('however long it listens to however much, it keeps half a day, and ids of half an hour', () => {
  const told = record({ minutes: nat(40), id: nat(30), event: constantFrom('conversation.created', 'x') });
  assert(
    property(array(told, { maxLength: 200 }), integer({ min: 0, max: 10_000 }), (days, start) => {
      let quarters: readonly Quarter[] = [];
      let minute = start;
      for (const { minutes, id, event } of days) {
        minute += minutes;
        quarters = hearMinute(quarters, at(minute));
        quarters = hear(quarters, event, push(id, { created_at: at(minute) / 1000 }), at(minute));
      }
      expect(quarters.length).toBeLessThanOrEqual(48);
      expect(quarters.filter(({ arrivals }) => typeof arrivals !== 'number').length).toBeLessThanOrEqual(2);
      expect(quarters.every((quarter) => minutesHeard(quarter) <= 15)).toBe(true);
    }),
  );
});
