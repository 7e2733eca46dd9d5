// What focus mode goes through: conversations of one list, in the order they stood in when it began. It outlives a reload.
import { useSyncExternalStore } from 'react';

export type Queue = {
  /** Which list they are of. */
  key: string;
  ids: readonly number[];
  /** How many there were to go through; more than `ids` while the list has not been read to its end. */
  total: number;
};

const KEPT = 'wootdeck:focus';

let queue = kept();
const listeners = new Set<() => void>();

function kept(): Queue | undefined {
  try {
    const text = sessionStorage.getItem(KEPT);
    return text === null ? undefined : (JSON.parse(text) as Queue);
  } catch {
    return undefined;
  }
}

/** Without one, whoever comes next begins anew. */
export function keepQueue(next: Queue | undefined) {
  queue = next;
  try {
    if (next) sessionStorage.setItem(KEPT, JSON.stringify(next));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing begins anew after a reload.
  }
  for (const listener of listeners) listener();
}

/** The queue of that list; undefined where none was begun. */
export const queueOf = (key: string): Queue | undefined => (queue?.key === key ? queue : undefined);

/** With those that have been found behind it since. */
export function grown(before: Queue, ids: readonly number[]): Queue {
  const known = new Set(before.ids);
  const all = [...before.ids, ...ids.filter((id) => !known.has(id))];
  if (all.length === before.ids.length) return before;
  return { ...before, ids: all, total: Math.max(before.total, all.length) };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useQueue(key: string | undefined): Queue | undefined {
  const current = useSyncExternalStore(subscribe, () => queue);
  return current && current.key === key ? current : undefined;
}
