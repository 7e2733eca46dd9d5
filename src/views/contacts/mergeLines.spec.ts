import { expect, test } from 'vitest';

import type { Contact } from '~/api/types';

import { mergeLines } from './mergeLines';

const contact = (columns: Partial<Contact>): Contact => ({
  id: 1,
  name: '',
  email: null,
  phone_number: null,
  identifier: null,
  thumbnail: '',
  blocked: false,
  additional_attributes: {},
  custom_attributes: {},
  ...columns,
});

test('the one that stays keeps what it has and takes what it lacks', () => {
  const base = contact({ name: 'Zoë', phone_number: '', custom_attributes: { plan: 'office' } });
  const other = contact({ name: 'Zoe Å', email: 'zoe@mail.example', phone_number: '+4790010001' });
  expect(mergeLines(base, other, [])).toEqual([
    { name: 'Name', kept: 'Zoë', lost: 'Zoe Å' },
    { name: 'E-mail', kept: 'zoe@mail.example', lost: '' },
    { name: 'Phone', kept: '+4790010001', lost: '' },
    { name: 'plan', kept: 'office', lost: '' },
  ]);
});

test('an attribute that was emptied counts as had', () => {
  const base = contact({ additional_attributes: { city: '' }, custom_attributes: { plan: null } });
  const other = contact({
    additional_attributes: { city: 'Oslo', country: 'Norway' },
    custom_attributes: { plan: 'x' },
  });
  expect(mergeLines(base, other, [])).toEqual([
    { name: 'City', kept: '', lost: 'Oslo' },
    { name: 'Country', kept: 'Norway', lost: '' },
    { name: 'plan', kept: '', lost: 'x' },
  ]);
});
