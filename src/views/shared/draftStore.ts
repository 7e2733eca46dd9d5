// Where half-written messages are kept: in localStorage, and what it has no room for at least as long as the page lives.
import { useSyncExternalStore } from 'react';

import type { Mode } from '~/api/outbox/entry';

export const PREFIX = 'wootdeck:draft:';
const listeners = new Set<() => void>();
export const unkept = new Map<string, string>();

export type Place = { accountId: number; conversationId: number };

export const placeKey = ({ accountId, conversationId }: Place) => `${PREFIX}${accountId}:${conversationId}:`;
export const textKey = (place: Place, mode: Mode) => placeKey(place) + mode;

export const read = (key: string): string => unkept.get(key) ?? localStorage.getItem(key) ?? '';

export function write(key: string, value: string) {
  unkept.delete(key);
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    unkept.set(key, value);
  }
  tell();
}

export const tell = () => {
  for (const listener of listeners) listener();
};

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export const isBegun = (place: Place): boolean =>
  read(textKey(place, 'reply')).trim() !== '' || read(textKey(place, 'note')).trim() !== '';

/** Whether words are waiting there to be gone on with. */
export const useIsBegun = (place: Place): boolean => useSyncExternalStore(subscribe, () => isBegun(place));
