// What is this browser's to choose. A choice not known here (of another version, or none yet) is the first of its list.
import { useSyncExternalStore } from 'react';

export const PREFERENCES = {
  /** When an opened conversation counts as read, for everybody. */
  reading: ['on_open', 'after_3s', 'on_reply', 'never'],
  /** Whether keys without Ctrl or Cmd do anything: speech input types them by accident. */
  bare_keys: ['on', 'off'],
  /** The key that sends; Ctrl or Cmd with Enter always does. */
  sending: ['mod_enter', 'enter'],
  /** Whether the buttons for markdown are in sight. */
  formatting: ['hidden', 'shown'],
  /** Whether replies are signed. */
  signature: ['as_in_chatwoot', 'on', 'off'],
  /** What is shown after a conversation has been decided: its neighbour in the list, the list, or still itself. */
  after_verdict: ['next', 'previous', 'list', 'stay'],
  /** Seconds in which resolving, snoozing and setting aside can be taken back. */
  undo: ['5', '10', '20', '0'],
  /** Seconds in which a reply can be taken back: by e-mail, and where somebody waits for it. */
  undo_email: ['5', '10', '20', '0'],
  undo_chat: ['0', '5', '10', '20'],
  /** Whether alarms of the board are heard, and whether the system shows them. */
  alarm_sound: ['off', 'on'],
  alarm_notification: ['off', 'on'],
  /** What is asked about before a reply leaves. */
  guard_answered: ['on', 'off'],
  guard_assigned: ['on', 'off'],
  guard_note: ['on', 'off'],
  guard_secret: ['on', 'off'],
  guard_greeting: ['on', 'off'],
  guard_attachment: ['on', 'off'],
  guard_haste: ['on', 'off'],
} as const;

type Name = keyof typeof PREFERENCES;
export type Preference<N extends Name> = (typeof PREFERENCES)[N][number];

const keyOf = (name: Name) => `wootdeck:${name}`;
const listeners = new Set<() => void>();
/** What the browser has no room for lives at least as long as the page. */
const unkept = new Map<Name, string>();

export function readPreference<N extends Name>(name: N): Preference<N> {
  const kept = unkept.get(name) ?? localStorage.getItem(keyOf(name));
  return PREFERENCES[name].find((choice) => choice === kept) ?? PREFERENCES[name][0];
}

export function setPreference<N extends Name>(name: N, choice: Preference<N>) {
  unkept.delete(name);
  try {
    localStorage.setItem(keyOf(name), choice);
  } catch {
    unkept.set(name, choice);
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

/** Follows what other tabs choose, too. */
export const usePreference = <N extends Name>(name: N): Preference<N> =>
  useSyncExternalStore(subscribe, () => readPreference(name));
