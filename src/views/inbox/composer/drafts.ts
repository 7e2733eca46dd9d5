// Half-written texts: one per conversation and mode, kept in localStorage at every keystroke, so that a reload, a crash
// or another conversation never costs a word. The mode is part of the draft: what was begun as a note stays a note, and
// what another tab chooses never changes the mode under the hand.
import { useSyncExternalStore } from 'react';

import type { Mode } from '~/api/outbox';

const PREFIX = 'wootdeck:draft:';
const listeners = new Set<() => void>();
/** What the browser has no room for lives at least as long as the page. */
const unkept = new Map<string, string>();
/** The modes of this tab; storage tells only where to begin. */
const modes = new Map<string, Mode>();

type Place = { accountId: number; conversationId: number };

const textKey = ({ accountId, conversationId }: Place, mode: Mode) => `${PREFIX}${accountId}:${conversationId}:${mode}`;
const modeKey = ({ accountId, conversationId }: Place) => `${PREFIX}${accountId}:${conversationId}:mode`;

const read = (key: string): string => unkept.get(key) ?? localStorage.getItem(key) ?? '';

function write(key: string, value: string) {
  unkept.delete(key);
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    unkept.set(key, value);
  }
  for (const listener of listeners) listener();
}

export const writeDraft = (place: Place, mode: Mode, text: string) => write(textKey(place, mode), text);
export function chooseMode(place: Place, mode: Mode) {
  modes.set(modeKey(place), mode);
  write(modeKey(place), mode === 'note' ? mode : '');
}

function modeOf(place: Place): Mode {
  const key = modeKey(place);
  const mode = modes.get(key) ?? (read(key) === 'note' ? 'note' : 'reply');
  modes.set(key, mode);
  return mode;
}

/** Puts a text back that could not be sent, in front of whatever was begun since. */
export function restoreDraft(place: Place, mode: Mode, text: string) {
  const begun = read(textKey(place, mode));
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
export function readDraft(place: Place): { mode: Mode; text: string } {
  const mode = modeOf(place);
  return { mode, text: read(textKey(place, mode)) };
}

export function useDraft(place: Place): { mode: Mode; text: string } {
  const mode = useSyncExternalStore(subscribe, () => readDraft(place).mode);
  const text = useSyncExternalStore(subscribe, () => readDraft(place).text);
  return { mode, text };
}
