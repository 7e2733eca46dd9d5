// Which keys are worth telling: those of what is often done by pointer, by somebody who does not know them yet. Knows no page.
import type { ShortcutId } from '~/shortcuts';

/** How often things were done by pointer, whose key is known, and when one was told last. */
export type Lessons = { uses: { [id in ShortcutId]?: number }; known: readonly ShortcutId[]; toldAt: number };

export const NO_LESSONS: Lessons = { uses: {}, known: [], toldAt: 0 };

const OFTEN = 3;
const REST_MS = 10 * 60_000;

const without = ({ uses }: Lessons, id: ShortcutId): Lessons['uses'] =>
  Object.fromEntries(Object.entries(uses).filter(([other]) => other !== id));

/** It was told, or pressed: it is not told again. */
export const learnt = (lessons: Lessons, id: ShortcutId): Lessons =>
  lessons.known.includes(id) ? lessons : { ...lessons, uses: without(lessons, id), known: [...lessons.known, id] };

/** Done by pointer once more. `tells`: it is time to tell its key. */
export function doneByPointer(before: Lessons, id: ShortcutId, now: number): { lessons: Lessons; tells: boolean } {
  if (before.known.includes(id)) return { lessons: before, tells: false };
  const times = (before.uses[id] ?? 0) + 1;
  // A clock that was set back does not make anybody wait for a year.
  const isRested = now - before.toldAt >= REST_MS || now < before.toldAt;
  if (times >= OFTEN && isRested) return { lessons: { ...learnt(before, id), toldAt: now }, tells: true };
  return { lessons: { ...before, uses: { ...before.uses, [id]: times } }, tells: false };
}

const isLessons = (it: unknown): it is Lessons =>
  typeof it === 'object' &&
  it !== null &&
  'uses' in it &&
  typeof it.uses === 'object' &&
  it.uses !== null &&
  'known' in it &&
  Array.isArray(it.known) &&
  'toldAt' in it &&
  typeof it.toldAt === 'number';

/** What is kept may be of another version, or somebody else's. */
export function parseLessons(text: string | null): Lessons {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return isLessons(kept) ? kept : NO_LESSONS;
  } catch {
    return NO_LESSONS;
  }
}
