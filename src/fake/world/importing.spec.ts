import { expect, test } from 'vitest';
import { importContacts, parseCsv } from './importing.ts';
import { smallWorld } from './small.ts';

test('cells may be quoted, empty, over lines, and lines may end as on Windows', () => {
  expect(parseCsv('a,"b ""x"", c",\r\n1,,"two\nlines"\n\n')).toEqual([
    ['a', 'b "x", c', ''],
    ['1', '', 'two\nlines'],
  ]);
});

test('new ones come, known ones change, others’ columns become attributes, broken lines are left out', () => {
  const { world, account, contact } = smallWorld();
  const csv = [
    'name,email,phone_number,company,plan',
    'Zoë,zoe@customer.test,+4791234567,Werft,pro',
    ',JANE@customer.test,,,gold',
    'Bad,not an address,,,',
  ].join('\n');
  importContacts(world, account, csv, null);
  expect(world.contacts.where(({ name }) => name === 'Zoë')).toMatchObject([
    {
      phone_number: '+4791234567',
      additional_attributes: { company_name: 'Werft' },
      custom_attributes: { plan: 'pro' },
    },
  ]);
  expect(contact).toMatchObject({ name: 'Jane Doe', custom_attributes: { plan: 'gold' } });
  expect(world.contacts.size).toBe(2);
});
