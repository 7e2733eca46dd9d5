import { beforeEach, expect, test, vi } from 'vitest';

import { MINUTE_MS, readHistory, record, runsOf, sinceOpened } from './history';

const NINE = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => NINE + minutes * MINUTE_MS;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('a minute is written down once, whichever tab does it', () => {
  record(1, { at: at(0), values: { open: 5 } });
  record(1, { at: at(0) + 1000, values: { open: 6 } });
  record(1, { at: at(1), values: { open: 7 } });
  expect(readHistory(1, at(1))).toEqual([
    { at: at(0), values: { open: 5 } },
    { at: at(1), values: { open: 7 } },
  ]);
});

test('yesterday is forgotten', () => {
  record(1, { at: at(0), values: { open: 5 } });
  record(1, { at: at(13 * 60), values: { open: 6 } });
  expect(readHistory(1, at(13 * 60))).toHaveLength(1);
});

test('a reload goes on, a break begins anew', () => {
  for (const minute of [0, 1, 6, 60, 61]) record(1, { at: at(minute), values: { open: minute } });
  expect(sinceOpened(readHistory(1, at(61))).map((reading) => reading.at)).toEqual([at(60), at(61)]);
  expect(sinceOpened(readHistory(1, at(61)).slice(0, 3))).toHaveLength(3);
});

test('minutes in which a number was not known are a gap', () => {
  const history = [0, 1, 5, 6].map((minute) => ({ at: at(minute), values: { open: minute } }));
  expect(runsOf(history, 'open').map((run) => run.map(({ value }) => value))).toEqual([
    [0, 1],
    [5, 6],
  ]);
  expect(runsOf(history, 'mine')).toEqual([]);
});

test('what somebody else has written there is no history', () => {
  localStorage.setItem('wootdeck:board:1', '{"not": "a list"}');
  expect(readHistory(1, NINE)).toEqual([]);
  localStorage.setItem('wootdeck:board:1', 'nonsense');
  expect(readHistory(1, NINE)).toEqual([]);
});
