import { describe, expect, it } from 'vitest';

import { linkify, safeHref } from './links';

describe('safeHref', () => {
  it.each(['https://x.test/a', 'http://x.test', 'mailto:a@x.test', 'tel:+4790010001', ' HTTPS://x.test '])(
    'offers %s',
    (address) => expect(safeHref(address)).toBeDefined(),
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://x.test/1',
    '/app/accounts/1',
    '//x.test',
    '',
    undefined,
    { toString: () => 'https://x.test' },
  ])('does not offer %s', (address) => expect(safeHref(address)).toBeUndefined());
});

const links = (text: string) => linkify(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

describe('linkify', () => {
  it('keeps every character', () => {
    const text = ' See (https://x.test/a_(b)), or\n"www.y.test"; mail zoe@x.test.  ';
    expect(
      linkify(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('finds addresses without the sentence around them', () => {
    expect(links('Look: https://x.test/a?b=1#c, (www.y.test) and zoe@x.test!')).toEqual([
      ['https://x.test/a?b=1#c', 'https://x.test/a?b=1#c'],
      ['www.y.test', 'https://www.y.test/'],
      ['zoe@x.test', 'mailto:zoe@x.test'],
    ]);
    expect(links('https://x.test/a_(b)')).toEqual([['https://x.test/a_(b)', 'https://x.test/a_(b)']]);
  });

  it('makes no link of anything else', () => {
    expect(links('javascript:alert(1) data:text/html,x [a](javascript:b) @ada a@b file:///etc C:\\x //x.test')).toEqual(
      [],
    );
  });

  it.each([
    'a@'.repeat(50_000),
    'http://'.repeat(20_000),
    `https://x.test/${'a'.repeat(150_000)}`,
    '(('.repeat(75_000),
  ])('is quick on the longest message Chatwoot takes', (text) => {
    const start = performance.now();
    linkify(text);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
