import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ShortcutId } from '~/shortcuts';

import { doneByPointer, learnt, NO_LESSONS, parseLessons, type Lessons } from './lessons';

const MINUTE = 60_000;
const START = 1_000 * MINUTE;

/** What is told, one after the other. */
function told(...done: [id: ShortcutId, atMinute: number][]): ShortcutId[] {
  let lessons: Lessons = NO_LESSONS;
  return done.flatMap(([id, minute]) => {
    const after = doneByPointer(lessons, id, START + minute * MINUTE);
    lessons = after.lessons;
    return after.tells ? [id] : [];
  });
}

describe('a key', () => {
  test('is told with the third use of the pointer, and never again', () => {
    expect(told(['resolve', 0], ['resolve', 1])).toEqual([]);
    expect(told(['resolve', 0], ['snooze', 0], ['resolve', 1], ['resolve', 2])).toEqual(['resolve']);
    const often = Array.from({ length: 50 }, (_, minute): [ShortcutId, number] => ['resolve', minute]);
    expect(told(...often)).toEqual(['resolve']);
  });

  test('waits until another has been told ten minutes ago, and for being used again', () => {
    const both: [ShortcutId, number][] = [0, 1, 2].flatMap((minute) => [
      ['resolve', minute],
      ['snooze', minute],
    ]);
    expect(told(...both)).toEqual(['resolve']);
    expect(told(...both, ['snooze', 11])).toEqual(['resolve']);
    expect(told(...both, ['snooze', 11], ['snooze', 12])).toEqual(['resolve', 'snooze']);
  });

  test('that was pressed is known', () => {
    const lessons = learnt({ ...NO_LESSONS, uses: { resolve: 2 } }, 'resolve');
    expect(doneByPointer(lessons, 'resolve', START)).toEqual({ lessons, tells: false });
  });

  test('is told at most once, and no two within ten minutes, whatever is done', () => {
    const step = tuple(constantFrom<ShortcutId>('resolve', 'snooze', 'assign', 'labels'), integer({ min: 0, max: 4 }));
    assert(
      property(array(step, { maxLength: 200 }), (steps) => {
        let minute = 0;
        let lessons: Lessons = NO_LESSONS;
        const at: number[] = [];
        const ids: ShortcutId[] = [];
        for (const [id, wait] of steps) {
          minute += wait;
          const after = doneByPointer(lessons, id, START + minute * MINUTE);
          lessons = parseLessons(JSON.stringify(after.lessons));
          if (after.tells) {
            at.push(minute);
            ids.push(id);
          }
        }
        expect(new Set(ids).size).toBe(ids.length);
        expect(at.every((one, index) => index === 0 || one - (at[index - 1] ?? 0) >= 10)).toBe(true);
      }),
    );
  });

  test('is told although the clock was set back', () => {
    const lessons: Lessons = { uses: { resolve: 2 }, known: [], toldAt: START + 1e9 };
    expect(doneByPointer(lessons, 'resolve', START).tells).toBe(true);
  });
});

test.each([null, '', '7', 'null', '{}', '{"uses":null,"known":[],"toldAt":0}', '[]'])('%s is no lesson', (text) => {
  expect(parseLessons(text)).toEqual(NO_LESSONS);
});
