import { assert, boolean, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isPressed, nameOf, Pairs, parseChord, type Press } from './chords';
import { chordOf, chordText } from './chordText';

type Shape = Partial<Omit<Press, 'getModifierState'>> & { altGraph?: boolean };

/** As a browser tells of it. `code` is where the key stands on an American keyboard. */
const press = (key: string, code: string, { altGraph = false, ...more }: Shape = {}): Press => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  timeStamp: 0,
  ...more,
  getModifierState: (name) => name === 'AltGraph' && altGraph,
});

const isChord = (chord: string, it: Press, isApple = false): boolean =>
  isPressed(it, { lead: '' }, parseChord(chord), isApple);

describe('a letter', () => {
  // [layout, what the key types, where it stands, the chord it is]
  test.each([
    ['American', 'j', 'KeyJ', 'j'],
    ['Russian', 'о', 'KeyJ', 'j'],
    ['Russian', 'О', 'KeyJ', 'j'],
    ['Ukrainian', 'і', 'KeyS', 's'],
    ['Bulgarian', 'е', 'KeyE', 'e'],
    ['Greek', 'ξ', 'KeyJ', 'j'],
    ['Hebrew', 'ח', 'KeyJ', 'j'],
    ['Arabic', 'ت', 'KeyJ', 'j'],
    ['Arabic, two letters by one key', 'لا', 'KeyB', 'b'],
    ['Persian', 'ث', 'KeyE', 'e'],
    ['Hindi', 'र', 'KeyJ', 'j'],
    ['Thai', '่', 'KeyJ', 'j'],
    ['Korean', 'ㅓ', 'KeyJ', 'j'],
    ['Japanese kana', 'ま', 'KeyJ', 'j'],
    ['German', 'z', 'KeyY', 'z'],
    ['German', 'y', 'KeyZ', 'y'],
    ['French', 'a', 'KeyQ', 'a'],
    ['French', 'm', 'Semicolon', 'm'],
    ['Dvorak', 'e', 'KeyD', 'e'],
    ['Polish', 'l', 'KeyL', 'l'],
    ['Turkish, the letter with a dot', 'i', 'Quote', 'i'],
    ['any, with Caps Lock', 'J', 'KeyJ', 'j'],
  ])('%s: %s at %s is %s', (_, key, code, chord) => {
    expect(isChord(chord, press(key, code))).toBe(true);
    expect(chordText(chordOf(press(key, code), false))).toBe(chord);
  });

  test.each([
    ['French', 'q', 'KeyA', 'a'],
    ['German', 'z', 'KeyY', 'y'],
    ['Dvorak, a sign where E stands', '.', 'KeyE', 'e'],
    ['French, a sign where M stands', ',', 'KeyM', 'm'],
    ['German', 'ö', 'Semicolon', 'o'],
    ['Turkish, the letter without a dot', 'ı', 'KeyI', 'i'],
  ])('%s: %s at %s is not %s', (_, key, code, chord) => {
    expect(isChord(chord, press(key, code))).toBe(false);
  });

  test('with Shift it is a key of its own, with Caps Lock it is not', () => {
    expect(isChord('shift+o', press('O', 'KeyO', { shiftKey: true }))).toBe(true);
    expect(isChord('shift+o', press('o', 'KeyO', { shiftKey: true }))).toBe(true);
    expect(isChord('shift+o', press('Щ', 'KeyO', { shiftKey: true }))).toBe(true);
    expect(isChord('o', press('O', 'KeyO', { shiftKey: true }))).toBe(false);
    expect(isChord('shift+o', press('O', 'KeyO'))).toBe(false);
  });
});

describe('a sign', () => {
  test.each([
    ['American', '?', 'Slash', true, '?'],
    ['German', '?', 'Minus', true, '?'],
    ['French', '?', 'KeyM', true, '?'],
    ['Russian', '?', 'Digit7', true, '?'],
    ['Arabic', '؟', 'Slash', true, '?'],
    ['German', '/', 'Digit7', true, '/'],
    ['French', '/', 'Period', true, '/'],
    ['Hebrew', '/', 'KeyQ', false, '/'],
    ['Russian', '/', 'Backslash', true, '/'],
    ['American', '+', 'Equal', true, '+'],
    ['German', '+', 'BracketRight', false, '+'],
    ['numpad', '+', 'NumpadAdd', false, '+'],
    ['numpad', '/', 'NumpadDivide', false, '/'],
    ['Persian', '۷', 'Digit7', false, '7'],
  ])('%s: %s at %s (Shift: %s) is %s', (_, key, code, shiftKey, chord) => {
    expect(isChord(chord, press(key, code, { shiftKey }))).toBe(true);
    expect(chordText(chordOf(press(key, code, { shiftKey }), false))).toBe(chord);
  });
});

