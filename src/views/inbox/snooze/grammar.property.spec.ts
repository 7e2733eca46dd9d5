// Whatever is typed, wherever and whenever: nothing is past, and what is spelled out is understood as that very moment.
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MINUTE, wallAt, weekdayOf } from './calendar';
import { understand, type Scene } from './grammar';
import { spelledOut } from './preview';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'UTC',
];
const LOCALES = 'en-GB en-US en-CA de fr es-MX pt-BR it nl sv da fi pl ru hu tr ja zh-CN zh-TW ko ar he hi vi'.split(
  ' ',
);
/** Days on which clocks are set in some of these zones, and ends of years and of February. */
const EDGES = [
  '2026-03-08T05:00Z',
  '2026-03-29T00:00Z',
  '2026-04-04T14:00Z',
  '2026-10-03T15:00Z',
  '2026-10-24T23:00Z',
  '2026-11-01T04:00Z',
  '2026-12-31T12:00Z',
  '2028-02-28T12:00Z',
].map((at) => Date.parse(at));

const scenes: Arbitrary<Scene> = record({
  now: oneof(
    integer({ min: Date.parse('2025-01-01'), max: Date.parse('2035-01-01') }),
    tuple(constantFrom(...EDGES), integer({ min: 0, max: 36 * 60 * MINUTE })).map(([at, later]) => at + later),
  ),
  zone: constantFrom(...ZONES),
  locale: constantFrom(...LOCALES),
});

const words = constantFrom(
  ...'mon tue wed thu fri sat sun next tom today tonight week month eow eom eod am pm eve noon dec feb 25 3 31 2027 9 12'.split(
    ' ',
  ),
  ...'9am 11:30 2:30 02:30 3/4 29/2 2026-12-25 25.12. 2h 90m 2d 1w 1mo 15th until at'.split(' '),
);
const texts = array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const untilsOf = (text: string, scene: Scene): number[] => {
  const found = understand(text, scene);
  if ('problem' in found) return [];
  return found.readings.flatMap((reading) => (reading.kind === 'until' ? reading.at : []));
};

describe('for every text', () => {
  it('is never past, and in whole minutes', () => {
    assert(
      property(texts, scenes, (text, scene) => {
        for (const at of untilsOf(text, scene)) {
          expect(at).toBeGreaterThan(scene.now);
          expect(at % MINUTE).toBe(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is spelled out so that it means that very moment, and no other', () => {
    assert(
      property(texts, scenes, (text, scene) => {
        for (const at of untilsOf(text, scene)) expect(untilsOf(spelledOut(at, scene), scene)).toEqual([at]);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes anything one can type', () => {
    assert(
      property(string({ maxLength: 40, unit: 'grapheme' }), scenes, (text, scene) => {
        for (const at of untilsOf(text, scene)) expect(at).toBeGreaterThan(scene.now);
      }),
    );
  });
});

describe('for every moment', () => {
  it('is understood from its own words, in every language and zone', () => {
    assert(
      property(scenes, integer({ min: 1, max: 3 * 366 * 1440 }), (scene, minutes) => {
        const at = (Math.floor(scene.now / MINUTE) + minutes) * MINUTE;
        expect(untilsOf(spelledOut(at, scene), scene)).toEqual([at]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is on the weekday that was asked for', () => {
    assert(
      property(scenes, integer({ min: 0, max: 6 }), boolean(), (scene, weekday, isNext) => {
        const name = new Intl.DateTimeFormat(scene.locale, { weekday: 'long', timeZone: 'UTC' });
        const text = `${isNext ? 'next ' : ''}${name.format(Date.UTC(2026, 1, 1 + weekday))}`;
        const found = untilsOf(text, scene);
        expect(found).not.toEqual([]);
        for (const at of found) expect(weekdayOf(wallAt(at, scene.zone))).toBe(weekday);
      }),
    );
  });

  it('keeps the hour over days on which clocks are set', () => {
    assert(
      property(scenes, integer({ min: 1, max: 30 }), (scene, days) => {
        const [at = 0] = untilsOf(`tom ${days % 12 || 12}pm`, scene);
        expect(wallAt(at, scene.zone).minute).toBe(0);
        const [later = 0] = untilsOf(`${days}d 1pm`, scene);
        expect(wallAt(later, scene.zone)).toMatchObject({ hour: 13, minute: 0 });
      }),
    );
  });
});
