import { tuple, array, assert, constantFrom, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { searchText } from './searchText';

describe('searchText', () => {
  test.each([
    ['+47 900 10 001', '+4790010001'],
    ['0047 900-10-001', '4790010001'],
    ['0170 / 123 45 67', '1701234567'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['tel:+4790010001', '+4790010001'],
    ['(555) 010-0100', '5550100100'],
    ['  Zoë Ångström ', 'Zoë Ångström'],
    ['crm-7781', 'crm-7781'],
    ['KC 42664 b', 'KC 42664 b'],
    ['12', '12'],
    ['0000', '0'],
    ['jane@customer.test', 'jane@customer.test'],
    ['Jane Doe <jane@customer.test>', 'jane@customer.test'],
    ['mailto:jane@customer.test?subject=Hi', 'jane@customer.test'],
    ['jane@', 'jane@'],
    ['', ''],
  ])('asks for %j as %j', (typed, asked) => {
    expect(searchText(typed)).toBe(asked);
  });

  test('a stored number is found however it is written', () => {
    const spaced = tuple(
      stringMatching(/^[1-9]\d{7,13}$/),
      array(constantFrom('', ' ', '-', '.', ' / '), { minLength: 14 }),
    ).map(([digits, gaps]) => ({ digits, text: [...digits].map((digit, at) => digit + (gaps[at] ?? '')).join('') }));
    assert(
      property(spaced, constantFrom('+', '00', '0', ''), ({ digits, text }, prefix) => {
        expect(`+${digits}`).toContain(searchText(prefix + text));
      }),
    );
  });
});
