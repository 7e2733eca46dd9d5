// Small lists that are an agent's own and that Chatwoot has no place for: kept by the browser for each account, and
// followed by all its tabs. What cannot be read counts as empty.
import { useSyncExternalStore } from 'react';

import { keptKey } from './hasKept';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export function keptList<T>(name: string, isOne: (value: unknown) => value is T) {
  /** The same list as long as the same is kept: what is drawn from it stays. */
  let parsed: { raw: string | null; list: readonly T[] } = { raw: null, list: [] };
  /** What the browser has no room for lives at least as long as the page. */
  const unkept = new Map<string, string>();
  const keyOf = (accountId: number) => keptKey(name, accountId);
  function read(accountId: number): readonly T[] {
    const raw = unkept.get(keyOf(accountId)) ?? localStorage.getItem(keyOf(accountId));
    if (raw !== parsed.raw) parsed = { raw, list: parse(raw, isOne) };
    return parsed.list;
  }
  function write(accountId: number, list: readonly T[]) {
    const raw = JSON.stringify(list);
    unkept.delete(keyOf(accountId));
    try {
      localStorage.setItem(keyOf(accountId), raw);
    } catch {
      unkept.set(keyOf(accountId), raw);
    }
    for (const listener of listeners) listener();
  }
  const useList = (accountId: number): readonly T[] => useSyncExternalStore(subscribe, () => read(accountId));
  return { read, write, useList };
}

function parse<T>(raw: string | null, isOne: (value: unknown) => value is T): T[] {
  try {
    const list: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(list) ? list.filter(isOne) : [];
  } catch {
    return [];
  }
}
