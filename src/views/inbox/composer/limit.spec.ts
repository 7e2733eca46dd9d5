import { expect, test } from 'vitest';

import { isTooLong, lengthOf, MAX_LENGTH } from './limit';

test.each([
  ['', 0],
  ['Zoë', 3],
  ['👍🏽', 2],
  ['李小龍', 3],
])('%j has %i code points', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});

test('the limit is the same for emoji as for letters', () => {
  expect(isTooLong('👍'.repeat(MAX_LENGTH))).toBe(false);
  expect(isTooLong('👍'.repeat(MAX_LENGTH + 1))).toBe(true);
  expect(isTooLong('a'.repeat(MAX_LENGTH))).toBe(false);
  expect(isTooLong('a'.repeat(MAX_LENGTH + 1))).toBe(true);
});
