import { describe, expect, test } from 'vitest';
import { asking } from '../asking.ts';
import type { Contact } from '../model.ts';
import { MAIL, smallWorld, WEBSITE } from '../world/small.ts';

interface Listed {
  meta: { count: number | null; current_page: number | string };
  payload: { id: number; contact_inboxes?: unknown[] }[];
}

interface Shown {
  id: number;
  email: string | null;
  phone_number: string | null;
  custom_attributes: Record<string, unknown>;
}

function addressBook() {
  const small = smallWorld();
  const { world, account, agent } = small;
  world.contacts.delete(small.contact);
  const add = (given: Partial<Contact>) => world.addContact(account, given).id;
  const { ask } = asking(world);
  const listed = async (path: string) => (await ask<Listed>(agent, 'GET', `/contacts${path}`)).body;
  const ids = async (path: string) => (await listed(path)).payload.map(({ id }) => id);
  const create = (body: unknown) => ask<{ payload: { contact: Shown } }>(agent, 'POST', '/contacts', body);
  return { ...small, add, ask, listed, ids, create };
}

describe('the rules', () => {
  test('what is taken is named in one sentence, e-mails without regard to capitals', async () => {
    const { add, create } = addressBook();
    add({ email: 'jane@customer.test', phone_number: '+15550100', identifier: 'crm-1' });
    const twin = { email: 'JANE@customer.test', phone_number: '+15550100', identifier: 'crm-1' };
    expect(await create(twin)).toMatchObject({
      status: 422,
      body: {
        message: 'Email has already been taken, Identifier has already been taken, Phone number has already been taken',
        attributes: ['email', 'identifier', 'phone_number'],
      },
    });
    expect((await create({ identifier: 'CRM-1' })).status).toBe(200);
  });

  test.each([
    [{ email: 'nope', phone_number: '12' }, 'Email Invalid email, Phone number should be in e164 format'],
    [{ phone_number: '+0123456' }, 'Phone number should be in e164 format'],
    [{ phone_number: `+1${'5'.repeat(15)}` }, 'Phone number should be in e164 format'],
    [{ name: 'n'.repeat(256) }, 'Name is too long (maximum is 255 characters)'],
  ])('%j', async (body, message) => {
    expect(await addressBook().create(body)).toMatchObject({ status: 422, body: { message } });
  });

  test('a blank e-mail is none, a blank phone number is kept', async () => {
    const { create } = addressBook();
    const { body } = await create({ email: ' ', phone_number: '' });
    expect(body.payload.contact).toMatchObject({ email: null, phone_number: '' });
  });

  test('nobody is created when the inbox is unknown or the source id is somebody else’s', async () => {
    const { create, world, contactInbox, inbox } = addressBook();
    expect((await create({ name: 'Lost', inbox_id: 999 })).status).toBe(404);
    expect((await create({ name: 'Thief', inbox_id: inbox.id, source_id: contactInbox.source_id })).status).toBe(500);
    expect(world.contacts.size).toBe(0);
  });

  test('a change may keep what it has, and merges attributes one level deep', async () => {
    const { add, ask, agent } = addressBook();
    const id = add({ email: 'jane@customer.test', custom_attributes: { plan: 'free', deep: { a: 1 } } });
    const change = { email: 'Jane@customer.test', custom_attributes: { deep: { b: 2 } } };
    const { body } = await ask<{ payload: Shown }>(agent, 'PUT', `/contacts/${id}`, change);
    expect(body.payload).toMatchObject({ email: 'jane@customer.test', custom_attributes: { plan: 'free' } });
    expect(body.payload.custom_attributes.deep).toEqual({ b: 2 });
  });
});

describe('search', () => {
  const found = async (contact: Partial<Contact>, q: string) => {
    const { add, ids } = addressBook();
    add({ identifier: 'id', ...contact });
    return (await ids(`/search?q=${encodeURIComponent(q)}`)).length === 1;
  };

  test.each([
    [{ name: 'Zoë Müller' }, 'MÜLLER', true],
    [{ name: 'Zoë Müller' }, ' müll ', true],
    [{ name: 'Zoë Müller' }, 'Muller', false],
    [{ name: 'Zoë Änne Müller' }, 'Zoë Müller', false],
    [{ name: 'Zoë Änne Müller' }, 'Zoë%Müller', true],
    [{ name: 'Zoë' }, 'Z_ë', true],
    [{ name: 'Zoë' }, '%', true],
    [{ name: 'a\\b' }, '\\', false],
    [{ email: 'a@customer.test' }, '@customer', true],
    [{ phone_number: '+4791234567' }, '9123', true],
    [{ phone_number: '+4791234567' }, '91 23', false],
    [{ identifier: 'CRM-7' }, 'CRM', true],
    [{ identifier: 'CRM-7' }, 'crm', false],
    [{ additional_attributes: { company_name: 'Werft' } }, 'werf', true],
    [{ additional_attributes: { city: 'Kiel' } }, 'kiel', false],
  ])('%j by %s: %s', async (contact, q, isFound) => {
    expect(await found(contact, q)).toBe(isFound);
  });

  test('whoever has only a name is not found', async () => {
    const { add, ids } = addressBook();
    add({ name: 'Invisible' });
    expect(await ids('/search?q=invisible')).toEqual([]);
  });

  test('without a word nothing is searched, with a list of them the server breaks', async () => {
    const { add, listed, ask, agent } = addressBook();
    add({ identifier: 'a' });
    expect(await listed('/search?q=%20')).toEqual({ meta: { count: null, current_page: 1 }, payload: [] });
    expect((await ask(agent, 'GET', '/contacts/search?q[]=a')).status).toBe(500);
  });
});

