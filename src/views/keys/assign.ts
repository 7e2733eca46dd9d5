// What giving a key to something does to the others. Knows no page.
import { shortcuts, type ShortcutId } from '~/shortcuts';
import { isBare, parseChord, type Chord } from '~/ui/chords';
import { chordText } from '~/ui/chordText';
import { SHORTCUT_IDS, type OwnKeys } from '~/ui/keymap';

type Chords = Readonly<Record<ShortcutId, Chord>>;

export const defaultOf = (id: ShortcutId): Chord => parseChord(shortcuts[id]);

/** Enter and Escape mean the same everywhere. */
export const isFixed = (id: ShortcutId): boolean => /^(?:Enter|Escape)$/.test(defaultOf(id).key);

/** Why nobody can have a chord. */
export type Refusal = 'alt' | 'moves' | 'browser' | 'other';

const MOVES = /^(?:Tab|Enter|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|Space| )$/i;
/** What browsers do not let go of, and what everybody uses them by, with Ctrl or Cmd and with Shift besides. */
const BROWSERS = /^[cfhlmnopqrtuvwxyz0-9+=,[\]-]$/;
const BROWSERS_WITH_SHIFT = /^[abceghijmnopqrtvwy]$/;

export function refusalOf({ lead, key, mod, shift }: Chord): Refusal | undefined {
  if (MOVES.test(key) || MOVES.test(lead)) return 'moves';
  if (/^(?:alt|option|altgr|altgraph)\+/i.test(key)) return 'alt';
  if ([...key].length !== 1 || (lead !== '' && mod)) return 'other';
  if (mod && (shift ? BROWSERS_WITH_SHIFT : BROWSERS).test(key)) return 'browser';
  return undefined;
}

const isSame = (one: Chord, other: Chord): boolean => one.key !== '' && chordText(one) === chordText(other);
/** Whether one is the first half of the other. */
const begins = (one: Chord, other: Chord): boolean =>
  other.lead !== '' && one.lead === '' && isBare(one) && !one.shift && one.key === other.lead;

/** Who would not be heard any more, or would not let this one be heard. */
export function clashesOf(id: ShortcutId, chord: Chord, chords: Chords): ShortcutId[] {
  return SHORTCUT_IDS.filter((other) => {
    const its = chords[other];
    return other !== id && (isSame(its, chord) || begins(its, chord) || begins(chord, its));
  });
}

/** Keeps what differs from the map. */
export function given(own: OwnKeys, changes: OwnKeys): OwnKeys {
  const all = { ...own, ...changes };
  return Object.fromEntries(SHORTCUT_IDS.flatMap((id) => keptOf(id, all[id])));
}

const keptOf = (id: ShortcutId, keys: string | undefined): [ShortcutId, string][] =>
  keys === undefined || keys === shortcuts[id] ? [] : [[id, keys]];

/** As it would be pressed: a letter is itself without Shift, and a sign with Shift is that sign. */
export function tidied(chord: Chord): Chord {
  const key = [...chord.key].length === 1 ? chord.key.toLowerCase() : chord.key;
  return { ...chord, key, lead: chord.lead.toLowerCase(), shift: chord.shift && /^\p{L}/u.test(key) };
}
