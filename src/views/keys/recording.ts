// What is being pressed to become the key of something, and where that stands.
import type { ShortcutId } from '~/shortcuts';
import { isBare, parseChord, typesOther, type Chord, type Press } from '~/ui/chords';
import { chordOf, chordText } from '~/ui/chordText';
import { isApple, type Keymap, type OwnKeys } from '~/ui/keymap';
import { readPreference } from '~/ui/preferences';

import { clashesOf, refusalOf, type Refusal } from './assign';

export type Recording = { chord: Chord; refusal?: Refusal };

export const NOTHING: Chord = parseChord('');

/** A key that begins pairs waits for the second; any other press takes the place of the one before. */
export function recorded({ chord: before, refusal }: Recording, press: Press, keymap: Keymap): Recording {
  if (typesOther(press)) return { chord: NOTHING, refusal: 'alt' };
  const chord = chordOf(press, isApple);
  const isSecond = !refusal && isFirst(before, keymap) && !chord.mod && !chord.shift;
  const whole = isSecond ? { ...chord, lead: before.key } : chord;
  const why = refusalOf(whole);
  return why ? { chord: whole, refusal: why } : { chord: whole };
}

const isFirst = (chord: Chord, { isLead }: Keymap): boolean =>
  chord.lead === '' && isBare(chord) && !chord.shift && isLead(chord.key);

export type Standing =
  | { kind: 'none' }
  | { kind: 'refused'; refusal: Refusal }
  /** The second key is awaited. */
  | { kind: 'begun' }
  /** `swap`: what the one that has it would get. */
  | { kind: 'clash'; others: ShortcutId[]; swap?: OwnKeys; take: OwnKeys }
  /** `isOff`: it would do nothing for now. */
  | { kind: 'free'; changes: OwnKeys; isOff: boolean };

export function standingOf(id: ShortcutId, { chord, refusal }: Recording, keymap: Keymap): Standing {
  if (refusal) return { kind: 'refused', refusal };
  if (chord.key === '') return { kind: 'none' };
  if (isFirst(chord, keymap)) return { kind: 'begun' };
  const keys = chordText(chord);
  const [other, ...more] = clashesOf(id, chord, keymap.chords);
  if (other === undefined) {
    return { kind: 'free', changes: { [id]: keys }, isOff: isBare(chord) && readPreference('bare_keys') === 'off' };
  }
  const others = [other, ...more];
  const take = { [id]: keys, ...Object.fromEntries(others.map((one) => [one, ''])) };
  const had = chordText(keymap.chords[id]);
  const canSwap = had !== '' && more.length === 0 && chordText(keymap.chords[other]) === keys;
  return { kind: 'clash', others, take, ...(canSwap && { swap: { [id]: keys, [other]: had } }) };
}
