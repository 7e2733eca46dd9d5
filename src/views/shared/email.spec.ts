import { assert, emailAddress, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { isEmail, readEmail } from './email';

test.each([
  [' jane@customer.test ', 'jane@customer.test'],
  ['Jane Doe <jane@customer.test>', 'jane@customer.test'],
  ['"Doe, Jane" <jane@customer.test>', 'jane@customer.test'],
  ['<jane@customer.test>', 'jane@customer.test'],
  ['mailto:jane@customer.test?subject=Hello', 'jane@customer.test'],
  ['jane@customer.test,', 'jane@customer.test'],
  ['O’Brien+news@münchen.example', 'O’Brien+news@münchen.example'],
  ['jane at customer', 'jane at customer'],
  ['a@b@c', 'a@b@c'],
])('reads %j as %j', (typed, address) => {
  expect(readEmail(typed)).toBe(address);
});

test('an address stays what it is, bare or with a name in front', () => {
  const address = emailAddress().filter((text) => !/[?<>]/.test(text));
  assert(
    property(address, string(), (email, name) => {
      expect(readEmail(email)).toBe(email);
      expect(readEmail(`${name} <${email}>`)).toBe(email);
    }),
  );
});

test.each(['a@b', 'ü@ä.example'])('takes %s for an address, as Chatwoot does', (text) =>
  expect(isEmail(text)).toBe(true),
);
test.each(['', 'a', '@b', 'a@', 'a b@c', 'a@b@c'])('does not take %j for one', (text) =>
  expect(isEmail(text)).toBe(false),
);
