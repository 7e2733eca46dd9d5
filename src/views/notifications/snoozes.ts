// When a notification may come back: three times that everybody means the same by.
const HOUR_MS = 60 * 60_000;
const MORNING = 9;
const MONDAY = 1;
const WEEK = 7;

/** Milliseconds. By the calendar and not by hours, so that nine stays nine when the clocks change. */
export function snoozeTimes(now: number): { hour: number; tomorrow: number; week: number } {
  const today = new Date(now);
  const morningIn = (days: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, MORNING).getTime();
  const daysToMonday = (MONDAY - today.getDay() + WEEK) % WEEK || WEEK;
  return { hour: now + HOUR_MS, tomorrow: morningIn(1), week: morningIn(daysToMonday) };
}
