// What this browser snoozed until last, in the words that were typed.
const KEY = 'wootdeck:snooze_last';

export const lastUsed = (): string | null => localStorage.getItem(KEY);

/** Forgotten with the page where the browser has no room for it. */
export function keepUsed(words: string) {
  try {
    localStorage.setItem(KEY, words);
  } catch {
    // It was only a convenience.
  }
}
