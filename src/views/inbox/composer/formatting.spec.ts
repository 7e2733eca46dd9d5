import { assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatsOf, type Format } from './formats';
import { formatted } from './formatting';

/** The selection stands between brackets, before and after. */
function press(written: string, format: Format): string {
  const start = written.indexOf('⟦');
  const end = written.indexOf('⟧') - 1;
  const text = written.replace('⟦', '').replace('⟧', '');
  const edit = formatted(text, start, end, format);
  const next = text.slice(0, edit.start) + edit.insert + text.slice(edit.end);
  return `${next.slice(0, edit.from)}⟦${next.slice(edit.from, edit.to)}⟧${next.slice(edit.to)}`;
}

describe('marks', () => {
  test.each<[string, Format, string]>([
    ['a ⟦word⟧ here', 'bold', 'a **⟦word⟧** here'],
    ['a **⟦word⟧** here', 'bold', 'a ⟦word⟧ here'],
    ['a ⟦word ⟧here', 'bold', 'a **⟦word⟧** here'],
    ['⟦⟧', 'italic', '*⟦⟧*'],
    ['**⟦word⟧**', 'italic', '***⟦word⟧***'],
    ['⟦word⟧', 'strike', '~~⟦word⟧~~'],
    ['⟦word⟧', 'code', '`⟦word⟧`'],
    ['see ⟦the shop⟧', 'link', 'see [the shop](⟦https://⟧)'],
    ['⟦https://kraka.example⟧', 'link', '[⟦⟧](https://kraka.example)'],
    ['so: ⟦x⟧', 'code_block', 'so: \n```\n⟦x⟧\n```'],
  ])('%s, %s: %s', (before, format, after) => {
    expect(press(before, format)).toBe(after);
  });
});

describe('lines', () => {
  test.each<[string, Format, string]>([
    ['one\nt⟦wo\nth⟧ree', 'bullets', 'one\n⟦- two\n- three⟧'],
    ['⟦- two\n- three⟧', 'bullets', '⟦two\nthree⟧'],
    ['⟦two\nthree⟧', 'numbers', '⟦1. two\n2. three⟧'],
    ['so⟦⟧', 'quote', '> so⟦⟧'],
    ['⟦⟧', 'bullets', '- ⟦⟧'],
  ])('%s, %s: %s', (before, format, after) => {
    expect(press(before, format)).toBe(after);
  });
});

test('the same button twice gives back the words', () => {
  const formats = constantFrom<Format[]>('bold', 'italic', 'strike', 'code');
  assert(
    property(string(), nat(), nat(), formats, (any, a, b, format) => {
      const text = any.replaceAll(/[*~`\s]/g, 'x');
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const once = formatted(text, start, end, format);
      const marked = text.slice(0, once.start) + once.insert + text.slice(once.end);
      const twice = formatted(marked, once.from, once.to, format);
      expect(marked.slice(0, twice.start) + twice.insert + marked.slice(twice.end)).toBe(text);
    }),
  );
});

test('only what a channel shows is offered', () => {
  expect(formatsOf('Channel::Sms', 'reply')).toEqual([]);
  expect(formatsOf('Channel::Api', 'reply')).toEqual(['bold', 'italic']);
  expect(formatsOf('Channel::Email', 'reply')).not.toContain('strike');
  expect(formatsOf('Channel::Sms', 'note')).toContain('quote');
});
