import { expect, test } from 'vitest';

import type { Typist } from '~/api/queries/presence';

import { writersOf, writingText } from './typists';

const colleague = (id: number, name: string, is_private = false): Typist => ({
  kind: 'user',
  id,
  name,
  is_private,
  until: 0,
});
const customer: Typist = { kind: 'contact', id: 1, name: 'Iris', is_private: false, until: 0 };
const [ada, ben, cleo, dan] = ['Ada', 'Ben', 'Cleo', 'Dan'].map((name, id) => colleague(id, name));

test.each([
  [[], ''],
  [[customer], 'Iris is writing'],
  [[ada], 'Ada is writing a reply'],
  [[colleague(1, 'Ada', true)], 'Ada is writing a note'],
  [[ada, ben], 'Ada and Ben are writing replies'],
  [[ada, ben, cleo], 'Ada, Ben and 1 other are writing replies'],
  [[ada, ben, cleo, dan], 'Ada, Ben and 2 others are writing replies'],
  [[colleague(1, 'Ada', true), customer, ben], 'Iris is writing, Ben is writing a reply, Ada is writing a note'],
  [[{ ...customer, name: ' ' }, colleague(1, '')], 'Unknown contact is writing, Unknown agent is writing a reply'],
])('%#', (typists, words) => {
  expect(writingText(typists as Typist[])).toBe(words);
});

test('a note is never among the replies', () => {
  expect(writersOf([colleague(1, 'Ada', true), colleague(2, 'Ben')])).toEqual([
    { what: 'reply', names: ['Ben'] },
    { what: 'note', names: ['Ada'] },
  ]);
});
