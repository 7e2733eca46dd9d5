// What a press of a key is called, and which presses are which chord. Knows no page: who listens is useShortcut.ts.
/** A key as it is pressed: after another one, or together with Ctrl (or Cmd) and Shift. Without a `key` it is none. */
export type Chord = { lead: string; key: string; mod: boolean; shift: boolean };

export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'timeStamp' | 'getModifierState'
>;

/** Reads "e", "shift+o", "mod+Enter", "g u"; nothing is no chord. */
export function parseChord(text: string): Chord {
  const [, lead = '', last = ''] = /^(?:(\S) )?(.+)$/.exec(text) ?? [];
  const [, prefix = '', key = ''] = /^((?:mod\+|shift\+)*)(.+)$/.exec(last) ?? [];
  return { lead, key, mod: prefix.includes('mod'), shift: prefix.includes('shift') };
}

/** What stands on a Latin keyboard where other scripts have letters, plain and with Shift. */
const SIGNS: Record<string, string> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: `'"`,
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
};

/** Names of keys, such as Enter, are Latin as well; on Arabic keyboards one key types two letters. */
const isLatin = (key: string): boolean => /^[\u0020-\u024f]*$/.test(key);

function standsAt({ code, shiftKey }: Press): string | undefined {
  return /^(?:Key|Digit)(\w)$/.exec(code)?.[1] ?? SIGNS[code]?.[shiftKey ? 1 : 0];
}

/** What a key is called: by what it types, or by where it stands on layouts that type other scripts. */
export function nameOf(press: Press, byPlace = false): string {
  const isElsewhere = byPlace || !isLatin(press.key);
  return ((isElsewhere && standsAt(press)) || press.key).toLowerCase();
}

/** Held with a letter, these type another one. */
export const typesOther = (press: Press): boolean => press.altKey || press.getModifierState('AltGraph');

export const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Signs are typed with Shift on some layouts and without on others; a letter with Shift is a key of its own. */
export function isPressed(press: Press, came: Before, { lead, key, mod, shift }: Chord, isApple: boolean): boolean {
  if (key === '' || came.lead !== lead || typesOther(press)) return false;
  if (isLetter(key) && press.shiftKey !== shift) return false;
  const [held, other] = isApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return held === mod && !other && nameOf(press, came.byPlace) === key.toLowerCase();
}

/** Whether nothing but the key (and Shift) is held, and it types a character: what speech input presses by accident. */
export const isBare = ({ key, mod }: Chord): boolean => !mod && key.length === 1;

/** What came before a press. `byPlace`: on a layout of another script, whose signs stand where letters are meant. */
export type Before = { lead: string; byPlace?: boolean };

const NOTHING: Before = { lead: '' };
/** A key held down after a pair is still that pair, which is done with. */
const SPENT: Before = { lead: 'spent' };
/** The second key of a pair has to follow before this has passed. */
const PAIR_MS = 1500;

/** Follows which keys are the first of two. Is to be told of each press once. */
export class Pairs {
  #begun = { ...NOTHING, at: 0 };
  #held = NOTHING;

  before(press: Press, isLead: (name: string) => boolean, isSilent: boolean): Before {
    if (press.repeat) return this.#held;
    const came = press.timeStamp - this.#begun.at < PAIR_MS ? this.#begun : NOTHING;
    if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(press.key)) return came;
    const lead = nameOf(press);
    const begins = came.lead === '' && !isSilent && !press.ctrlKey && !press.metaKey && !press.shiftKey;
    const isFirst = begins && !typesOther(press) && isLead(lead);
    this.#begun = isFirst ? { lead, byPlace: !isLatin(press.key), at: press.timeStamp } : { ...NOTHING, at: 0 };
    this.#held = came.lead === '' ? NOTHING : SPENT;
    return came;
  }
}
