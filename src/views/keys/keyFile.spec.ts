import { assert, constantFrom, dictionary, json, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Keymap, SHORTCUT_IDS, type OwnKeys } from '~/ui/keymap';

import { clashesOf, given, isFixed, refusalOf } from './assign';
import { keyFile, readKeyFile } from './keyFile';

const fileOf = (...lines: string[]) => ['{', '  "keys": {', lines.join(',\n'), '  }', '}'].join('\n');

test('the map clashes with nothing and has no key that cannot work', () => {
  const { chords } = new Keymap({}, true);
  const free = SHORTCUT_IDS.filter((id) => !isFixed(id));
  expect(free.filter((id) => refusalOf(chords[id]))).toEqual([]);
  expect(free.filter((id) => clashesOf(id, chords[id], chords).length > 0)).toEqual([]);
});

describe('a file', () => {
  test('of keys is read as what it was written from', () => {
    const own: OwnKeys = { resolve: 's', snooze: 'e', go_mine: '', go_to: 'mod+.' };
    expect(readKeyFile(keyFile(new Keymap(own, true)))).toEqual({ own });
    expect(readKeyFile(keyFile(new Keymap({}, true)))).toEqual({ own: {} });
  });

  test('may be written by hand', () => {
    expect(readKeyFile(fileOf('"resolve": "Y"', '"reopen": "shift+mod+k",'))).toEqual({
      own: { resolve: 'y', reopen: 'mod+shift+k' },
    });
  });

  // What the map would have otherwise yields to what is said.
  test('takes a key from whom it does not name', () => {
    const read = readKeyFile(fileOf('"resolve": "s"'));
    expect(read).toEqual({ own: { resolve: 's' } });
    expect(new Keymap({ resolve: 's' }, true).names('snooze')).toBe('');
  });

  test.each([
    ['no JSON', '{\n  "keys": {\n    "resolve": "e\n  }\n}', [3, 'broken']],
    ['nothing', '', [1, 'broken']],
    ['no keys', '{\n  "resolve": "e"\n}', [1, 'other']],
    ['keys that are none', '{\n  "keys": ["e"]\n}', [2, 'other']],
    ['a name nobody knows', fileOf('"snooze": "s"', '"rezolve": "e"'), [4, 'unknown']],
    ['a name of every object', fileOf('"constructor": "e"'), [3, 'unknown']],
    ['a name twice', fileOf('"snooze": "s"', '"resolve": "e"', '"snooze": "y"'), [5, 'twice']],
    ['a number', fileOf('"resolve": 7'), [3, 'text']],
    ['no key of anybody’s', fileOf('"resolve": "ctrl+e"'), [3, 'text']],
    ['two keys and Ctrl', fileOf('"resolve": "g mod+e"'), [3, 'text']],
    ['Alt', fileOf('"resolve": "alt+e"'), [3, 'refused']],
    ['Tab', fileOf('"resolve": "Tab"'), [3, 'refused']],
    ['a key of the browser', fileOf('"resolve": "mod+w"'), [3, 'refused']],
    ['another Escape', fileOf('"back": "b"'), [3, 'fixed']],
    ['a key twice', fileOf('"snooze": "y"', '"resolve": "y"'), [4, 'clash']],
    ['a key that begins others', fileOf('"snooze": "s"', '"resolve": "g"'), [4, 'clash']],
  ] as const)('with %s names the line, and is not half read', (_, text, [line, what]) => {
    expect(readKeyFile(text)).toMatchObject({ problems: [{ line, what }] });
  });

  test('of any text is read or refused with a line it has', () => {
    assert(
      property(oneof(string(), json()), (text) => {
        const read = readKeyFile(text);
        const lines = 'problems' in read ? read.problems.map(({ line }) => line) : [];
        for (const line of lines) expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});

test('whatever is read clashes with nothing, and is read again as it is written', () => {
  const keys = constantFrom('', 'e', 's', 'y', 'g', 'shift+y', 'mod+k', 'mod+.', 'g i', 'g y', '?', 'ö');
  const own = dictionary(constantFrom(...SHORTCUT_IDS), keys);
  assert(
    property(own, (wanted) => {
      const read = readKeyFile(JSON.stringify({ keys: wanted }));
      if (!('own' in read)) return;
      const keymap = new Keymap(read.own, true);
      for (const id of SHORTCUT_IDS.filter((id) => !isFixed(id) && keymap.chords[id].key !== ''))
        expect(clashesOf(id, keymap.chords[id], keymap.chords)).toEqual([]);
      const again = readKeyFile(keyFile(keymap));
      expect('own' in again && new Keymap(again.own, true).chords).toEqual(keymap.chords);
    }),
  );
});

test('only what differs from the map is kept', () => {
  expect(given({ resolve: 'y' }, { resolve: 'e', snooze: 'z' })).toEqual({ snooze: 'z' });
  expect(given({}, { resolve: '' })).toEqual({ resolve: '' });
});
