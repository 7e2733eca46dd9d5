import { describe, expect, test } from 'vitest';
import { asking } from '../asking.ts';
import type { Channel, JsonObject } from '../model.ts';
import type { Broadcast } from '../world/state.ts';
import { clock, MAIL, smallWorld, WEBSITE } from '../world/small.ts';
import type { World } from '../world.ts';

interface Sent {
  id: number;
  content: string | null;
  content_attributes: JsonObject;
  status: string;
  private: boolean;
  echo_id?: string;
  sender?: { type: string; id: number };
  attachments?: { file_type: string; file_size: number; data_url: string }[];
}

interface Page {
  payload: Sent[];
}

function thread(channel?: Channel) {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const { world, account, agent, contact } = small;
  const inbox = channel ? world.addInbox(account, { name: 'Special', channel }) : small.inbox;
  world.addInboxMember(inbox, agent);
  const conversation = world.addConversation(world.addContactInbox(contact, inbox));
  const { ask } = asking(world);
  const path = `/conversations/${conversation.display_id}/messages`;
  const send = <Body = Sent>(body: unknown) => ask<Body>(agent, 'POST', path, body);
  const page = async (query = '') => (await ask<Page>(agent, 'GET', path + query)).body.payload.map(({ id }) => id);
  return { ...small, time, inbox, conversation, ask, path, send, page };
}

function heardBy(world: World): Broadcast[] {
  const heard: Broadcast[] = [];
  world.subscribe((broadcast) => heard.push(broadcast));
  return heard;
}

describe('the thread in pages', () => {
  function long(count: number) {
    const all = thread();
    const ids = Array.from({ length: count }, () => {
      all.time.pass(1000);
      return all.world.addMessage(all.conversation, { content: 'x' }).id;
    });
    return { ...all, ids };
  }

  test('the newest 20, oldest of them first, and older ones before the first', async () => {
    const { page, ids } = long(45);
    expect(await page()).toEqual(ids.slice(25));
    expect(await page(`?before=${ids[25]}`)).toEqual(ids.slice(5, 25));
    expect(await page(`?before=${ids[5]}`)).toEqual(ids.slice(0, 5));
    expect(await page(`?before=${ids[0]}`)).toEqual([]);
  });

  test('what came since is exclusive and a hundred at most; between two the first is included', async () => {
    const { page, ids } = long(120);
    expect(await page(`?after=${ids[2]}`)).toEqual(ids.slice(3, 103));
    expect(await page(`?after=${ids[2]}&before=${ids[119]}`)).toEqual(ids.slice(2, 119));
    expect(await page(`?after=${ids[119]}`)).toEqual([]);
  });

  test('order is by time, cursors are by id', async () => {
    const { page, ids, world, conversation, time } = long(3);
    const late = world.addMessage(conversation, { created_at: time.now() - 1500 }).id;
    expect(await page()).toEqual([ids[0], ids[1], late, ids[2]].toSorted(byTime(world)));
    expect(await page(`?after=${ids[2]}`)).toEqual([late]);
  });

  const byTime =
    (world: World) =>
    (a = 0, b = 0) =>
      world.messages.must(a).created_at - world.messages.must(b).created_at;

  test('without notes and activities when asked', async () => {
    const { page, world, conversation, ids, agent } = long(1);
    world.addMessage(conversation, { message_type: 1, private: true, sender_id: agent.id });
    world.addMessage(conversation, { message_type: 2 });
    expect(await page('?filter_internal_messages=1')).toEqual(ids);
    expect(await page('?filter_internal_messages=')).toHaveLength(3);
  });
});

