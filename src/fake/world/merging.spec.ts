import { expect, test } from 'vitest';
import { deepMerged, mergeContacts } from './merging.ts';
import { messagesOf } from './reading.ts';
import { smallWorld } from './small.ts';

function pair() {
  const small = smallWorld();
  const { world, account, inbox, agent } = small;
  const base = world.addContact(account, { name: 'Jane', email: 'jane@a.test', custom_attributes: { plan: 'pro' } });
  const mergee = world.addContact(account, {
    name: 'J. Doe',
    email: 'doe@b.test',
    phone_number: '+15550100',
    custom_attributes: { plan: 'free', size: 44 },
  });
  const conversation = world.addConversation(world.addContactInbox(mergee, inbox, { source_id: 'm' }));
  world.customerWrites(conversation, 'Hello');
  world.sendMessage(conversation, { content: 'Hi' }, agent);
  const stamps = { created_at: 1, updated_at: 1 };
  world.notes.insert({ account_id: account.id, contact_id: mergee.id, user_id: agent.id, content: 'x', ...stamps });
  return { ...small, base, mergee, conversation };
}

test('the base keeps what it has, takes the rest, and everything that belonged to the other', () => {
  const { world, base, mergee, conversation, agent } = pair();
  mergeContacts(world, base, mergee, agent);
  expect(base).toMatchObject({ name: 'Jane', email: 'jane@a.test', phone_number: '+15550100' });
  expect(base.custom_attributes).toEqual({ plan: 'pro', size: 44 });
  expect(world.contacts.get(mergee.id)).toBeUndefined();
  expect(world.conversations.of('contact_id', base.id)).toEqual([conversation]);
  expect(world.contactInboxes.of('contact_id', base.id).map(({ source_id }) => source_id)).toEqual(['m']);
  expect(world.notes.of('contact_id', base.id)).toHaveLength(1);
  expect(messagesOf(world, conversation).map(({ sender_id }) => sender_id)).toEqual([base.id, agent.id]);
});

test('the news come in the order of the real server, the first still with what the base was', () => {
  const { world, base, mergee, agent } = pair();
  const heard: unknown[] = [];
  world.subscribe(({ event, data }) => heard.push([event, data.phone_number]));
  mergeContacts(world, base, mergee, agent);
  expect(heard).toEqual([
    ['contact.merged', null],
    ['conversation.contact_changed', undefined],
    ['message.updated', undefined],
    ['contact.deleted', '+15550100'],
    ['contact.updated', '+15550100'],
  ]);
});

test('with itself nothing happens', () => {
  const { world, base, agent } = pair();
  mergeContacts(world, base, base, agent);
  expect(world.contacts.get(base.id)).toBe(base);
});

test('attributes are merged all the way down', () => {
  expect(deepMerged({ a: { x: 1 }, b: [1] }, { a: { x: 2, y: 3 }, b: [2], c: null })).toEqual({
    a: { x: 1, y: 3 },
    b: [1],
    c: null,
  });
});
