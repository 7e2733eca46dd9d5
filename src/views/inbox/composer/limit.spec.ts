import { expect, test } from 'vitest';

import { isTooLong, lengthOf, limitOf, MAX_LENGTH, toldFrom } from './limit';

test.each([
  ['', 0],
  ['Zoë', 3],
  ['👍🏽', 2],
  ['李小龍', 3],
])('%j has %i code points', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});

test.each([320, MAX_LENGTH])('a limit of %i is the same for emoji as for letters', (limit) => {
  expect(isTooLong('👍'.repeat(limit), limit)).toBe(false);
  expect(isTooLong('👍'.repeat(limit + 1), limit)).toBe(true);
  expect(isTooLong('a'.repeat(limit), limit)).toBe(false);
  expect(isTooLong('a'.repeat(limit + 1), limit)).toBe(true);
});

test.each([
  ['Channel::WebWidget', undefined, MAX_LENGTH],
  ['Channel::Whatsapp', undefined, 4096],
  ['Channel::TwilioSms', 'whatsapp', 1600],
  ['Channel::TwilioSms', 'sms', 320],
  ['Channel::TwilioSms', undefined, 320],
])('%s (%s) takes %i characters', (channel, medium, limit) => {
  expect(limitOf(channel, 'reply', medium)).toBe(limit);
});

test('a note stays here, however long', () => {
  expect(limitOf('Channel::Sms', 'note')).toBe(MAX_LENGTH);
});

test('the count is told when a fifth is left, or ten thousand', () => {
  expect(toldFrom(320)).toBe(256);
  expect(toldFrom(MAX_LENGTH)).toBe(140_000);
});
