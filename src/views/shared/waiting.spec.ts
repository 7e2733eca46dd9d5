import { expect, it } from 'vitest';

import { waitLevel } from './waiting';

const MINUTE = 60_000;

it('a chat gets urgent within the hour, an e-mail within the day', () => {
  expect(waitLevel(9 * MINUTE, 'Channel::WebWidget')).toBe('ok');
  expect(waitLevel(10 * MINUTE, 'Channel::WebWidget')).toBe('soon');
  expect(waitLevel(60 * MINUTE, 'Channel::WebWidget')).toBe('late');
  expect(waitLevel(60 * MINUTE, 'Channel::Email')).toBe('ok');
  expect(waitLevel(24 * 60 * MINUTE, 'Channel::Email')).toBe('late');
});

it('a channel without patience of its own has the usual one', () => {
  expect(waitLevel(59 * MINUTE, 'Channel::Sms')).toBe('ok');
  expect(waitLevel(240 * MINUTE, 'Channel::Nobody')).toBe('late');
});
