// Half-written texts: one per conversation and mode, kept in localStorage at every keystroke, so that a reload, a crash
// or another conversation never costs a word. The mode is part of the draft: what was begun as a note stays a note.
import { useSyncExternalStore } from 'react';

import type { Mode } from '~/api/outbox';

const PREFIX = 'wootdeck:draft:';
const listeners = new Set<() => void>();

type Place = { accountId: number; conversationId: number };

const textKey = ({ accountId, conversationId }: Place, mode: Mode) => `${PREFIX}${accountId}:${conversationId}:${mode}`;
const modeKey = ({ accountId, conversationId }: Place) => `${PREFIX}${accountId}:${conversationId}:mode`;

function write(key: string, value: string) {
  if (value === '') localStorage.removeItem(key);
  else localStorage.setItem(key, value);
  for (const listener of listeners) listener();
}

export const writeDraft = (place: Place, mode: Mode, text: string) => write(textKey(place, mode), text);
export const chooseMode = (place: Place, mode: Mode) => write(modeKey(place), mode === 'note' ? mode : '');

/** Puts a text back that could not be sent, in front of whatever was begun since. */
export function restoreDraft(place: Place, mode: Mode, text: string) {
  const begun = localStorage.getItem(textKey(place, mode)) ?? '';
  chooseMode(place, mode);
  writeDraft(place, mode, begun ? `${text}\n\n${begun}` : text);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The mode the agent chose here, and the text begun in it. */
export function useDraft(place: Place): { mode: Mode; text: string } {
  const mode = useSyncExternalStore(subscribe, () =>
    localStorage.getItem(modeKey(place)) === 'note' ? 'note' : 'reply',
  );
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(textKey(place, mode)) ?? '');
  return { mode, text };
}
