import { describe, expect, test } from 'vitest';

import { searchText } from './searchText';

describe('searchText', () => {
  test.each([
    ['+47 900 10 001', '+4790010001'],
    ['0047 900-10-001', '+4790010001'],
    ['(555) 010-0100', '5550100100'],
    ['  Zoë Ångström ', 'Zoë Ångström'],
    ['crm-7781', 'crm-7781'],
    ['KC 42664 b', 'KC 42664 b'],
    ['12', '12'],
    ['jane@customer.test', 'jane@customer.test'],
  ])('asks for %j as %j', (typed, asked) => {
    expect(searchText(typed)).toBe(asked);
  });
});