describe('what types another character is no key', () => {
  test.each([
    ['Polish ę', press('ę', 'KeyE', { altGraph: true })],
    ['Polish ę on Windows', press('ę', 'KeyE', { altGraph: true, ctrlKey: true, altKey: true })],
    ['German @', press('@', 'KeyQ', { altGraph: true })],
    ['Option and a letter', press('´', 'KeyE', { altKey: true })],
    ['Alt and a letter', press('e', 'KeyE', { altKey: true })],
    ['a dead key', press('Dead', 'KeyE', { altKey: true })],
    ['a dead key by itself', press('Dead', 'BracketLeft')],
    ['an input method', press('Process', 'KeyE')],
    ['a virtual keyboard', press('Unidentified', '')],
  ])('%s', (_, it) => {
    for (const chord of ['e', 'q', '[', '@', 'mod+e']) expect(isChord(chord, it)).toBe(false);
  });
});

describe('Ctrl and Cmd', () => {
  test('are each its own system’s', () => {
    const ctrl = press('k', 'KeyK', { ctrlKey: true });
    const cmd = press('k', 'KeyK', { metaKey: true });
    expect([isChord('mod+k', ctrl), isChord('mod+k', cmd)]).toEqual([true, false]);
    expect([isChord('mod+k', ctrl, true), isChord('mod+k', cmd, true)]).toEqual([false, true]);
    expect(isChord('mod+k', press('k', 'KeyK', { ctrlKey: true, metaKey: true }))).toBe(false);
    expect([isChord('k', ctrl), isChord('k', cmd)]).toEqual([false, false]);
  });

  test('work on layouts of other scripts', () => {
    expect(isChord('mod+k', press('л', 'KeyK', { ctrlKey: true }))).toBe(true);
  });
});

describe('a pair', () => {
  const isLead = (name: string) => name === 'g';
  const isPair = (chord: string, ...presses: Press[]): boolean => {
    const pairs = new Pairs();
    const came = presses.map((it) => pairs.before(it, isLead, false));
    return isPressed(presses.at(-1) as Press, came.at(-1) ?? { lead: '' }, parseChord(chord), false);
  };
  const g = press('g', 'KeyG');

  test.each([
    ['American', g, press('w', 'KeyW')],
    ['Russian', press('п', 'KeyG'), press('ц', 'KeyW')],
    ['Hebrew, where a sign stands at W', press('ע', 'KeyG'), press("'", 'KeyW')],
    ['Dvorak', press('g', 'KeyU'), press('w', 'Comma')],
  ])('%s', (_, first, second) => {
    expect(isPair('g w', first, second)).toBe(true);
    expect(isPair('w', first, second)).toBe(false);
  });

  test('is none when the second key comes late, and then is a key by itself', () => {
    const late = press('u', 'KeyU', { timeStamp: 1600 });
    expect(isPair('g u', g, late)).toBe(false);
    expect(isPair('u', g, late)).toBe(true);
  });

  test('is begun by its key alone', () => {
    const u = press('u', 'KeyU');
    expect(isPair('g u', press('G', 'KeyG', { shiftKey: true }), u)).toBe(false);
    expect(isPair('g u', press('g', 'KeyG', { ctrlKey: true }), u)).toBe(false);
    expect(isPair('g u', press('ģ', 'KeyG', { altGraph: true }), u)).toBe(false);
  });

  test('is not begun where somebody writes', () => {
    const pairs = new Pairs();
    pairs.before(g, isLead, true);
    expect(pairs.before(press('u', 'KeyU'), isLead, false)).toMatchObject({ lead: '' });
  });

  test('whose second key is held is done with: the key is not one by itself', () => {
    const held = press('c', 'KeyC', { repeat: true });
    expect(isPair('c', g, press('c', 'KeyC'), held)).toBe(false);
    expect(isPair('g c', g, press('c', 'KeyC'), held, held)).toBe(false);
    expect(isPair('j', press('j', 'KeyJ'), press('j', 'KeyJ', { repeat: true }))).toBe(true);
  });
});

test('a chord is read as it is written', () => {
  const chord = record({
    lead: constantFrom('', 'g', '.'),
    key: constantFrom('a', '+', '?', ' ', 'Enter', 'ö', '7'),
    mod: boolean(),
    shift: boolean(),
  });
  assert(property(chord, (it) => void expect(parseChord(chordText(it))).toEqual(it)));
});

test('every press has a name, and none is the key that there is not', () => {
  assert(
    property(string({ minLength: 1 }), string(), (key, code) => {
      expect(nameOf(press(key, code))).not.toBe('');
      expect(isChord('', press(key, code))).toBe(false);
    }),
  );
});
