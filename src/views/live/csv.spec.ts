import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { csvOf } from './csv';

/** What a spreadsheet reads. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const body = text.slice(1);
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') cell += body[(at += 1)];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || (sign === '\r' && body[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

const texts = string({
  unit: constantFrom('=', '+', '-', '@', '"', "'", ',', ';', '\r', '\n', '\t', ' ', 'a', 'ø', '1'),
});

test('nothing that is read begins like a formula, and nothing is lost', () => {
  assert(
    property(array(array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const read = parse(csvOf(rows));
      expect(read.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(
        read.map((row, at) => row.map((cell, column) => (cell === rows[at]?.[column] ? cell : cell.slice(1)))),
      ).toEqual(rows);
    }),
  );
});

test('numbers stay numbers, what nobody knows stays empty', () => {
  expect(
    csvOf([
      ['Agent', 'Open'],
      ['=1+1', -3],
      ['Bo, "B"', undefined],
    ]),
  ).toBe('\ufeffAgent,Open\r\n"\'=1+1",-3\r\n"Bo, ""B""",\r\n');
});
