// The alarms of this browser's boards: over a reload, and in all tabs, one is raised once and acknowledged once.
import { useMemo, useSyncExternalStore } from 'react';

import type { Alarm } from './alarms';

const keyOf = (accountId: number) => `wootdeck:alarms:${accountId}`;
const listeners = new Set<() => void>();
/** What the browser has no room for lives as long as the page. */
const unkept = new Map<string, string>();

const readText = (accountId: number): string =>
  unkept.get(keyOf(accountId)) ?? localStorage.getItem(keyOf(accountId)) ?? '[]';

function parse(text: string): readonly Alarm[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? (kept as Alarm[]) : [];
  } catch {
    return [];
  }
}

export const readAlarms = (accountId: number): readonly Alarm[] => parse(readText(accountId));

export function setAlarms(accountId: number, alarms: readonly Alarm[]) {
  const text = JSON.stringify(alarms);
  if (text === readText(accountId)) return;
  unkept.delete(keyOf(accountId));
  try {
    localStorage.setItem(keyOf(accountId), text);
  } catch {
    unkept.set(keyOf(accountId), text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Those that have been raised and are not over. */
export function useRaised(accountId: number): readonly Alarm[] {
  const text = useSyncExternalStore(subscribe, () => readText(accountId));
  return useMemo(() => parse(text).filter(({ isRaised }) => isRaised), [text]);
}
