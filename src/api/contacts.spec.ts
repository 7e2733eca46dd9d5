import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';

import { changeContact, landContactGone, patchContact, withChanges } from './contacts';
import type { Contact } from './types';

let queryClient: QueryClient;

const zoe: Contact = {
  id: 42,
  name: 'Zoë',
  email: 'zoe@mail.example',
  phone_number: null,
  identifier: null,
  thumbnail: '',
  blocked: false,
  additional_attributes: { city: 'Oslo' },
  custom_attributes: { plan: 'office' },
};
const other: Contact = { ...zoe, id: 43, name: 'Nils' };
const lists = { pages: [{ meta: { count: 2, current_page: 1 }, payload: [zoe, other] }], pageParams: [1] };

const page = () => queryClient.getQueryData<Contact>(['contact', 42]);
const listed = () => queryClient.getQueryData<typeof lists>(['contacts', '', 'name'])?.pages[0];

beforeEach(() => {
  queryClient = new QueryClient();
  queryClient.setQueryData(['contact', 42], zoe);
  queryClient.setQueryData(['contacts', '', 'name'], lists);
});

test('a change is seen on the page and in the lists, attributes key by key', () => {
  patchContact(queryClient, 42, { name: 'Zoë Å', custom_attributes: { vip: true } });
  for (const contact of [page(), listed()?.payload[0]]) {
    expect(contact).toMatchObject({ name: 'Zoë Å', custom_attributes: { plan: 'office', vip: true } });
  }
  expect(listed()?.payload[1]).toBe(other);
});

test('a refused change is taken back, and what a colleague changed meanwhile stays', () => {
  const { undo } = patchContact(queryClient, 42, {
    name: 'Zoë Å',
    email: 'new@mail.example',
    additional_attributes: { city: 'Bergen', company_name: 'Acme' },
  });
  changeContact(queryClient, 42, (contact) => ({ ...contact, name: 'Zoë Ångström', phone_number: '+4790010001' }));
  undo();
  expect(page()).toEqual({
    ...zoe,
    name: 'Zoë Ångström',
    phone_number: '+4790010001',
    additional_attributes: { city: 'Oslo', company_name: undefined },
  });
});

test('what is told of one change does not hide the next, and each is answered or refused by itself', () => {
  const plan = patchContact(queryClient, 42, { custom_attributes: { plan: 'home' } });
  const vip = patchContact(queryClient, 42, { custom_attributes: { vip: true } });
  const told: Contact = { ...zoe, custom_attributes: { plan: 'home' } };
  changeContact(queryClient, 42, () => told);
  expect(page()?.custom_attributes).toEqual({ plan: 'home', vip: true });
  plan.settle(told);
  expect(page()?.custom_attributes).toEqual({ plan: 'home', vip: true });
  expect(withChanges(queryClient, told).custom_attributes).toEqual({ plan: 'home', vip: true });
  vip.undo();
  expect(page()?.custom_attributes).toEqual({ plan: 'home' });
  expect(withChanges(queryClient, told)).toBe(told);
});

test('a contact that is gone is in no list and not counted', () => {
  landContactGone(queryClient, 42);
  expect(page()).toBeUndefined();
  expect(listed()).toEqual({ meta: { count: 1, current_page: 1 }, payload: [other] });
});
