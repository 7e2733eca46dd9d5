// A board that nobody touches for two days, with a busy account and a change of clocks in them: what it remembers stays as
// small as after the first hours, and it goes on being right.
import { beforeEach, expect, test, vi } from 'vitest';

import { acknowledge, step, type Alarm, type Reading } from './alarms';
import { countOf, hearEvent, hearMinute, minutesHeard, quarterOf, shownQuarters, type Quarter } from './flow';
import { readHistory, record, runsOf, sinceOpened } from './history';
import { openMs } from './hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** In Berlin clocks go forward at 01:00 UTC of the 29th. */
const BEGINS = Date.parse('2026-03-28T06:00:00Z');
const HOURS = 48;
const EVENTS_A_MINUTE = 20;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

const hours = Array.from({ length: HOURS }, (_, hour) => BEGINS + hour * HOUR);
const minutesOf = (hour: number) => Array.from({ length: 60 }, (_, minute) => hour + minute * MINUTE);

test('the trend of two days is that of the last twelve hours, and no larger', () => {
  const sizes = hours.map((hour) => {
    for (const at of minutesOf(hour)) record(1, { at, values: { open: 400 + ((at / MINUTE) % 97), unassigned: 12 } });
    return localStorage.getItem('wootdeck:board:1')?.length ?? 0;
  });
  const end = BEGINS + HOURS * HOUR - MINUTE;
  const shown = sinceOpened(readHistory(1, end));
  expect(shown).toHaveLength(12 * 60);
  // Over midnight and the change of clocks too, it is one line.
  expect(runsOf(shown, 'open')).toHaveLength(1);
  const settled = sizes.slice(12);
  expect(Math.max(...settled) / Math.min(...settled)).toBeLessThan(1.02);
});

test('what came in is kept for twelve hours, however much it was, and no quarter is missed or doubled', () => {
  let quarters: readonly Quarter[] = [];
  let id = 0;
  const sizes = hours.map((hour) => {
    for (const now of minutesOf(hour)) {
      quarters = hearMinute(quarters, now);
      for (let turn = 0; turn < EVENTS_A_MINUTE; turn += 1) {
        const push = { id: (id += 1), status: 'open', created_at: now / 1000, first_reply_created_at: null } as const;
        quarters = hearEvent(quarters, { event: 'conversation.created', push, now });
        // Many tabs, or the same thing told again.
        quarters = hearEvent(quarters, { event: 'conversation.created', push, now });
      }
    }
    return JSON.stringify(quarters).length;
  });
  const settled = sizes.slice(12);
  expect(Math.max(...settled) / Math.min(...settled)).toBeLessThan(1.1);
  const now = BEGINS + HOURS * HOUR - MINUTE;
  const whole = shownQuarters(quarters, now, 48);
  expect(whole.map(({ from }) => from)).toEqual(
    Array.from({ length: 48 }, (_, index) => quarterOf(now) - index * 15 * MINUTE),
  );
  expect(new Set(whole.map(minutesHeard))).toEqual(new Set([15]));
  expect(new Set(whole.map(({ arrivals }) => countOf(arrivals)))).toEqual(new Set([15 * EVENTS_A_MINUTE]));
});

test('alarms are as many as there are limits, told once for each time it gets bad, and acknowledged for as long', () => {
  let alarms: readonly Alarm[] = [];
  let told = 0;
  for (const hour of hours) {
    for (const now of minutesOf(hour)) {
      const isBad = now - hour < 20 * MINUTE;
      // For some minutes of each hour nothing is heard, and what was read last is not believed.
      const isStale = now - hour > 50 * MINUTE;
      const readings = Array.from({ length: 10 }, (_, index): Reading => ({
        id: `wait.${index}`,
        value: isBad || isStale ? 40 + ((now / MINUTE) % 3) : 1,
        limit: 30,
        hold: 0,
        // For some minutes of each hour nothing is heard.
        isStale: now - hour > 50 * MINUTE,
      }));
      const after = step(alarms, readings, now);
      told += after.crossings.filter(({ kind }) => kind === 'raised').length;
      alarms = after.alarms.reduce((all, { id }) => acknowledge(all, id), after.alarms);
      expect(alarms.length).toBe(isBad ? 10 : 0);
    }
  }
  expect(told).toBe(10 * HOURS);
});

test('where clocks go forward an hour of waiting is an hour, and of opening hours the one that was skipped is none', () => {
  const nights = Array.from({ length: 7 }, (_, day_of_week) => ({
    day_of_week,
    open_all_day: false,
    closed_all_day: false,
    open_hour: 1,
    open_minutes: 0,
    close_hour: 4,
    close_minutes: 0,
  }));
  const inbox = { working_hours_enabled: true, timezone: 'Europe/Berlin', working_hours: nights } as never;
  const midnight = Date.parse('2026-03-29T00:00:00+01:00');
  for (let minutes = 0; minutes <= 6 * 60; minutes += 15) {
    const now = midnight + minutes * MINUTE;
    expect(openMs(undefined, midnight, now)).toBe(minutes * MINUTE);
    // From 01:00 to 04:00 there were two hours that night.
    expect(openMs(inbox, midnight, now)).toBe(Math.min(2 * HOUR, Math.max(0, now - midnight - HOUR)));
  }
});
