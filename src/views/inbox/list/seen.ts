// What an eye saw in a list that has just changed its order.
import type { Rows } from './pages';

/** Nobody sees what has changed and acts on it in less than that. */
export const SEEING_MS = 300;

/** Orders that were on screen until a moment (of the performance clock), the oldest first. */
export type Past = readonly { rows: Rows; until: number }[];

/** The conversation somebody who acts at that moment has seen in a row; undefined when there was none to be seen. */
export function seenAt(past: Past, rows: Rows, row: number, at: number): number | undefined {
  const order = past.find(({ until }) => until > at - SEEING_MS)?.rows ?? rows;
  return order.get(row)?.id;
}

/** The past once an order has been followed by another one. */
export function followed(past: Past, before: Rows, after: Rows, now: number): Past {
  const hasMoved = [...before].some(([row, { id }]) => after.has(row) && after.get(row)?.id !== id);
  if (!hasMoved) return past;
  // Handled late, a press may be older than this moment.
  return [...past.filter(({ until }) => until > now - 10 * SEEING_MS), { rows: before, until: now }];
}
