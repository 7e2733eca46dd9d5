// What is this browser's to choose. A choice not known here (of another version, or none yet) is the first of its list.
import { useSyncExternalStore } from 'react';

export const PREFERENCES = {
  /** When an opened conversation counts as read, for everybody. */
  reading: ['on_open', 'after_3s', 'on_reply', 'never'],
  /** Whether keys without Ctrl or Cmd do anything: speech input types them by accident. */
  bare_keys: ['on', 'off'],
  /** Whether the key of something is told to who does it by pointer. */
  key_hints: ['on', 'off'],
  /** The key that sends, in chats and in e-mails; Ctrl or Cmd with Enter always does. */
  sending: ['mod_enter', 'enter'],
  sending_email: ['mod_enter', 'enter'],
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
  /** Whether Tab leads from the rows of a list to the next lane. */
  lane_tab: ['off', 'on'],
  /** Whether alarms of the board are heard, and whether the system shows them. */
  alarm_sound: ['off', 'on'],
  alarm_notification: ['off', 'on'],
  /** Whether whoever answers a conversation that nobody has takes it over. */
  claim_on_reply: ['off', 'on'],
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

const keyOf = (name: string) => `wootdeck:${name}`;
const listeners = new Set<() => void>();
/** What the browser has no room for lives at least as long as the page. */
const unkept = new Map<string, string>();

/** What is kept under a name; choices that are no list have one of their own. */
export const kept = (name: string): string | null => unkept.get(name) ?? localStorage.getItem(keyOf(name));

export function keep(name: string, text: string) {
  unkept.delete(name);
  try {
    localStorage.setItem(keyOf(name), text);
  } catch {
    unkept.set(name, text);
  }
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}

export function readPreference<N extends Name>(name: N): Preference<N> {
  const choice = kept(name);
  return PREFERENCES[name].find((one) => one === choice) ?? PREFERENCES[name][0];
}

export const setPreference = <N extends Name>(name: N, choice: Preference<N>) => keep(name, choice);

/** Tells of what other tabs choose, too. */
export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  // Added once, however often.
  window.addEventListener('storage', tell);
  return () => void listeners.delete(listener);
}

export const usePreference = <N extends Name>(name: N): Preference<N> =>
  useSyncExternalStore(onPreferences, () => readPreference(name));
