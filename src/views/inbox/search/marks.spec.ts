import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { piecesOf, snippet } from './marks';

describe('a hit in a text', () => {
  test('is marked in whichever letters it is written', () => {
    expect(piecesOf('Where is my PARCEL? The parcel!', 'parcel')).toEqual([
      'Where is my ',
      'PARCEL',
      '? The ',
      'parcel',
      '!',
    ]);
  });

  test('is what was typed, not a pattern', () => {
    expect(piecesOf('a+b (100%)', 'b (100%)')).toEqual(['a+', 'b (100%)', '']);
  });

  test('leaves the text as it is', () => {
    assert(property(string(), string(), (text, q) => piecesOf(text, q).join('') === text));
  });
});

describe('the part of a long text that is shown', () => {
  const long = `${'Thank you for writing. '.repeat(20)}The parcel is late. ${'We are sorry. '.repeat(40)}`;

  test('holds the hit, and says that it is a part', () => {
    expect(snippet(long, 'PARCEL')).toMatch(/^… .{0,41}parcel is late.*…$/);
  });

  test('is all of a short one, in one line', () => {
    expect(snippet('Hello\n\nthere', 'there')).toBe('Hello there');
  });

  test('always holds the hit', () => {
    assert(
      property(string(), string(), (before, after) => snippet(`${before} zebra ${after}`, 'zebra').includes('zebra')),
    );
  });
});
