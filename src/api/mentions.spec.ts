import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { mentionsIn, withMentions, type Mention } from './mentions';

const user = (id: number, name: string): Mention => ({ kind: 'user', id, name, label: `@${name}` });
const ada = user(6, 'Ada');
const adaOkafor = user(7, 'Ada Okafor');
const billing: Mention = { kind: 'team', id: 2, name: 'billing', label: '@billing' };

test('a name becomes the link Chatwoot reads', () => {
  expect(withMentions('@Ada Okafor and @billing, please.', [adaOkafor, billing])).toBe(
    '[@Ada Okafor](mention://user/7/Ada%20Okafor) and [@billing](mention://team/2/billing), please.',
  );
});

test('the longer name is meant where both would fit', () => {
  expect(mentionsIn('@Ada Okafor', [ada, adaOkafor])).toEqual([adaOkafor]);
  expect(mentionsIn('@Adam', [ada])).toEqual([]);
  expect(mentionsIn('@Ada, @Ada', [ada])).toEqual([ada]);
});

test('what a name is made of cannot break out of its link', () => {
  const odd = user(1, 'A](x) (B)');
  expect(withMentions('@A](x) (B)!', [odd])).toBe(String.raw`[@A\](x) (B)](mention://user/1/A%5D%28x%29%20%28B%29)!`);
});

test('words around mentions stay as they are', () => {
  assert(
    property(string(), constantFrom(ada, billing), (words, mention) => {
      expect(withMentions(words.replaceAll('@', ''), [mention])).toBe(words.replaceAll('@', ''));
    }),
  );
});
