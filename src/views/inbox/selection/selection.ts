// Which conversations of the list on screen are selected. It lives and dies with that list: nothing is ever done to a row
// that was selected somewhere else.
import { useSyncExternalStore } from 'react';

export type Selection = {
  chosen: ReadonlySet<number>;
  /** Whether rows are there to be chosen, even while none is. */
  isOpen: boolean;
  /** Where a range begins, and what was chosen besides it. */
  anchor: number | undefined;
  besides: ReadonlySet<number>;
};

export const NONE: Selection = { chosen: new Set(), isOpen: false, anchor: undefined, besides: new Set() };

let selection = NONE;
const listeners = new Set<() => void>();

export const readSelection = (): Selection => selection;

export function changeSelection(change: (before: Selection) => Selection) {
  const next = change(selection);
  if (next === selection) return;
  selection = next;
  for (const listener of listeners) listener();
}

export const clearSelection = () => changeSelection(() => NONE);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useIsSelected = (id: number): boolean => useSyncExternalStore(subscribe, () => selection.chosen.has(id));

/** Whether the list is there to be chosen from. */
export const useIsSelecting = (): boolean => useSyncExternalStore(subscribe, () => selection.isOpen);

export const useChosen = (): ReadonlySet<number> => useSyncExternalStore(subscribe, () => selection.chosen);