describe('what is refused', () => {
  test.each([
    [{ message_type: 'shout' }, "'shout' is not a valid message_type"],
    [{ content_type: 'hologram' }, "'hologram' is not a valid content_type"],
    [{ content: 'a\0b' }, 'string contains null byte'],
    [{ content: '👋'.repeat(150_001) }, 'Validation failed: Content is too long (maximum is 150000 characters)'],
    [{ attachments: 'file' }, "undefined method `each' for an instance of String"],
    [{ attachments: ['nonsense'] }, 'mismatched digest'],
    [{ template_params: { language: 'en' } }, 'Validation failed: Name is required'],
    [{ content_type: 'input_select' }, "undefined method `reject' for nil"],
    [
      { content_type: 'input_select', content_attributes: { items: [] } },
      'Validation failed: Content attributes At least one item is required.',
    ],
    [
      { content_type: 'article', content_attributes: { items: [{ title: 'x', colour: 1 }] } },
      'Validation failed: Content attributes contains invalid keys for items : [:colour]',
    ],
    [
      { content_type: 'cards', content_attributes: { items: [{ title: 'x' }] } },
      'Validation failed: Content attributes contains items missing actions',
    ],
  ])('%j', async (body, error) => {
    const { send, page } = thread();
    expect(await send({ content: 'x', ...body })).toMatchObject({ status: 422, body: { error } });
    expect(await page()).toEqual([]);
  });

  test('a message of 150 000 characters is not too long, whatever they take in memory', async () => {
    expect((await thread().send({ content: '👋'.repeat(150_000) })).status).toBe(200);
  });

  test('the 201st within a minute', async () => {
    const { send, world, conversation, time } = thread();
    for (let n = 0; n < 200; n += 1) world.addMessage(conversation, { content: 'x' });
    const error = 'Validation failed: Too many messages';
    expect(await send({ content: 'x' })).toMatchObject({ status: 422, body: { error } });
    time.pass(60_001);
    expect((await send({ content: 'x' })).status).toBe(200);
  });

  test('incoming ones where the customer has a channel of their own', async () => {
    const { send } = thread(WEBSITE);
    const error = 'Incoming messages are only allowed in Api inboxes';
    expect(await send({ content: 'x', message_type: 'incoming' })).toMatchObject({ status: 422, body: { error } });
  });
});

describe('what is stored', () => {
  test('nothing is a message too, and other things than text become text', async () => {
    const { send } = thread();
    expect((await send({})).body).toMatchObject({ content: null, message_type: 1, private: false });
    expect((await send({ content: 123 })).body.content).toBe('123');
    expect((await send({ content: false })).body.content).toBe('f');
  });

  test('any own key of content_attributes, also as JSON in a form; the echo only in the answer', async () => {
    const { send, ask, agent, path } = thread();
    const form = new FormData();
    form.set('content', 'Hi');
    form.set('echo_id', 'e-1');
    form.set('content_attributes', '{"client_key":"k","nested":{"a":1}}');
    const { body } = await send(form);
    expect(body).toMatchObject({ echo_id: 'e-1', content_attributes: { client_key: 'k', nested: { a: 1 } } });
    const [stored] = (await ask<Page>(agent, 'GET', path)).body.payload;
    expect(stored).not.toHaveProperty('echo_id');
    expect(stored?.content_attributes).toEqual({ client_key: 'k', nested: { a: 1 } });
  });

  test('a quote points at a message of this conversation or at nothing', async () => {
    const { send, world, contactInbox } = thread();
    const elsewhere = world.addMessage(world.addConversation(contactInbox), { content: 'x' });
    const first = (await send({ content: 'First', source_id: 'ext-1' })).body.id;
    const quote = async (in_reply_to: number) =>
      (await send({ content: 'x', content_attributes: { in_reply_to } })).body.content_attributes;
    expect(await quote(first)).toEqual({ in_reply_to: first, in_reply_to_external_id: 'ext-1' });
    expect(await quote(elsewhere.id)).toEqual({ in_reply_to: null, in_reply_to_external_id: null });
  });

  test('Liquid is filled in for what agents write, notes included, not for what customers write', async () => {
    const { send, contact } = thread();
    contact.name = 'jane McDOE';
    const content = 'Dear {{contact.name}}, I am {{agent.name}} `{{x}}`';
    expect((await send({ content })).body.content).toBe('Dear Jane Mcdoe, I am Ben `{{x}}`');
    expect((await send({ content, private: true })).body.content).toBe('Dear Jane Mcdoe, I am Ben `{{x}}`');
    expect((await send({ content, message_type: 'incoming' })).body.content).toBe(content);
  });
});

describe('e-mail', () => {
  test('a reply becomes a letter', async () => {
    const { send } = thread(MAIL);
    const { body } = await send({ content: 'Dear <Jane>\nHi', cc_emails: 'a@b.test, c@d.test' });
    expect(body.content_attributes).toEqual({
      cc_emails: ['a@b.test', 'c@d.test'],
      bcc_emails: [],
      to_emails: [],
      email: {
        html_content: { full: '<p>Dear &lt;Jane&gt;<br />\nHi</p>\n', reply: '<p>Dear &lt;Jane&gt;<br />\nHi</p>\n' },
        text_content: { full: 'Dear <Jane>\nHi', reply: 'Dear <Jane>\nHi' },
      },
    });
  });

  test('a note is no letter, whoever writes it', async () => {
    const { send, world, conversation, agent } = thread(MAIL);
    const note = { content: 'Careful', private: true };
    expect((await send(note)).body.content_attributes).not.toHaveProperty('email');
    expect(world.sendMessage(conversation, note, agent).content_attributes).not.toHaveProperty('email');
  });

  test('`private` as the text "false" is public and yet no letter', async () => {
    const { send } = thread(MAIL);
    const { body } = await send({ content: 'Hi', private: 'false' });
    expect(body.private).toBe(false);
    expect(body.content_attributes).not.toHaveProperty('email');
  });

  test('an address that is none is refused', async () => {
    const { send } = thread(MAIL);
    const error = 'Invalid email address';
    expect(await send({ content: 'x', bcc_emails: 'nobody' })).toMatchObject({ status: 422, body: { error } });
  });
});

