import { expect, test } from 'vitest';
import { asking } from '../asking.ts';
import { clock, smallWorld } from '../world/small.ts';

interface Found {
  payload: Record<'conversations' | 'contacts' | 'messages' | 'articles', { id: number }[]>;
}

function archive() {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const { world, agent } = small;
  const { ask } = asking(world);
  const found = async (path: string, user = agent) => (await ask<Found>(user, 'GET', `/search${path}`)).body.payload;
  const talk = (contactInbox = small.contactInbox, content = 'Hello') => {
    time.pass(1000);
    const conversation = world.addConversation(contactInbox);
    return { conversation, message: world.addMessage(conversation, { content }) };
  };
  return { ...small, time, ask, found, talk };
}

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

test('conversations are found by whom they are with and by number, the newest first, not by what was said', async () => {
  const { found, talk } = archive();
  const [first, second] = [talk().conversation.display_id, talk().conversation.display_id];
  expect(ids((await found('/conversations?q=jane%25doe')).conversations)).toEqual([second, first]);
  expect(ids((await found(`/conversations?q=${first}`)).conversations)).toEqual([first]);
  expect((await found('/conversations?q=Hello')).conversations).toEqual([]);
});

test('messages: notes and activities too, of the last three months, in inboxes one may see', async () => {
  const { found, talk, world, time, agent, limited, otherContactInbox } = archive();
  const old = talk();
  time.pass(93 * 24 * 3_600_000);
  const { conversation, message } = talk();
  const note = world.addMessage(conversation, { content: 'hello to us', message_type: 1, private: true });
  const elsewhere = talk(otherContactInbox).message;
  expect(ids((await found('/messages?q=HELLO')).messages)).toEqual([elsewhere.id, note.id, message.id]);
  expect(ids((await found('/messages?q=HELLO', limited)).messages)).toEqual([note.id, message.id]);
  expect(ids((await found('/messages?q=', agent)).messages)).not.toContain(old.message.id);
});

test('contacts: who can be reached, those who wrote last first, any capitals', async () => {
  const { found, world, account, contact } = archive();
  const later = world.addContact(account, { name: 'Jane Roe', identifier: 'CRM-9', last_activity_at: 5 });
  world.addContact(account, { name: 'Jane Nobody' });
  expect(ids((await found('/contacts?q=jane')).contacts)).toEqual([later.id, contact.id]);
  expect(ids((await found('/contacts?q=crm-9')).contacts)).toEqual([later.id]);
});

test('one conversation without a message spoils the search for conversations, not for the rest', async () => {
  const { ask, found, world, agent, contactInbox, contact } = archive();
  world.addConversation(contactInbox);
  expect((await ask(agent, 'GET', '/search?q=jane')).status).toBe(500);
  expect((await ask(agent, 'GET', '/search/conversations?q=jane')).status).toBe(500);
  expect(ids((await found('/contacts?q=jane')).contacts)).toEqual([contact.id]);
});

test('fifteen a page', async () => {
  const { found, talk } = archive();
  const all = Array.from({ length: 17 }, () => talk().message.id).toReversed();
  expect(ids((await found('/messages?q=hello')).messages)).toEqual(all.slice(0, 15));
  expect(ids((await found('/messages?q=hello&page=2')).messages)).toEqual(all.slice(15));
});
