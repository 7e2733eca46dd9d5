// What this board has seen, minute by minute, for as long as it was open: the only trend that costs Chatwoot nothing. A
// minute in which it saw nothing is missing, and is drawn as missing.
import type { NumberId } from './numbers';

export type Reading = { at: number; values: Partial<Record<NumberId, number>> };

export const MINUTE_MS = 60_000;
/** A working day. */
const KEPT_MS = 12 * 60 * MINUTE_MS;
/** Shorter breaks are a reload. */
const BREAK_MS = 30 * MINUTE_MS;

const keyOf = (accountId: number) => `wootdeck:board:${accountId}`;

export function readHistory(accountId: number, now: number): readonly Reading[] {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(kept) ? (kept as Reading[]).filter(({ at }) => now - at < KEPT_MS && at <= now) : [];
}

/** Adds a reading, one a minute over all tabs; without room for it the trend ends here and nothing else does. */
export function record(accountId: number, reading: Reading): readonly Reading[] {
  const history = readHistory(accountId, reading.at);
  const last = history.at(-1);
  if (last && reading.at - last.at < MINUTE_MS * 0.9) return history;
  const next = [...history, reading];
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(next));
  } catch {
    return history;
  }
  return next;
}

/** The readings since the board was last opened after a break. */
export function sinceOpened(history: readonly Reading[]): readonly Reading[] {
  const start = history.findLastIndex((reading, index) => {
    const before = history[index - 1];
    return before === undefined || reading.at - before.at > BREAK_MS;
  });
  return start === -1 ? [] : history.slice(start);
}

/** The runs of neighbouring minutes in which a number was known: what lies between them is a gap. */
export function runsOf(history: readonly Reading[], id: NumberId): { at: number; value: number }[][] {
  const runs: { at: number; value: number }[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { at, values } of history) {
    const value = values[id];
    if (value === undefined) continue;
    if (at - before > 2.5 * MINUTE_MS) runs.push([]);
    runs.at(-1)?.push({ at, value });
    before = at;
  }
  return runs;
}
