// Markdown marks put around what is selected. Pure: text and selection in, what is to be typed and selected out.
import type { Format } from './formats';

/** Replace from `start` to `end` by `insert`, then select between `from` and `to`. */
export type Edit = { start: number; end: number; insert: string; from: number; to: number };

const MARKS = { bold: '**', italic: '*', strike: '~~', code: '`' } as const;
const PREFIXES = { bullets: () => '- ', numbers: (at: number) => `${at + 1}. `, quote: () => '> ' } as const;
const LINE_MARK = { bullets: /^- /, numbers: /^\d+\. /, quote: /^> ?/ } as const;

export function formatted(text: string, start: number, end: number, format: Format): Edit {
  switch (format) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'code':
      return marked(text, start, end, MARKS[format]);
    case 'bullets':
    case 'numbers':
    case 'quote':
      return listed(text, start, end, format);
    case 'link':
      return linked(text, start, end);
    case 'code_block':
      return fenced(text, start, end);
  }
}

/** Around the words, not the spaces at their ends: `** so **` is not bold. Marks that are there are taken off. */
function marked(text: string, start: number, end: number, mark: string): Edit {
  const selected = text.slice(start, end);
  const words = selected.trim();
  if (words !== '' && words !== selected) {
    const lead = selected.length - selected.trimStart().length;
    return marked(text, start + lead, start + lead + words.length, mark);
  }
  const size = mark.length;
  if (isMarked(text, start, end, mark))
    return { start: start - size, end: end + size, insert: selected, from: start - size, to: end - size };
  return { start, end, insert: mark + selected + mark, from: start + size, to: end + size };
}

/** One asterisk is no part of two. */
function isMarked(text: string, start: number, end: number, mark: string): boolean {
  const sign = mark.charAt(0);
  const before = /(.?)$/.exec(text.slice(0, start - mark.length))?.[1];
  const stands = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
  return stands && start >= mark.length && before !== sign && text.charAt(end + mark.length) !== sign;
}

/** Whole lines; what all of them have is taken off. */
function listed(text: string, start: number, end: number, format: keyof typeof PREFIXES): Edit {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const last = next === -1 ? text.length : next;
  const lines = text.slice(first, last).split('\n');
  const isListed = lines.every((line) => LINE_MARK[format].test(line));
  const insert = lines
    .map((line, at) => (isListed ? line.replace(LINE_MARK[format], '') : PREFIXES[format](at) + line))
    .join('\n');
  const to = first + insert.length;
  return { start: first, end: last, insert, from: start === end ? to : first, to };
}

/** The address is what is left to be typed; a selected address wants words. */
function linked(text: string, start: number, end: number): Edit {
  const selected = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(selected)) {
    return { start, end, insert: `[](${selected})`, from: start + 1, to: start + 1 };
  }
  const at = start + selected.length + 3;
  return { start, end, insert: `[${selected}](https://)`, from: at, to: at + 'https://'.length };
}

function fenced(text: string, start: number, end: number): Edit {
  const selected = text.slice(start, end);
  const before = start === 0 || text.charAt(start - 1) === '\n' ? '' : '\n';
  const after = end === text.length || text.charAt(end) === '\n' ? '' : '\n';
  const from = start + before.length + 4;
  const insert = `${before}\`\`\`\n${selected}\n\`\`\`${after}`;
  return { start, end, insert, from, to: from + selected.length };
}
