import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { OutboxEntry } from './outbox';
import type { Message } from './types';

/** A Chatwoot of one conversation: what it stored, and how it answers the next posts. */
function server() {
  const stored: Message[] = [];
  const answers: ('stored' | 'lost after storing' | 'lost before storing' | 'broken after storing' | 'refused')[] = [];
  const posts: Record<string, unknown>[] = [];
  const store = (body: Record<string, unknown>): Message => {
    const message = {
      ...body,
      id: 100 + stored.length,
      conversation_id: 84,
      created_at: 1_700_000_000,
    } as unknown as Message;
    stored.push(message);
    return message;
  };
  const respond = (url: string, init: RequestInit): Response => {
    if (init.method === 'GET') {
      const after = Number(new URL(url, 'http://x').searchParams.get('after') ?? 0);
      return Response.json({ meta: {}, payload: stored.filter(({ id }) => id > after) });
    }
    const body = JSON.parse(String(init.body)) as Record<string, unknown>;
    posts.push(body);
    switch (answers.shift() ?? 'stored') {
      case 'stored':
        return Response.json(store(body));
      case 'lost after storing':
        store(body);
        throw new TypeError('Failed to fetch');
      case 'lost before storing':
        throw new TypeError('Failed to fetch');
      case 'broken after storing':
        store(body);
        return new Response('<h1>Bad Gateway</h1>', { status: 502 });
      case 'refused':
        return Response.json({ error: 'Validation failed: Too many messages' }, { status: 422 });
    }
  };
  return { stored, answers, posts, respond };
}

