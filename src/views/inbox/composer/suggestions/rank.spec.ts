import { expect, test } from 'vitest';

import { rank } from './rank';

const people = ['Zoë Ada', 'Ada Okafor', 'Yadav', 'Ben'].map((name) => ({ name }));
const names = (query: string) => rank(people, query, (one) => one).map(({ name }) => name);

test('beginnings come first, then words within, then the middle of a word', () => {
  expect(names('ada')).toEqual(['Ada Okafor', 'Zoë Ada', 'Yadav']);
});

test('neither accents nor capitals have to be typed', () => {
  expect(names('zoe')).toEqual(['Zoë Ada']);
});

test('nothing typed offers everything, in the order it came', () => {
  expect(names('')).toEqual(people.map(({ name }) => name));
});

test('the text is looked through after the names', () => {
  const answers = [
    { name: 'iban', text: 'About a refund' },
    { name: 'refund-done', text: '' },
  ];
  expect(rank(answers, 'refund', (one) => one).map(({ name }) => name)).toEqual(['refund-done', 'iban']);
});
