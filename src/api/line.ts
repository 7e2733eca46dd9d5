// What we know about the road by which news comes: whether it is whole, since when, and why not. realtime.ts is the only
// writer; the connection chip, the thread and the outbox are the readers.
import { useSyncExternalStore } from 'react';

/**
 * `connecting`: no news comes yet, or no more; attempts are under way. `checking`: news comes again, and what is shown
 * is being asked for once more. `live`: everything on screen is what Chatwoot has. `polling`: no news comes for now; what
 * is on screen is asked for again and again.
 */
export type LineState = 'connecting' | 'checking' | 'live' | 'polling';

export type Line = {
  state: LineState;
  /** Milliseconds: news has come without a gap since then; null while it does not. */
  whole_since: number | null;
  /**
   * Why there is no news. `refused`: the socket does not open. `unconfirmed`: it opens, but the subscription is met with
   * silence. `deaf`: it is open, but nothing comes through. `closed`: it was cut.
   */
  cause: 'refused' | 'unconfirmed' | 'deaf' | 'closed' | null;
  /** How often what is on screen is asked for again while no news comes. */
  poll_seconds: number;
};

/** While somebody works. */
export const POLL_SECONDS = 15;

let line: Line = { state: 'connecting', whole_since: null, cause: null, poll_seconds: POLL_SECONDS };
const listeners = new Set<() => void>();

export const readLine = (): Line => line;

export function setLine(next: Line) {
  if ((Object.keys(next) as (keyof Line)[]).every((key) => next[key] === line[key])) return;
  line = next;
  for (const listener of listeners) listener();
}

let hurry = () => {};

/** What is done when somebody will not wait for the next attempt. */
export function onHurry(act: () => void) {
  hurry = act;
}

/** Somebody asked for news now. */
export const hurryLine = () => hurry();

export function subscribeLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLine = (): Line => useSyncExternalStore(subscribeLine, readLine);

/** Whether news comes, for what does not care how well. */
export const useIsTold = (): boolean => useSyncExternalStore(subscribeLine, () => line.whole_since !== null);
