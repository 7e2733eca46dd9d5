import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { openMs } from './hours';

const HOUR = 60 * 60_000;
const hoursOn = (days: number[], from: number, to: number, timezone: string) => ({
  working_hours_enabled: true,
  timezone,
  working_hours: [0, 1, 2, 3, 4, 5, 6].map((day_of_week) => ({
    day_of_week,
    closed_all_day: !days.includes(day_of_week),
    open_all_day: false,
    open_hour: from,
    open_minutes: 0,
    close_hour: to,
    close_minutes: 0,
  })),
});
const OFFICE = hoursOn([1, 2, 3, 4, 5], 9, 17, 'Europe/Oslo');

test('a night does not count, nor does a weekend', () => {
  // Friday 16:00 to Monday 10:00 in Oslo, one hour ahead of UTC.
  expect(openMs(OFFICE, Date.UTC(2026, 10, 20, 15), Date.UTC(2026, 10, 23, 9))).toBe(2 * HOUR);
});

test('opening hours are those of the place, on the day the clocks change too', () => {
  const always = hoursOn([0, 1, 2, 3, 4, 5, 6], 0, 24, 'Europe/Oslo');
  // 29 March 2026 has 23 hours there, 25 October has 25.
  expect(openMs(always, Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22))).toBe(23 * HOUR);
  expect(openMs(always, Date.UTC(2026, 9, 24, 22), Date.UTC(2026, 9, 25, 23))).toBe(25 * HOUR);
  const morning = hoursOn([0], 0, 6, 'Europe/Oslo');
  expect(openMs(morning, Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 2, 29, 22))).toBe(5 * HOUR);
});

test('without hours, or in a zone nobody knows, every minute counts that may', () => {
  expect(openMs(undefined, 0, HOUR)).toBe(HOUR);
  expect(openMs({ ...OFFICE, working_hours_enabled: false }, 0, HOUR)).toBe(HOUR);
  // A Monday, 09:00 to 17:00 UTC.
  expect(openMs({ ...OFFICE, timezone: 'Mars/Olympus' }, Date.UTC(2026, 10, 23), Date.UTC(2026, 10, 24))).toBe(
    8 * HOUR,
  );
});

test('what is waited in two parts is waited as a whole, and never more than time has passed', () => {
  const moment = integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 1, 20) });
  const length = integer({ min: 0, max: 20 * 24 * HOUR });
  assert(
    property(moment, length, length, (from, first, second) => {
      const whole = openMs(OFFICE, from, from + first + second);
      expect(openMs(OFFICE, from, from + first) + openMs(OFFICE, from + first, from + first + second)).toBe(whole);
      expect(whole).toBeLessThanOrEqual(first + second);
    }),
  );
});
