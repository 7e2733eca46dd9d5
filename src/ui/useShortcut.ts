// Runs an action when its key is pressed.
import { useEffectEvent, useLayoutEffect } from 'react';

import type { ShortcutId } from '../shortcuts';
import { isPressed, Pairs, type Before, type Chord } from './chords';
import { isApple, readKeymap } from './keymap';

/** Everybody who listens hears the same key: what came before it is found out once. */
const heard = new WeakMap<KeyboardEvent, Before>();
const pairs = new Pairs();

function cameBefore(event: KeyboardEvent): Before {
  const known = heard.get(event);
  if (known) return known;
  const before = pairs.before(event, readKeymap().isLead, isTyped(event) || isComposed(event));
  heard.set(event, before);
  return before;
}

/** A key of an input method. Safari tells the one that ends a composition after its end, by this number. */
const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

const EDITABLE =
  'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]';
/** Where a key belongs to whatever is open on top of the page. */
const OVERLAY = '[role=menu], [role=dialog], [role=listbox]';
/** Where "all" is all of a text. */
const READ = '[data-reads]';

const isIn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** A key of what one writes in, or of what is open on top of the page. */
const isTyped = (event: KeyboardEvent): boolean => isIn(event, `${EDITABLE}, ${OVERLAY}`);

/** Escape leads out of an editor, but an overlay closes itself. Of chords, editors and texts have one of their own. */
function belongsElsewhere(event: KeyboardEvent, { key, mod }: Chord): boolean {
  if (key === 'Escape') return isIn(event, OVERLAY);
  return mod ? key === 'a' && (isTyped(event) || isIn(event, READ)) : isTyped(event);
}

/** Told of each key that did something. */
export const keyUses = new Set<(id: ShortcutId) => void>();

/** Bare keys are silent in editors and during composition; chords with Ctrl/Cmd and Escape are not. */
export function useShortcut(id: ShortcutId, action: (event: KeyboardEvent) => void, enabled = true) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Where the browser fills in a form, it tells of keys that are none.
    if (event.defaultPrevented || !event.key || isComposed(event)) return;
    const keys = readKeymap();
    const chord = keys.chords[id];
    if (!isPressed(event, cameBefore(event), chord, isApple) || keys.isOff(id)) return;
    if (belongsElsewhere(event, chord)) return;
    event.preventDefault();
    action(event);
    for (const hear of keyUses) hear(id);
  });
  // Before the first paint: what can be seen has its keys.
  useLayoutEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
