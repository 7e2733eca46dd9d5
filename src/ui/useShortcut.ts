// Runs an action when its key is pressed. Mnemonic letters are matched by what the key types and, on layouts that type
// other scripts, by where it stands, so that J works on a Russian keyboard.
import { useEffectEvent, useLayoutEffect } from 'react';

import { shortcuts, type ShortcutId } from '../shortcuts';
import { readPreference } from './preferences';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

type Chord = { lead: string; key: string; mod: boolean; shift: boolean };

function parse(keys: string): Chord {
  const [, lead = '', last = ''] = /^(?:(\w) )?(.+)$/.exec(keys) ?? [];
  const [, prefix = '', key = ''] = /^((?:mod\+|shift\+)*)(.+)$/.exec(last) ?? [];
  return { lead, key, mod: prefix.includes('mod'), shift: prefix.includes('shift') };
}

/** What a key is called: by what it types, or by where it stands on layouts that type other scripts. */
function nameOf({ key, code }: KeyboardEvent): string {
  const typesLatin = !/^.$/u.test(key) || /^[\u0020-\u024f]$/.test(key);
  return typesLatin ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1] ?? key).toLowerCase();
}

/** Held with a letter, these type another one. */
const typesOther = (event: KeyboardEvent): boolean => event.altKey || event.getModifierState('AltGraph');

/** The first keys of pairs. The second one has to follow before this has passed. */
const LEADS = new Set(
  Object.values(shortcuts)
    .map(({ keys }) => parse(keys).lead)
    .filter(Boolean),
);
const PAIR_MS = 1500;
let pending = { lead: '', at: 0 };
/** Everybody who listens hears the same key: what came before it is found out once. */
const leads = new WeakMap<KeyboardEvent, string>();

function leadOf(event: KeyboardEvent): string {
  const known = leads.get(event);
  if (known !== undefined) return known;
  const lead = event.timeStamp - pending.at < PAIR_MS ? pending.lead : '';
  leads.set(event, lead);
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return lead;
  const isBare = !event.ctrlKey && !event.metaKey && !typesOther(event) && !event.isComposing;
  const begins = lead === '' && isBare && LEADS.has(nameOf(event)) && !isTyped(event);
  pending = begins ? { lead: nameOf(event), at: event.timeStamp } : { lead: '', at: 0 };
  return lead;
}

/** A key that types a character can be switched off; Enter and Escape type none. */
const isOff = ({ key, mod, lead }: Chord): boolean =>
  !mod && (lead !== '' || key.length === 1) && readPreference('bare_keys') === 'off';

/** Whether its key does nothing, because those that type are switched off. */
export const isSwitchedOff = (id: ShortcutId): boolean => isOff(parse(shortcuts[id].keys));

function pressed(event: KeyboardEvent, { lead, key, mod, shift }: Chord): boolean {
  if (leadOf(event) !== lead || typesOther(event)) return false;
  // Signs are typed with Shift on some layouts and without on others; a letter with Shift is a key of its own.
  if (/^[a-z]$/.test(key) && event.shiftKey !== shift) return false;
  if ((isApple ? event.metaKey : event.ctrlKey) !== mod) return false;
  if (!mod && (event.ctrlKey || event.metaKey)) return false;
  return nameOf(event) === key.toLowerCase();
}

const EDITABLE =
  'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable=""], [contenteditable=true]';
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

/** Bare keys are silent in editors and during composition; chords with Ctrl/Cmd and Escape are not. */
export function useShortcut(id: ShortcutId, action: (event: KeyboardEvent) => void, enabled = true) {
  const chord = parse(shortcuts[id].keys);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !pressed(event, chord) || isOff(chord)) return;
    if (belongsElsewhere(event, chord)) return;
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

/** What the keyboard of this machine calls the keys, e.g. "⌘ ↵" or "Ctrl ↵", "G U". */
export function keyNames(id: ShortcutId): string {
  const { lead, key, mod, shift } = parse(shortcuts[id].keys);
  const name = { Enter: '↵', Escape: 'Esc' }[key] ?? key.toUpperCase();
  return [lead.toUpperCase(), mod && (isApple ? '⌘' : 'Ctrl'), shift && '⇧', name].filter(Boolean).join(' ');
}

/** The value of aria-keyshortcuts; it knows no word for pairs. */
export function ariaKeys(id: ShortcutId): string | undefined {
  const chord = parse(shortcuts[id].keys);
  const { lead, key, mod, shift } = chord;
  if (lead || isOff(chord)) return undefined;
  // Between keys a plus is what joins them.
  const name = key === '+' ? 'Plus' : key;
  return [mod && (isApple ? 'Meta' : 'Control'), shift && 'Shift', name].filter(Boolean).join('+');
}
