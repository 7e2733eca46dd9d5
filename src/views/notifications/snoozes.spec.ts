import { assert, date, property } from 'fast-check';
import { expect, it } from 'vitest';

import { snoozeTimes } from './snoozes';

const anyTime = date({ min: new Date(2024, 0, 1), max: new Date(2028, 0, 1), noInvalidDate: true });

it('is never in the past, and next week is a Monday at nine within seven days and a night', () => {
  assert(
    property(anyTime, (now) => {
      const { hour, tomorrow, week } = snoozeTimes(now.getTime());
      expect(hour - now.getTime()).toBe(3_600_000);
      expect(tomorrow).toBeGreaterThan(now.getTime());
      expect(week).toBeGreaterThan(now.getTime());
      expect(week - now.getTime()).toBeLessThan(7.5 * 86_400_000);
      expect([new Date(tomorrow).getHours(), new Date(week).getHours(), new Date(week).getDay()]).toEqual([9, 9, 1]);
    }),
  );
});

it('on a Monday, next week is not today', () => {
  const monday = new Date(2025, 10, 17, 8);
  expect(new Date(snoozeTimes(monday.getTime()).week)).toEqual(new Date(2025, 10, 24, 9));
});