function storage(): Storage {
  const values = new Map<string, string>();
  return new Proxy({} as Storage, {
    get: (_target, key) =>
      ({
        getItem: (name: string) => values.get(name) ?? null,
        setItem: (name: string, value: string) => void values.set(name, value),
        removeItem: (name: string) => void values.delete(name),
      })[key as 'getItem'],
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

const full = (): Storage =>
  new Proxy(storage(), {
    get: () => () => {
      throw new Error('full');
    },
  });

/** One page load: module state is new, storage and server stay. */
async function load(chatwoot: ReturnType<typeof server>, kept = storage()) {
  vi.resetModules();
  vi.stubGlobal('localStorage', kept);
  vi.stubGlobal('window', { addEventListener: () => {} });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => chatwoot.respond(url, init));
  const outbox = await import('./outbox');
  const queryClient = new QueryClient();
  queryClient.setQueryData(['messages', 84], { messages: [{ id: 99 }], hasOlder: false });
  const entries = () => Object.keys(kept).map((key) => JSON.parse(kept.getItem(key) ?? '') as OutboxEntry);
  const send = (content: string, mode: 'reply' | 'note' = 'reply') =>
    outbox.sendMessage(queryClient, { account_id: 1, conversation_id: 84, mode, content });
  return { outbox, queryClient, entries, send, kept };
}

const settled = (entries: () => { state: string }[]) =>
  vi.waitFor(() => expect(entries().filter(({ state }) => state !== 'failed')).toEqual([]));

afterEach(() => vi.unstubAllGlobals());

describe('a send', () => {
  test('is stored once and leaves the outbox', async () => {
    const chatwoot = server();
    const { send, entries } = await load(chatwoot);
    send('Hello');
    await settled(entries);
    expect(chatwoot.stored.map(({ content }) => content)).toEqual(['Hello']);
    expect(entries()).toEqual([]);
  });

  test.each(['reply', 'note'] as const)('of a %s says on the wire what the agent saw', async (mode) => {
    const chatwoot = server();
    const { send, entries } = await load(chatwoot);
    send('Hello', mode);
    await settled(entries);
    expect(chatwoot.posts[0]).toMatchObject({ private: mode === 'note', message_type: 'outgoing' });
  });

  test.each(['reply', 'note'] as const)('of a %s has addresses only where a customer gets it', async (mode) => {
    const { outbox } = await load(server());
    const recipients = { to: ['zoe@mail.example'], cc: ['a@b.c', 'd@e.f'], bcc: [] };
    const body = outbox.messageBody({ id: 'k1', mode, content: 'Hello', in_reply_to: 7, recipients });
    expect(body.content_attributes).toEqual({ client_key: 'k1', in_reply_to: 7 });
    const { to_emails, cc_emails, bcc_emails } = body as Record<string, unknown>;
    expect([to_emails, cc_emails, bcc_emails]).toEqual(
      mode === 'reply' ? ['zoe@mail.example', 'a@b.c,d@e.f', ''] : [undefined, undefined, undefined],
    );
  });

  test('never overtakes the one before it', async () => {
    const chatwoot = server();
    const { send, entries } = await load(chatwoot);
    for (const content of ['one', 'two', 'three']) send(content);
    await settled(entries);
    expect(chatwoot.stored.map(({ content }) => content)).toEqual(['one', 'two', 'three']);
  });
});

test('what the browser has no room to keep is not sent', async () => {
  const chatwoot = server();
  const { send } = await load(chatwoot, full());
  expect(() => send('Hello')).toThrow('full');
  expect(chatwoot.posts).toEqual([]);
});

describe('without an answer', () => {
  test.each(['lost after storing', 'broken after storing'] as const)('%s: it is found, not sent again', async (way) => {
    const chatwoot = server();
    chatwoot.answers.push(way);
    const { send, entries } = await load(chatwoot);
    send('Hello');
    await settled(entries);
    expect(entries()).toEqual([]);
    expect(chatwoot.posts).toHaveLength(1);
    expect(chatwoot.stored).toHaveLength(1);
  });

  test('lost before storing: it is kept as failed, and Retry sends it once', async () => {
    const chatwoot = server();
    chatwoot.answers.push('lost before storing');
    const { send, entries, outbox, queryClient } = await load(chatwoot);
    send('Hello', 'note');
    await vi.waitFor(() => expect(entries()[0]?.state).toBe('failed'));
    expect(chatwoot.stored).toEqual([]);
    const [failed] = entries();
    outbox.retry(queryClient, failed as NonNullable<typeof failed>);
    await vi.waitFor(() => expect(entries()).toEqual([]));
    expect(chatwoot.stored).toHaveLength(1);
    expect(chatwoot.posts.every((post) => post.private === true)).toBe(true);
  });

  test('Retry looks first: what arrived after all is not sent a second time', async () => {
    const chatwoot = server();
    chatwoot.answers.push('lost before storing');
    const { send, entries, outbox, queryClient } = await load(chatwoot);
    send('Hello');
    await vi.waitFor(() => expect(entries()[0]?.state).toBe('failed'));
    chatwoot.stored.push({ id: 200, ...chatwoot.posts[0] } as unknown as Message);
    const [failed] = entries();
    outbox.retry(queryClient, failed as NonNullable<typeof failed>);
    await vi.waitFor(() => expect(entries()).toEqual([]));
    expect(chatwoot.posts).toHaveLength(1);
  });
});

test('a refusal is kept with the server’s words and is not looked up', async () => {
  const chatwoot = server();
  chatwoot.answers.push('refused');
  const { send, entries } = await load(chatwoot);
  send('Hello');
  await vi.waitFor(() => expect(entries()[0]?.state).toBe('failed'));
  expect(entries()[0]?.error).toEqual({ kind: 'refused', message: 'Validation failed: Too many messages' });
});

test.each([
  ['arrived', 1],
  ['did not arrive', 0],
])('what a page load left under way is settled by the next one: it %s', async (_what, arrived) => {
  const chatwoot = server();
  const first = await load(chatwoot);
  const entry = {
    id: 'k1',
    account_id: 1,
    conversation_id: 84,
    mode: 'note',
    content: 'Hello',
    created_at: 1,
    after_id: 99,
  };
  first.kept.setItem('wootdeck:outbox:k1', JSON.stringify({ ...entry, state: 'sending', error: null }));
  if (arrived) chatwoot.stored.push({ id: 150, content_attributes: { client_key: 'k1' } } as unknown as Message);

  const second = await load(chatwoot, first.kept);
  second.outbox.openOutbox(second.queryClient, 1);
  await settled(second.entries);
  expect(second.entries().map(({ state, mode }) => [state, mode])).toEqual(arrived ? [] : [['failed', 'note']]);
  expect(chatwoot.posts).toEqual([]);
});
