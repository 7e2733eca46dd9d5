import { assert, date, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatDate, formatNumber } from '~/ui/format';
import { formatPercent } from '~/ui/amounts';

import {
  attributeDraft,
  attributeLink,
  attributeProblem,
  attributeText,
  attributeValue,
  type AttributeType,
} from './attributes';

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

describe('what is written and edited again is the same', () => {
  test('for days, wherever the agent sits and whichever way they were written', () => {
    const days = date({ min: new Date('1900-01-02'), max: new Date('2200-01-01'), noInvalidDate: true });
    assert(
      property(days, (day) => {
        const typed = day.toISOString().slice(0, 10);
        expect(attributeDraft(attributeValue(typed, 'date'), 'date')).toBe(typed);
        expect(attributeDraft(typed, 'date')).toBe(typed);
      }),
    );
  });

  test('for numbers, with either sign for the fraction', () => {
    const numbers = double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100);
    assert(
      property(numbers, (value) => {
        const typed = attributeDraft(value, 'number');
        expect(attributeValue(typed, 'number')).toBe(value === 0 ? Number(typed) : value);
        expect(attributeValue(typed.replace('.', ','), 'currency')).toBe(value === 0 ? Number(typed) : value);
      }),
    );
  });
});

describe('attributeProblem', () => {
  const rules = (type: AttributeType, regex_pattern: string | null = null) => ({
    attribute_display_type: type,
    regex_pattern,
    regex_cue: regex_pattern && 'KC- and five digits',
  });
  test.each<[string, ReturnType<typeof rules>, RegExp | undefined]>([
    ['', rules('number'), undefined],
    ['12,5', rules('currency'), undefined],
    ['1 234', rules('number'), undefined],
    ['1.234,5', rules('number'), /a number such as/],
    ['a lot', rules('percent'), /a number such as/],
    ['https://track.example/1', rules('link'), undefined],
    ['javascript:alert(1)', rules('link'), /begins with https/],
    ['KC-12345', rules('text', '/^KC-\\d{5}$/'), undefined],
    ['kc-12345', rules('text', '/^KC-\\d{5}$/i'), undefined],
    ['KC-1', rules('text', '^KC-\\d{5}$'), /KC- and five digits/],
    ['anything', rules('text', '/(/'), undefined],
    ['office', rules('list'), undefined],
  ])('%j for %j', (text, definition, problem) => {
    expect(attributeProblem(text, definition) ?? '').toMatch(problem ?? /^$/);
  });
});
