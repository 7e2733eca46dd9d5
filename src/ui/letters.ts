// Letters for a field that a key has asked for and that is not there yet: until then they would be keys themselves, and
// decide about whatever is in hand.
const PATIENCE_MS = 3000;

let caught = { text: '', end: new AbortController() };

/** From now on letters are kept for the field, until it takes them. */
export function catchLetters() {
  caught.end.abort();
  const now = { text: '', end: new AbortController() };
  caught = now;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    now.text += event.key;
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: now.end.signal });
  setTimeout(() => now.end.abort(), PATIENCE_MS);
}

/** What was typed for it, now that it has the focus. */
export function takeLetters(): string {
  const { text, end } = caught;
  end.abort();
  caught.text = '';
  return text;
}