describe('files', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const form = (bytes: BlobPart, name: string, type: string) => {
    const sent = new FormData();
    sent.append('attachments[]', new File([bytes], name, { type }));
    return sent;
  };

  test('are stored with the message, empty ones too', async () => {
    const { send } = thread();
    const { body } = await send(form('', 'empty.txt', 'text/plain'));
    expect(body.attachments).toMatchObject([{ file_type: 'file', file_size: 0 }]);
  });

  test('on a website they are what they are, not what they say', async () => {
    const { send } = thread(WEBSITE);
    const error = 'Validation failed: Attachments file type not supported';
    expect(await send(form('MZ\u0090', 'dot.png', 'image/png'))).toMatchObject({ status: 422, body: { error } });
    expect(await send(form('<html>', 'a.txt', 'text/plain'))).toMatchObject({ status: 422, body: { error } });
    expect((await send(form(PNG, 'dot.exe', 'application/x-msdownload'))).status).toBe(200);
    expect((await send(form('<svg xmlns="x"/>', 'a.svg', 'image/svg+xml'))).status).toBe(200);
  });

  test('elsewhere everything is taken', async () => {
    const { send } = thread();
    expect((await send(form('MZ', 'setup.exe', 'application/x-msdownload'))).status).toBe(200);
  });
});

describe('afterwards', () => {
  test('what was read is not undelivered; the same state again is no news', async () => {
    const { ask, agent, path, world, send } = thread();
    const { id } = (await send({ content: 'x' })).body;
    const heard = heardBy(world);
    const set = async (body: unknown) => (await ask<Sent>(agent, 'PATCH', `${path}/${id}`, body)).body.status;
    expect(await set({ status: 'read' })).toBe('read');
    expect(heard.map(({ data }) => [data.status, data.content_attributes])).toEqual([['read', {}]]);
    expect(await set({ status: 'delivered' })).toBe('read');
    expect(await set({ status: 'read' })).toBe('read');
    expect(await set({ status: 'lost' })).toBe('read');
    expect(heard).toHaveLength(1);
  });

  test('retrying is told twice: first without the error, then without anything', async () => {
    const { ask, agent, path, world, send } = thread();
    const { id } = (await send({ content: 'x', content_attributes: { client_key: 'k' } })).body;
    await ask(agent, 'PATCH', `${path}/${id}`, { status: 'failed', external_error: 'gone' });
    const heard = heardBy(world);
    expect((await ask<Sent>(agent, 'POST', `${path}/${id}/retry`)).body).toMatchObject({ content_attributes: {} });
    expect(heard.map(({ data }) => [data.status, data.content_attributes])).toEqual([
      ['sent', { client_key: 'k', external_error: null }],
      ['sent', {}],
    ]);
  });

  test('a deleted message keeps its place, not its words and files; deleting it again is no news', async () => {
    const { ask, agent, path, world, send, page } = thread();
    const files = new FormData();
    files.append('attachments[]', new File(['x'], 'a.txt', { type: 'text/plain' }));
    const { id } = (await send(files)).body;
    const { body } = await ask<Sent>(agent, 'DELETE', `${path}/${id}`);
    expect(body).toMatchObject({ content: 'This message was deleted', content_attributes: { deleted: true } });
    expect(body).not.toHaveProperty('attachments');
    expect(await page()).toEqual([id]);
    const heard = heardBy(world);
    await ask(agent, 'DELETE', `${path}/${id}`);
    expect(heard).toEqual([]);
  });

  test('a message of another conversation is not found, and retry says so in its own way', async () => {
    const { ask, agent, path, world, contactInbox } = thread();
    const { id } = world.addMessage(world.addConversation(contactInbox), { content: 'x' });
    expect((await ask(agent, 'DELETE', `${path}/${id}`)).status).toBe(404);
    expect(await ask(agent, 'POST', `${path}/${id}/retry`)).toMatchObject({
      status: 422,
      body: { error: `Couldn't find Message with 'id'="${id}" [WHERE "messages"."conversation_id" = $1]` },
    });
  });
});
