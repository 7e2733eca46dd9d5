import { m } from '~/paraglide/messages.js';
import type { Chord } from '~/ui/chords';
import { chordNames } from '~/ui/keymap';

import type { Refusal } from './assign';

export function refusalWords(refusal: Refusal, chord: Chord): string {
  switch (refusal) {
    case 'alt':
      return m.keys_refused_alt();
    case 'moves':
      return m.keys_refused_moves();
    case 'browser':
      return m.keys_refused_browser({ keys: chordNames(chord) });
    case 'other':
      return m.keys_refused_other();
  }
}
