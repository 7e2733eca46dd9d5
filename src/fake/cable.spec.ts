import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cable } from './cable.ts';
import type { User } from './model.ts';
import { clock, smallWorld } from './world/small.ts';

type Frame = {
  type?: string;
  identifier?: string;
  message?: { event: string; data: Record<string, unknown> };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage() {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const cable = new Cable(small.world);
  const identifierOf = (user: User, extra: Record<string, unknown> = {}) =>
    JSON.stringify({
      channel: 'RoomChannel',
      pubsub_token: user.pubsub_token,
      account_id: small.account.id,
      user_id: user.id,
      ...extra,
    });

  function connect() {
    const heard: Frame[] = [];
    let isOpen = true;
    const caller = cable.open({ send: (text) => heard.push(JSON.parse(text) as Frame), close: () => (isOpen = false) });
    const tell = (frame: unknown) => caller.receive(typeof frame === 'string' ? frame : JSON.stringify(frame));
    const perform = (identifier: string, action: string) =>
      tell({ command: 'message', identifier, data: JSON.stringify({ action }) });
    return {
      ...caller,
      tell,
      isOpen: () => isOpen,
      subscribe: (identifier: string) => tell({ command: 'subscribe', identifier }),
      beat: (identifier: string) => perform(identifier, 'update_presence'),
      perform,
      types: () => heard.flatMap(({ type }) => type ?? []),
      events: () => heard.flatMap(({ message }) => message?.event ?? []),
      presence: () => heard.flatMap(({ message }) => (message?.event === 'presence.update' ? [message.data] : [])),
      heard,
    };
  }

  function subscribed(user: User) {
    const socket = connect();
    socket.subscribe(identifierOf(user));
    socket.heard.length = 0;
    return socket;
  }

  const conversation = small.world.createConversation(small.contactInbox, {}, null);
  return { ...small, time, cable, conversation, connect, subscribed, identifierOf };
}

describe('the socket', () => {
  test('welcomes at once and pings every three seconds', () => {
    const { connect, time } = stage();
    const socket = connect();
    expect(socket.types()).toEqual(['welcome']);
    vi.advanceTimersByTime(6000);
    expect(socket.types()).toEqual(['welcome', 'ping', 'ping']);
    expect(socket.heard[1]).toEqual({ type: 'ping', message: Math.floor(time.now() / 1000) });
  });

  test('costs nothing when nobody is there', () => {
    const { connect, world } = stage();
    const [one, two] = [connect(), connect()];
    expect(world.isHeard).toBe(true);
    one.hangUp();
    expect(world.isHeard).toBe(true);
    two.hangUp();
    expect(world.isHeard).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('can be dead though it is open, and be told to come back', () => {
    const { connect, cable } = stage();
    const socket = connect();
    cable.isStalled = true;
    vi.advanceTimersByTime(9000);
    expect(socket.types()).toEqual(['welcome']);
    cable.isStalled = false;
    cable.restart();
    expect(socket.heard.at(-1)).toEqual({ type: 'disconnect', reason: 'server_restart', reconnect: true });
    expect(socket.isOpen()).toBe(false);
  });
});

describe('a subscription', () => {
  test('is confirmed under the very text it was asked for with', () => {
    const { connect, agent, account } = stage();
    const identifier = `{ "user_id": "${agent.id}",  "channel": "RoomChannel", "account_id": "${account.id}", "pubsub_token": "${agent.pubsub_token}", "tab": 2 }`;
    const socket = connect();
    socket.subscribe(identifier);
    expect(socket.heard[1]).toEqual({ identifier, type: 'confirm_subscription' });
    expect(socket.heard[2]).toMatchObject({ identifier, message: { event: 'presence.update' } });
  });

  test.each([
    ['an unknown token', { pubsub_token: 'x' }],
    ['another user', { user_id: 1 }],
    ['no user, so a customer', { user_id: undefined }],
    ['a foreign account', { account_id: 99 }],
    ['no account', { account_id: undefined }],
    ['an unknown channel', { channel: 'NoSuchChannel' }],
  ])('of %s is met with silence, and the socket stays usable', (_, wrong) => {
    const { connect, agent, identifierOf } = stage();
    const socket = connect();
    socket.subscribe(identifierOf(agent, wrong));
    socket.subscribe(identifierOf(agent, wrong));
    expect(socket.types()).toEqual(['welcome']);
    expect(socket.isOpen()).toBe(true);
    socket.subscribe(identifierOf(agent));
    expect(socket.types()).toEqual(['welcome', 'confirm_subscription']);
  });

  test('that was refused stays refused on this socket, even if it would be granted now', () => {
    const { connect, world, agent, identifierOf } = stage();
    const elsewhere = world.addAccount({ name: 'Elsewhere' });
    const identifier = identifierOf(agent, { account_id: elsewhere.id });
    const socket = connect();
    socket.subscribe(identifier);
    world.addAccountUser(elsewhere, agent, {});
    socket.subscribe(identifier);
    expect(socket.types()).toEqual(['welcome']);
    const fresh = connect();
    fresh.subscribe(identifier);
    expect(fresh.types()).toContain('confirm_subscription');
  });

  test.each([
    'hello',
    '[]',
    'null',
    '{"command":"dance"}',
    '{"command":"subscribe","identifier":"hello"}',
    '{"command":"subscribe"}',
    '{"command":"message","identifier":"{}","data":"x"}',
  ])('is not what %s is, which does no harm', (rubbish) => {
    const { subscribed, world, agent, conversation } = stage();
    const socket = subscribed(agent);
    socket.tell(rubbish);
    expect(socket.heard).toEqual([]);
    world.customerWrites(conversation, 'Hi');
    expect(socket.events()).toContain('message.created');
  });

  test('asked for twice counts once; spelled in two ways, twice', () => {
    const { subscribed, world, agent, conversation, identifierOf } = stage();
    const socket = subscribed(agent);
    socket.subscribe(identifierOf(agent));
    expect(socket.heard).toEqual([]);
    socket.subscribe(identifierOf(agent, { tab: 2 }));
    socket.heard.length = 0;
    world.customerWrites(conversation, 'Hi');
    expect(socket.events().filter((event) => event === 'message.created')).toHaveLength(2);
  });

  test('ends without a word, and can be asked for again', () => {
    const { subscribed, world, agent, conversation, identifierOf } = stage();
    const socket = subscribed(agent);
    socket.tell({ command: 'unsubscribe', identifier: identifierOf(agent) });
    world.customerWrites(conversation, 'Hi');
    expect(socket.heard).toEqual([]);
    socket.subscribe(identifierOf(agent));
    expect(socket.types()).toEqual(['confirm_subscription']);
  });

  test('is silent once the token has another name', () => {
    const { subscribed, world, agent, conversation } = stage();
    const socket = subscribed(agent);
    agent.pubsub_token = world.token();
    world.sendMessage(conversation, { content: 'Hello' }, agent);
    expect(socket.events()).not.toContain('message.created');
  });
});

describe('broadcasts', () => {
  test('of an inbox reach its members and administrators, of contacts everybody', () => {
    const { subscribed, world, admin, agent, limited, otherContactInbox, contact } = stage();
    const conversation = world.createConversation(otherContactInbox, {}, null);
    const sockets = [admin, agent, limited].map((user) => subscribed(user));
    world.sendMessage(conversation, { content: 'Hello' }, agent);
    world.updateContact(contact, { name: 'Jane' }, agent);
    expect(sockets.map((socket) => socket.events().includes('message.created'))).toEqual([true, true, false]);
    expect(sockets.map((socket) => socket.events().includes('contact.updated'))).toEqual([true, true, true]);
  });

  test('reach the customer, but notes do not', () => {
    const { connect, world, agent, contactInbox, conversation } = stage();
    const socket = connect();
    socket.subscribe(JSON.stringify({ channel: 'RoomChannel', pubsub_token: contactInbox.pubsub_token }));
    socket.heard.length = 0;
    world.sendMessage(conversation, { content: 'Careful', private: true }, agent);
    expect(socket.events()).not.toContain('message.created');
    world.sendMessage(conversation, { content: 'Hello' }, agent);
    expect(socket.events()).toContain('message.created');
  });
});

describe('presence', () => {
  test('is told to all sockets of the one whose heart beat, and to nobody else', () => {
    const { subscribed, agent, admin, identifierOf } = stage();
    const [mine, mineToo, theirs] = [subscribed(agent), subscribed(agent), subscribed(admin)];
    for (const socket of [mine, mineToo, theirs]) socket.heard.length = 0;
    mine.beat(identifierOf(agent));
    expect(mine.presence()).toEqual([
      { account_id: 1, users: { [admin.id]: 'online', [agent.id]: 'online' }, contacts: {} },
    ]);
    expect(mineToo.presence()).toHaveLength(1);
    expect(theirs.presence()).toEqual([]);
  });

  test('lasts twenty seconds without a beat, or for ever without auto_offline', () => {
    const { subscribed, world, account, agent, admin, limited, identifierOf, time } = stage();
    subscribed(agent);
    const socket = subscribed(admin);
    Object.assign(world.membership(account.id, limited.id) ?? {}, { auto_offline: false, availability: 'busy' });
    time.pass(20_000);
    socket.beat(identifierOf(admin));
    expect(socket.presence().at(-1)?.users).toEqual({ 1: 'online', 2: 'online', 3: 'busy' });
    time.pass(1);
    socket.beat(identifierOf(admin));
    expect(socket.presence().at(-1)?.users).toEqual({ 1: 'online', 3: 'busy' });
  });

  test('of customers is for agents only', () => {
    const { connect, subscribed, agent, contact, contactInbox, identifierOf } = stage();
    const identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: contactInbox.pubsub_token });
    const customer = connect();
    customer.subscribe(identifier);
    const socket = subscribed(agent);
    socket.beat(identifierOf(agent));
    expect(socket.presence().at(-1)?.contacts).toEqual({ [contact.id]: 'online' });
    customer.heard.length = 0;
    customer.beat(identifier);
    expect(customer.presence()).toEqual([{ account_id: 1, users: { [agent.id]: 'online' } }]);
  });

  test('answers no other action', () => {
    const { subscribed, agent, identifierOf } = stage();
    const socket = subscribed(agent);
    socket.perform(identifierOf(agent), 'dance');
    expect(socket.heard).toEqual([]);
  });
});
