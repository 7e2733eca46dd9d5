// A board on the wall: which of its pages is shown, and where exactly, so that no line is burnt into the screen. Both follow
// from the time alone: a reload, and two screens beside each other, show the same.
import { PAGED, type TableId } from './settings';

const MINUTE = 60_000;

/** What waits and the numbers are the first page; then the tables, as many as stand beside each other. */
export function pagesOf(shown: readonly TableId[]): readonly (readonly TableId[])[] {
  const paged: readonly TableId[] = PAGED;
  const rest = shown.filter((part) => paged.includes(part));
  const first = shown.filter((part) => !rest.includes(part));
  const pages = Array.from({ length: Math.ceil(rest.length / 2) }, (_, index) => rest.slice(index * 2, index * 2 + 2));
  return first.length > 0 ? [first, ...pages] : pages;
}

/** `rotate`: seconds; 0 stays on the first. */
export const pageAt = (pages: number, rotate: number, now: number): number =>
  rotate === 0 || pages === 0 ? 0 : Math.floor(now / (rotate * 1000)) % pages;

/** Milliseconds: the hour of the night, by the clock of the screen, in which a board may be drawn anew. */
export const isNight = (now: number): boolean => new Date(now).getHours() === 3;

const PATH = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const;

/** Pixels: a step a minute, around in eight. */
export const shiftAt = (now: number): readonly [number, number] =>
  PATH[Math.floor(now / MINUTE) % PATH.length] ?? [0, 0];

/** One to the first column, two to the second, two to the first: nothing is pushed far down by what stands before it. */
export const columnsOf = <T>(parts: readonly T[], columns: 1 | 2): readonly (readonly T[])[] =>
  columns === 1
    ? [parts]
    : [0, 1].map((column) => parts.filter((_part, index) => Math.floor((index + 1) / 2) % 2 === column));
