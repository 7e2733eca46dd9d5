import { expect, test } from 'vitest';
import { containsAnyCase, containsExactly } from './like.ts';

test('a word is found anywhere, in any case, accents counting', () => {
  expect(containsAnyCase('MÜLLER')('Zoë Müller')).toBe(true);
  expect(containsAnyCase('Muller')('Zoë Müller')).toBe(false);
  expect(containsExactly('crm')('CRM-1')).toBe(false);
});

test('what is typed is no expression', () => {
  expect(containsAnyCase('a.c')('abc')).toBe(false);
  expect(containsAnyCase('(+1) [x]-/{')('call (+1) [X]-/{ now')).toBe(true);
});

test('% and _ are wildcards, over lines too', () => {
  expect(containsAnyCase('%')('')).toBe(true);
  expect(containsAnyCase('J_ne%Doe')('jane\nmary doe')).toBe(true);
  expect(containsAnyCase('J_ne')('jne')).toBe(false);
  expect(containsAnyCase('_')('👋')).toBe(true);
});

test('a backslash takes the next character literally, the closing wildcard too', () => {
  expect(containsAnyCase(String.raw`100\%`)('100% sure')).toBe(true);
  expect(containsAnyCase(String.raw`100\%`)('1000 sure')).toBe(false);
  expect(containsAnyCase('\\')(String.raw`C:\temp`)).toBe(false);
});

test('nothing is not like anything', () => {
  expect(containsAnyCase('%')(null)).toBe(false);
});
