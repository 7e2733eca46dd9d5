// What is on its way, as the page shows it. Written by the outbox alone.
import { useMemo, useSyncExternalStore } from 'react';

import type { MessageEntry, OutboxEntry } from './entry';

let entries: readonly OutboxEntry[] = [];
const listeners = new Set<() => void>();

export const readEntries = (): readonly OutboxEntry[] => entries;

export function showEntries(next: readonly OutboxEntry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything that waits, oldest first. */
export const useEntries = (): readonly OutboxEntry[] => useSyncExternalStore(subscribe, readEntries);

/** Messages of one conversation, oldest first. */
export function useOutbox(conversationId: number): readonly MessageEntry[] {
  const all = useEntries();
  return useMemo(
    () =>
      all.filter(
        (entry): entry is MessageEntry => entry.kind === 'message' && entry.conversation_id === conversationId,
      ),
    [all, conversationId],
  );
}
