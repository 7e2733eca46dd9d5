// Where in a text what was searched stands.

/** Pieces of a text in their order; every other one, beginning with the second, is a hit. */
export function piecesOf(text: string, q: string): string[] {
  if (q === '') return [text];
  return text.split(new RegExp(`(${q.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)})`, 'iu'));
}

const BEFORE = 40;
const LONGEST = 200;

/** The part of a text around the first hit, as one line. */
export function snippet(text: string, q: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const [before = ''] = piecesOf(line, q);
  const at = before.length === line.length ? 0 : before.length;
  // From the beginning of a word, where one begins nearby.
  const from = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1 || at;
  const start = Math.min(from, at);
  const end = start + LONGEST;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
