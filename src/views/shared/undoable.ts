// What was done at once and can be undone by doing the opposite. What is held back and not yet sent lies in the outbox.
import { useSyncExternalStore } from 'react';

export type Undoable = {
  id: string;
  /** Milliseconds: when it was done, and how long its undoing is offered. */
  at: number;
  until: number;
  /** What was done. */
  words: string;
  /** False when somebody has changed it since: it stays. */
  undo: () => boolean;
};

const OFFERED_MS = 10_000;

let offered: readonly Undoable[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Undoable[]) {
  offered = next;
  for (const listener of listeners) listener();
}

export function offerUndo(words: string, undo: () => boolean) {
  const at = Date.now();
  const one = { id: crypto.randomUUID(), at, until: at + OFFERED_MS, words, undo };
  become([...offered, one]);
  setTimeout(() => become(offered.filter(({ id }) => id !== one.id)), OFFERED_MS);
}

/** Undoes it; false when that is no more offered, or somebody has changed it since. */
export function undoOffered(id: string): boolean {
  const one = offered.find((other) => other.id === id);
  if (!one) return false;
  become(offered.filter((other) => other !== one));
  return one.undo();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last one done is the last one here. */
export const useUndoables = (): readonly Undoable[] => useSyncExternalStore(subscribe, () => offered);
