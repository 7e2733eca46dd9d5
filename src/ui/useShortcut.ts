// Runs an action when its key is pressed. Mnemonic letters are matched by what the key types and, on layouts that type
// other scripts, by where it stands, so that J works on a Russian keyboard.
import { useEffectEvent, useLayoutEffect } from 'react';

import { shortcuts, type ShortcutId } from '../shortcuts';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

type Chord = { key: string; mod: boolean; shift: boolean };

function parse(keys: string): Chord {
  const [, prefix = '', key = ''] = /^((?:mod\+|shift\+)*)(.+)$/.exec(keys) ?? [];
  return { key, mod: prefix.includes('mod'), shift: prefix.includes('shift') };
}

function pressed(event: KeyboardEvent, { key, mod, shift }: Chord): boolean {
  if (event.altKey || event.getModifierState('AltGraph')) return false;
  // Signs are typed with Shift on some layouts and without on others; a letter with Shift is a key of its own.
  if (/^[a-z]$/.test(key) && event.shiftKey !== shift) return false;
  if ((isApple ? event.metaKey : event.ctrlKey) !== mod) return false;
  if (!mod && (event.ctrlKey || event.metaKey)) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  const typesLatin = /^[\u0020-\u024f]$/.test(event.key);
  return /^[a-z]$/.test(key) && !typesLatin && event.code === `Key${key.toUpperCase()}`;
}

const EDITABLE =
  'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable=""], [contenteditable=true]';
/** Where a key belongs to whatever is open on top of the page. */
const OVERLAY = '[role=menu], [role=dialog], [role=listbox]';

/** Escape leads out of an editor, but an overlay closes itself. */
function belongsElsewhere(event: KeyboardEvent, chord: Chord): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return Boolean(target?.closest(chord.key === 'Escape' ? OVERLAY : `${EDITABLE}, ${OVERLAY}`));
}

/** Bare keys are silent in editors and during composition; chords with Ctrl/Cmd and Escape are not. */
export function useShortcut(id: ShortcutId, action: (event: KeyboardEvent) => void, enabled = true) {
  const chord = parse(shortcuts[id].keys);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !pressed(event, chord)) return;
    if (!chord.mod && belongsElsewhere(event, chord)) return;
    event.preventDefault();
    action(event);
  });
  // Before the first paint: what can be seen has its keys.
  useLayoutEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

/** What the keyboard of this machine calls the keys, e.g. "⌘ ↵" or "Ctrl ↵". */
export function keyNames(id: ShortcutId): string {
  const { key, mod, shift } = parse(shortcuts[id].keys);
  const name = { Enter: '↵', Escape: 'Esc' }[key] ?? key.toUpperCase();
  return [mod && (isApple ? '⌘' : 'Ctrl'), shift && '⇧', name].filter(Boolean).join(' ');
}

/** The value of aria-keyshortcuts. */
export function ariaKeys(id: ShortcutId): string {
  const { key, mod, shift } = parse(shortcuts[id].keys);
  // Between keys a plus is what joins them.
  const name = key === '+' ? 'Plus' : key;
  return [mod && (isApple ? 'Meta' : 'Control'), shift && 'Shift', name].filter(Boolean).join('+');
}
