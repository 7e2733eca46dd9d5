import { describe, expect, test } from 'vitest';

import { formatDate, formatNumber, formatPercent } from '~/ui/format';

import { attributeLink, attributeText, type AttributeType } from './attributes';

describe('attributeText', () => {
  test.each<[unknown, AttributeType | undefined, string]>([
    ['gold', 'list', 'gold'],
    [true, 'checkbox', 'Yes'],
    ['false', 'checkbox', 'No'],
    [false, undefined, 'No'],
    [1234.5, 'currency', formatNumber(1234.5)],
    ['1234', 'number', formatNumber(1234)],
    ['a lot', 'number', 'a lot'],
    [25, 'percent', formatPercent(25)],
    ['2026-05-01', 'date', formatDate(new Date(2026, 4, 1).getTime())],
    ['next week', 'date', 'next week'],
    ['0047', 'text', '0047'],
    [7, undefined, '7'],
    [{ a: 1 }, undefined, '{"a":1}'],
    ['', 'text', ''],
    [null, 'date', ''],
  ])('%j as %s is %j', (value, type, text) => {
    expect(attributeText(value, type)).toBe(text);
  });
});

test.each([
  ['https://track.example/1', true],
  ['javascript:alert(1)', false],
  ['see https://track.example', false],
  [7, false],
])('%j leads somewhere: %j', (value, leads) => {
  expect(attributeLink(value) !== undefined).toBe(leads);
});