describe('lists', () => {
  test('fifteen a page, counted, the page as it was asked for', async () => {
    const { add, listed } = addressBook();
    for (let n = 0; n < 17; n += 1) add({ identifier: `c${n}` });
    expect(await listed('')).toMatchObject({ meta: { count: 17, current_page: 1 }, payload: { length: 15 } });
    expect(await listed('?page=2')).toMatchObject({ meta: { current_page: '2' }, payload: { length: 2 } });
    expect(await listed('?page=abc')).toMatchObject({ meta: { current_page: 'abc' }, payload: { length: 15 } });
  });

  test('who lacks the value comes last, except in a plain column turned round', async () => {
    const { add, ids } = addressBook();
    const [a, b, none] = [
      add({ email: 'a@x.test', last_activity_at: 1 }),
      add({ email: 'b@x.test', last_activity_at: 2 }),
      add({ identifier: 'i' }),
    ];
    expect(await ids('?sort=last_activity_at')).toEqual([a, b, none]);
    expect(await ids('?sort=-last_activity_at')).toEqual([b, a, none]);
    expect(await ids('?sort=email')).toEqual([a, b, none]);
    expect(await ids('?sort=-email')).toEqual([none, b, a]);
    expect(await ids('?sort=name,-email')).toEqual([none, b, a]);
    expect(await ids('?sort=shoe_size')).toEqual([a, b, none]);
  });

  test('with any of the labels; with or without their inboxes', async () => {
    const { add, ids, listed } = addressBook();
    const [vip, press] = [add({ identifier: 'a', labels: ['VIP'] }), add({ identifier: 'b', labels: ['press'] })];
    add({ identifier: 'c' });
    expect(await ids('?labels[]=vip&labels[]=press')).toEqual([vip, press]);
    expect((await listed('?labels[]=vip')).payload[0]?.contact_inboxes).toEqual([]);
    expect((await listed('?include_contact_inboxes=false')).payload[0]).not.toHaveProperty('contact_inboxes');
  });
});

describe('the filter', () => {
  const matching = async (
    contact: Partial<Contact>,
    attribute_key: string,
    filter_operator: string,
    value: unknown,
  ) => {
    const { add, ask, agent } = addressBook();
    add({ identifier: 'id', ...contact });
    const payload = [{ attribute_key, filter_operator, values: [value], query_operator: null }];
    const { body } = await ask<Listed>(agent, 'POST', '/contacts/filter', { payload });
    return body.meta.count === 1;
  };

  test.each([
    [{ name: 'Jane Doe' }, 'name', 'equal_to', 'JANE DOE', true],
    [{ name: 'Jane Doe' }, 'name', 'not_equal_to', 'jane doe', false],
    [{ email: null }, 'email', 'not_equal_to', 'a@b.test', false],
    [{ phone_number: '+15550100' }, 'phone_number', 'equal_to', '15550100', true],
    [{ phone_number: '+15550100' }, 'phone_number', 'starts_with', '1555', false],
    [{ phone_number: '+15550100' }, 'phone_number', 'contains', '555', true],
    [{ additional_attributes: { country_code: 'FR' } }, 'country_code', 'equal_to', 'fr', true],
    [{ blocked: true }, 'blocked', 'equal_to', true, true],
    [{ blocked: false }, 'blocked', 'equal_to', true, false],
    [{ labels: ['vip'] }, 'labels', 'equal_to', 'VIP', true],
  ])('%j: %s %s %s is %s', async (contact, key, operator, value, isFound) => {
    expect(await matching(contact, key, operator, value)).toBe(isFound);
  });
});

describe('ways to reach a contact', () => {
  test('by e-mail with an address; on a website while nobody has talked there; never on other channels', async () => {
    const { world, account, admin, add, ask } = addressBook();
    const web = world.addInbox(account, { name: 'Web', channel: WEBSITE });
    const mail = world.addInbox(account, { name: 'Mail', channel: MAIL });
    const telegram = { type: 'Channel::Telegram', phone_number: null, provider: null } as const;
    world.addInbox(account, { name: 'Telegram', channel: telegram });
    const contact = world.contacts.must(add({ email: 'jane@customer.test' }));
    const onWeb = world.addContactInbox(contact, web);
    const reachable = async () => {
      const path = `/contacts/${contact.id}/contactable_inboxes`;
      const { body } = await ask<{ payload: { source_id: string; inbox: { id: number } }[] }>(admin, 'GET', path);
      return new Map(body.payload.map(({ inbox, source_id }) => [inbox.id, source_id]));
    };
    const before = await reachable();
    expect([...before.keys()]).toEqual([1, 2, web.id, mail.id]);
    expect(before.get(web.id)).toBe(onWeb.source_id);
    expect(before.get(mail.id)).toBe('jane@customer.test');
    world.addConversation(onWeb);
    expect([...(await reachable()).keys()]).toEqual([1, 2, mail.id]);
  });

  test('agents are offered their own inboxes only', async () => {
    const { world, account, limited, add, ask } = addressBook();
    world.addInbox(account, { name: 'Mail', channel: MAIL });
    const path = `/contacts/${add({ email: 'jane@customer.test' })}/contactable_inboxes`;
    const { body } = await ask<{ payload: { inbox: { id: number } }[] }>(limited, 'GET', path);
    expect(body.payload.map(({ inbox }) => inbox.id)).toEqual([1]);
  });
});
