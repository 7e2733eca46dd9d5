// A table as a file for spreadsheets, which take a cell that begins like a formula for one: whoever names a customer
// "=HYPERLINK(…)" would be at work on the machine of whoever opens it.

export type CsvCell = string | number | undefined;

const BEGINS_FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/u;

function written(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = BEGINS_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By RFC 4180; the mark at its beginning tells spreadsheets that it is UTF-8. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
