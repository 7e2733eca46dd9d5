// What is to be said in a toast, kept until the code that shows it is there: most page loads never need it.
import { useSyncExternalStore } from 'react';

export type Said = { title: string; detail?: string };

let queue: readonly Said[] = [];
let hadAny = false;
const listeners = new Set<() => void>();

function become(next: readonly Said[]) {
  queue = next;
  for (const listener of listeners) listener();
}

/** Says something that has no place of its own on screen, such as a write that was refused. */
export function toast(title: string, detail?: string) {
  hadAny = true;
  become([...queue, { title, detail }]);
}

/** Takes what waits; whoever calls this shows it. */
export function takeToasts(): readonly Said[] {
  const taken = queue;
  if (taken.length > 0) become([]);
  return taken;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True from the first toast on. */
export const useHadToasts = (): boolean => useSyncExternalStore(subscribeToasts, () => hadAny);
