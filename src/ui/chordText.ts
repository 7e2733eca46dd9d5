// How chords are made and written down, for those who choose them.
import { isLetter, nameOf, type Chord, type Press } from './chords';

/** The opposite of `parseChord`. */
export const chordText = ({ lead, key, mod, shift }: Chord): string =>
  `${lead && `${lead} `}${mod ? 'mod+' : ''}${shift ? 'shift+' : ''}${key}`;

/** What a press would be as a chord. */
export function chordOf(press: Press, isApple: boolean): Chord {
  const key = nameOf(press);
  return {
    lead: '',
    key: key.length > 1 ? press.key : key,
    mod: isApple ? press.metaKey : press.ctrlKey,
    shift: press.shiftKey && isLetter(key),
  };
}
