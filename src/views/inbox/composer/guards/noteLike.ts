// What reads as if it were meant for the team.
import { folded, wholeWords, wordsOf, anyOf } from './phrases';
import { wordsFor } from './words';

export type NoteLike = { why: 'mention' | 'words' | 'canned' | 'copied'; what: string };

type Around = {
  colleagues: readonly string[];
  canned: readonly { short_code: string; content: string }[];
  /** Private notes of the conversation, and the one being written. */
  notes: readonly string[];
  /** What the customer may read of it. */
  said: readonly string[];
};

export function noteLikeIn(text: string, { colleagues, canned, notes, said }: Around): NoteLike | undefined {
  const mention = mentionIn(text, colleagues);
  if (mention !== undefined) return { why: 'mention', what: mention };
  const words = teamWordsIn(text);
  if (words !== undefined) return { why: 'words', what: words };
  const code = canned.find(({ short_code, content }) => FOR_TEAM.test(short_code) && isIn(text, content))?.short_code;
  if (code !== undefined) return { why: 'canned', what: code };
  const copied = copiedFrom(text, notes, said);
  return copied === undefined ? undefined : { why: 'copied', what: copied };
}

const LINK = /\[(@[^\]]+)\]\(mention:\/\/[^)]*\)/;

function mentionIn(text: string, colleagues: readonly string[]): string | undefined {
  const linked = LINK.exec(text)?.[1];
  if (linked !== undefined || !text.includes('@')) return linked;
  const names = colleagues.flatMap((name) => [name, name.split(/\s/)[0] ?? '']).filter((name) => name.length > 1);
  if (names.length === 0) return undefined;
  return new RegExp(String.raw`(?<![\p{L}\p{N}.])@(?:${anyOf(names)})(?![\p{L}\p{N}])`, 'iu').exec(text)?.[0];
}

const TEAM = wholeWords(wordsFor('team'));
const MARKS = anyOf(wordsFor('marks'));
const MARK = new RegExp(String.raw`^[ \t*_#>-]*(?:(${MARKS})[ \t*_]*(?::|[–—-][ \t]|$)|[[(](${MARKS})[\])])`, 'imu');

function teamWordsIn(text: string): string | undefined {
  const mark = MARK.exec(text);
  return mark?.[1] ?? mark?.[2] ?? text.match(TEAM)?.[0];
}

/** Short codes of what is prepared for colleagues. */
const FOR_TEAM =
  /(?:^|[^a-z])(?:note|notes|internal|intern|team|notiz|nota|interne|interno|interna|anteckning)(?:$|[^a-z])/i;

/** Enough of a prepared answer that it cannot be by chance. */
const isIn = (text: string, content: string): boolean => {
  const longest = content
    .split(/\{\{[^}]*\}\}|\n/)
    .reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return longest.trim().length >= 12 && text.includes(longest.trim());
};

/** So many words in a row are not the same by chance. */
const ROW = 6;
const SHORTEST = 4;

const rowsOf = (words: readonly string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) =>
    words
      .slice(at, at + length)
      .map(folded)
      .join(' '),
  );

/** Words of a note that the customer has not read yet, as they stand in the text. */
function copiedFrom(text: string, notes: readonly string[], said: readonly string[]): string | undefined {
  const words = wordsOf(text);
  const known = said.map((one) => ` ${wordsOf(one).map(folded).join(' ')} `);
  for (const note of notes) {
    const ofNote = wordsOf(note);
    const length = Math.min(ROW, ofNote.length);
    if (length < SHORTEST) continue;
    const rows = new Set(rowsOf(ofNote, length));
    const at = rowsOf(words, length).findIndex(
      (row) => rows.has(row) && !known.some((one) => one.includes(` ${row} `)),
    );
    if (at !== -1) return words.slice(at, at + length).join(' ');
  }
  return undefined;
}
