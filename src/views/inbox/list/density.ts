// How much of a conversation a row shows, and how high that makes it.
import type { Density, ListState } from '~/paths';

const HEIGHTS: Record<Density, number> = { two: 56, one: 32, three: 76, table: 30 };
/** A finger needs that much. */
const FINGER_HEIGHT = 44;

/** In pixels, and the same for every row of a list: so any of them can be reached without knowing those before it. */
export function rowHeight(density: Density): number {
  const isFinger = window.matchMedia('(pointer: coarse)').matches;
  return isFinger ? Math.max(FINGER_HEIGHT, HEIGHTS[density]) : HEIGHTS[density];
}

/** A table needs the room that is left when no conversation is open; without it, its rows are lines. */
export const densityOf = ({ rows }: ListState, hasRoom: boolean): Density =>
  rows === 'table' && !hasRoom ? 'one' : rows;
