// Letters for a field that a key has asked for and that is not there yet: until then they would be keys themselves, and
// decide about whatever is in hand.
const PATIENCE_MS = 3000;

let caught = { text: '', end: AbortSignal.abort(), stop: () => {} };

/** From now on letters are kept for the field, until it takes them; asked for once more, what is kept stays. */
export function catchLetters() {
  if (!caught.end.aborted) return;
  const stop = new AbortController();
  const now = { text: '', end: stop.signal, stop: () => stop.abort() };
  caught = now;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    now.text += event.key;
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal: now.end });
  setTimeout(now.stop, PATIENCE_MS);
}

/** What was typed for it, now that it has the focus. */
export function takeLetters(): string {
  const { text, stop } = caught;
  stop();
  caught.text = '';
  return text;
}
