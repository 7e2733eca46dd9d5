import { describe, expect, it } from 'vitest';

import { understand, type Scene } from './grammar';
import { spelledOut } from './preview';

/** A Thursday, in Berlin. */
const scene: Scene = { now: Date.parse('2026-11-19T14:02:37Z'), zone: 'Europe/Berlin', locale: 'en-GB' };

function meant(text: string, of: Partial<Scene> = {}): string {
  const here = { ...scene, ...of };
  const found = understand(text, here);
  if ('problem' in found) return `? ${found.problem.kind}`;
  return found.readings.map((one) => (one.kind === 'until' ? spelledOut(one.at, here) : one.kind)).join(' | ');
}

describe('what is meant', () => {
  it.each([
    ['2h', 'Thursday 19 November, 17:03'],
    ['90m', 'Thursday 19 November, 16:33'],
    ['45 min', 'Thursday 19 November, 15:48'],
    ['in 2 hours', 'Thursday 19 November, 17:03'],
    ['an hour', 'Thursday 19 November, 16:03'],
    ['half an hour', 'Thursday 19 November, 15:33'],
    ['1.5h', 'Thursday 19 November, 16:33'],
    ['1h30', 'Thursday 19 November, 16:33 | Friday 20 November, 01:30'],
    ['2d', 'Saturday 21 November, 15:03'],
    ['2d 9am', 'Saturday 21 November, 09:00'],
    ['1w', 'Thursday 26 November, 15:03'],
    ['1mo', 'Saturday 19 December, 15:03'],
    ['3 months', 'Friday, 19 February 2027, 15:03'],
    ['tom', 'Friday 20 November, 09:00'],
    ['Tomorrow', 'Friday 20 November, 09:00'],
    ['until tom 14:30', 'Friday 20 November, 14:30'],
    ['tom 9', 'Friday 20 November, 09:00 | Friday 20 November, 21:00'],
    ['tom 3', 'Friday 20 November, 15:00 | Friday 20 November, 03:00'],
    ['tom at 3 pm', 'Friday 20 November, 15:00'],
    ['tom 1430', 'Friday 20 November, 14:30'],
    ['day after tomorrow', 'Saturday 21 November, 09:00'],
    ['mon', 'Monday 23 November, 09:00'],
    ['next mon 9am', 'Monday 23 November, 09:00'],
    ['fri pm', 'Friday 20 November, 14:00'],
    ['fri eve', 'Friday 20 November, 18:00'],
    ['next fri', 'Friday 27 November, 09:00 | Friday 20 November, 09:00'],
    ['this fri', 'Friday 20 November, 09:00'],
    ['thu', 'Thursday 26 November, 09:00'],
    ['thu 5pm', 'Thursday 19 November, 17:00 | Thursday 26 November, 17:00'],
    ['25 dec', 'Friday 25 December, 09:00'],
    ['dec 25 8am', 'Friday 25 December, 08:00'],
    ['25th of December', 'Friday 25 December, 09:00'],
    ['the 25th', 'Wednesday 25 November, 09:00'],
    ['fri 25 dec', 'Friday 25 December, 09:00'],
    ['mon 25 dec', '? other_weekday'],
    ['25/12', 'Friday 25 December, 09:00'],
    ['12/25', 'Friday 25 December, 09:00'],
    ['25.12.', 'Friday 25 December, 09:00'],
    ['2026-12-25 08:00', 'Friday 25 December, 08:00'],
    ['2026-12-25T08:00', 'Friday 25 December, 08:00'],
    ['3/4', 'Saturday, 3 April 2027, 09:00 | Thursday, 4 March 2027, 09:00'],
    ['4/4', 'Sunday, 4 April 2027, 09:00'],
    ['19 jan', 'Tuesday, 19 January 2027, 09:00'],
    ['next week', 'Monday 23 November, 09:00'],
    ['wed next week', 'Wednesday 25 November, 09:00'],
    ['next month', 'Tuesday 1 December, 09:00'],
    ['weekend', 'Saturday 21 November, 09:00'],
    ['eod', 'Thursday 19 November, 17:00'],
    ['eow', 'Friday 20 November, 16:00'],
    ['end of the week', 'Friday 20 November, 16:00'],
    ['eom', 'Monday 30 November, 16:00'],
    ['tonight', 'Thursday 19 November, 18:00'],
    ['16:00', 'Thursday 19 November, 16:00'],
    ['8:00', 'Friday 20 November, 08:00'],
    ['noon', 'Friday 20 November, 12:00'],
    ['until reply', 'reply'],
    ['reply', 'reply'],
    ['-', 'wake'],
    ['now', 'wake'],
    ['today', '? which_time'],
    ['today 9am', '? past'],
    ['19 nov', '? past'],
    ['1 jan 2020', '? past'],
    ['31 feb', '? no_such_day'],
    ['tom 25:00', '? no_such_time'],
    ['tom mon', '? contradiction'],
    ['50y', '? too_far'],
    ['dec', '? which_day'],
    ['blarg', '? unknown'],
    ['their 9am', '? their_zone'],
    ['0m', '? past'],
  ])('%s is %s', (text, until) => {
    expect(meant(text)).toBe(until);
  });

  it("goes by the reader's own order of dates, clocks and names", () => {
    expect(meant('3/4', { locale: 'en-US' })).toBe(
      'Thursday, March 4, 2027, 9:00 AM | Saturday, April 3, 2027, 9:00 AM',
    );
    expect(meant('tom 9:30', { locale: 'en-US' })).toBe('Friday, November 20, 9:30 AM | Friday, November 20, 9:30 PM');
    expect(meant('dienstag 14.30', { locale: 'de' })).toBe('Dienstag, 24. November, 14:30');
    expect(meant('mar 25', { locale: 'fr' })).toBe('mardi 25 mai 2027, 09:00 | jeudi 25 mars 2027, 09:00');
  });

  it("goes by the customer's clock where it is asked to", () => {
    expect(meant('their 9am', { theirZone: 'Asia/Tokyo' })).toBe('Friday 20 November, 01:00');
  });

  it('tells apart the hour that comes twice', () => {
    const now = Date.parse('2026-10-24T12:00:00Z');
    expect(meant('tom 2:30', { now })).toBe('Sunday 25 October, 02:30 UTC+2 | Sunday 25 October, 02:30 UTC+1');
    expect(meant('tom 2:30 utc+1', { now })).toBe('Sunday 25 October, 02:30 UTC+1');
  });

  it('says what the clock will show where the hour is left out', () => {
    expect(meant('28 mar 2:30', { now: Date.parse('2027-03-27T12:00:00Z') })).toBe('Sunday 28 March, 03:30');
  });
});
