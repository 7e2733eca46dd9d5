// Which keys do what: those of the map, and those somebody has chosen instead in this browser. Whoever shows a key follows
// it by `useKeys`.
import { useSyncExternalStore } from 'react';

import { shortcuts, type ShortcutId } from '../shortcuts';
import { isBare, parseChord, type Chord } from './chords';
import { keep, kept, onPreferences, readPreference } from './preferences';

export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** What was chosen instead of the map's; nothing is no key. */
export type OwnKeys = { [id in ShortcutId]?: string };

export const isShortcutId = (id: string): id is ShortcutId => Object.hasOwn(shortcuts, id);

export const SHORTCUT_IDS = Object.keys(shortcuts).filter(isShortcutId);

export class Keymap {
  readonly chords: Record<ShortcutId, Chord>;
  readonly own: OwnKeys;
  readonly #areBareOn: boolean;
  readonly #leads = new Set<string>();

  constructor(own: OwnKeys, areBareOn: boolean) {
    this.own = own;
    this.#areBareOn = areBareOn;
    // A key that somebody has given to something else does not do what the map of a later version has it do.
    const given = new Set(Object.values(own));
    const entryOf = (id: ShortcutId) => {
      const keys = shortcuts[id];
      const chord = parseChord(own[id] ?? (given.has(keys) ? '' : keys));
      if (chord.lead) this.#leads.add(chord.lead);
      return [id, chord] as const;
    };
    this.chords = Object.fromEntries(SHORTCUT_IDS.map(entryOf)) as Record<ShortcutId, Chord>;
  }

  isLead = (name: string): boolean => this.#leads.has(name);

  /** Whether its key does nothing, because those that type are switched off. Enter and Escape type none. */
  isOff = (id: ShortcutId): boolean => !this.#areBareOn && isBare(this.chords[id]);

  /** What the keyboard of this machine calls the keys, e.g. "⌘ ↵" or "Ctrl ↵", "G U"; nothing where none does it. */
  names = (id: ShortcutId): string => (this.isOff(id) ? '' : chordNames(this.chords[id]));

  /** Words on a control, with its key. */
  hint = (words: string, id: ShortcutId): string => (this.names(id) ? `${words} (${this.names(id)})` : words);

  /** What a control says of its key; aria-keyshortcuts knows no word for pairs. */
  props = (id: ShortcutId | undefined): KeyProps => {
    if (!id) return {};
    const { lead, key, mod, shift } = this.chords[id];
    if (!key || this.isOff(id)) return {};
    // Between keys a plus is what joins them.
    const name = key === '+' ? 'Plus' : key;
    const keys = [mod && (isApple ? 'Meta' : 'Control'), shift && 'Shift', name].filter(Boolean).join('+');
    return { 'data-key': id, ...(lead === '' && { 'aria-keyshortcuts': keys }) };
  };
}

/** `data-key` tells which key a pointer could have been. */
type KeyProps = { 'data-key'?: ShortcutId; 'aria-keyshortcuts'?: string };

export function chordNames({ lead, key, mod, shift }: Chord): string {
  const name = { Enter: '↵', Escape: 'Esc' }[key] ?? key.toUpperCase();
  return [lead.toUpperCase(), mod && (isApple ? '⌘' : 'Ctrl'), shift && '⇧', name].filter(Boolean).join(' ');
}

/** What is kept may be of another version. */
function readOwn(): OwnKeys {
  try {
    const all: unknown = JSON.parse(kept('keys') ?? '{}');
    const entries = Object.entries(all ?? {}).filter(([id, keys]) => isShortcutId(id) && typeof keys === 'string');
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

let current: Keymap | undefined;
let source = '';

/** Tells of other things as well: it is a new one only where keys have changed. */
function follow() {
  const bare = readPreference('bare_keys');
  const now = `${bare} ${kept('keys')}`;
  if (now !== source) current = new Keymap(readOwn(), bare === 'on');
  source = now;
}

/** The keys as they are now. */
export function readKeymap(): Keymap {
  if (!current) {
    follow();
    onPreferences(follow);
  }
  return current ?? new Keymap({}, true);
}

export const keepOwnKeys = (own: OwnKeys) => keep('keys', JSON.stringify(own));

export const useKeys = (): Keymap => useSyncExternalStore(onPreferences, readKeymap);
