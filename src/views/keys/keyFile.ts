// Keys as a file, to be taken to another browser or handed to a colleague. Nothing of a file counts unless all of it does.
import { parseTree, type Node, type ParseError } from 'jsonc-parser';

import { shortcuts, type ShortcutId } from '~/shortcuts';
import { parseChord, type Chord } from '~/ui/chords';
import { chordText } from '~/ui/chordText';
import { isShortcutId, Keymap, SHORTCUT_IDS, type OwnKeys } from '~/ui/keymap';

import { clashesOf, given, isFixed, refusalOf, tidied, type Refusal } from './assign';

/** Every key on a line of its own, so that a line can be named and two files compared. */
export function keyFile({ chords }: Keymap): string {
  const keys = Object.fromEntries(SHORTCUT_IDS.map((id) => [id, chordText(chords[id])]));
  return `${JSON.stringify({ app: 'wootdeck', keys }, null, 2)}\n`;
}

/** What is wrong with a line of a file. */
export type Problem = { line: number } & (
  | { what: 'broken' | 'other' }
  | { what: 'unknown' | 'twice' | 'text'; name: string }
  | { what: 'fixed'; name: ShortcutId }
  | { what: 'refused'; refusal: Refusal; chord: Chord }
  | { what: 'clash'; chord: Chord; other: ShortcutId; its: Chord }
);

export type KeysOfFile = { own: OwnKeys } | { problems: Problem[] };

type Entry = { name: string; line: number; keys: unknown };
type Said = Entry & { id: ShortcutId; chord: Chord };

/** Those the file does not name are the map's. */
export function readKeyFile(text: string): KeysOfFile {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) return { problems: [{ line: lineOf(error.offset), what: 'broken' }] };
  const keys = memberOf(root, 'keys');
  if (keys?.type !== 'object') return { problems: [{ line: lineOf(keys?.offset ?? 0), what: 'other' }] };

  const entries = (keys.children ?? []).map(({ children: [name, value] = [], offset }): Entry => ({
    name: String(name?.value),
    line: lineOf(offset),
    keys: value?.value,
  }));
  const problems: Problem[] = [];
  const said = entries.flatMap((entry, index): Said[] => {
    const { name, line, keys } = entry;
    const found = problemOf(entry, entries.slice(0, index));
    if (found) problems.push({ line, ...found } as Problem);
    return !found && isShortcutId(name) ? [{ ...entry, id: name, chord: chordFrom(keys) }] : [];
  });
  problems.push(...clashesIn(said));
  if (problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) };
  return { own: given({}, Object.fromEntries(said.map(({ id, chord }) => [id, chordText(chord)]))) };
}

const memberOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.type === 'object'
    ? node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1]
    : undefined;

const chordFrom = (keys: unknown): Chord => tidied(parseChord(String(keys)));

type Found = Problem extends infer P ? (P extends Problem ? Omit<P, 'line'> : never) : never;

/** What is wrong with a line by itself. */
function problemOf({ name, keys }: Entry, before: readonly Entry[]): Found | undefined {
  if (!isShortcutId(name)) return { what: 'unknown', name };
  if (before.some((entry) => entry.name === name)) return { what: 'twice', name };
  if (typeof keys !== 'string') return { what: 'text', name };
  const chord = chordFrom(keys);
  if (isFixed(name)) return chordText(chord) === shortcuts[name] ? undefined : { what: 'fixed', name };
  const refusal = keys === '' ? undefined : refusalOf(chord);
  if (refusal === 'other') return { what: 'text', name };
  return refusal && { what: 'refused', refusal, chord };
}

/** Whose key is somebody else's as well; said once, of the later line. */
function clashesIn(said: readonly Said[]): Problem[] {
  const { chords } = new Keymap(Object.fromEntries(said.map(({ id, chord }) => [id, chordText(chord)])), true);
  const order = said.map(({ id }) => id);
  return said
    .filter(({ id, chord }) => chord.key !== '' && !isFixed(id))
    .flatMap(({ id, line, chord }) => {
      const other = clashesOf(id, chord, chords).find((one) => order.indexOf(one) < order.indexOf(id));
      return other ? [{ line, what: 'clash' as const, chord, other, its: chords[other] }] : [];
    });
}
