import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Host, openHost } from './host.ts';
import type { User } from './model.ts';
import { smallWorld } from './world/small.ts';

const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

async function stage() {
  const small = smallWorld({ jobs: 'timers' });
  const host = await openHost(small.world);
  hosts.push(host);
  const conversation = small.world.createConversation(small.contactInbox, {}, null);
  const ask = (path: string, { as = small.agent, ...init }: RequestInit & { as?: User } = {}) =>
    fetch(host.url + path, {
      ...init,
      headers: { api_access_token: as.access_token, accept: 'application/json', ...(init.headers as object) },
    });
  const messages = `/api/v1/accounts/1/conversations/${conversation.display_id}/messages`;
  const send = () =>
    ask(messages, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'Hello' }),
    });
  return { ...small, host, ask, send };
}

const socketOf = (host: Host, protocols: string[] = []) =>
  new WebSocket(`${host.url.replace('http', 'ws')}/cable`, protocols);

test('answers REST with the headers of a real server', async () => {
  const { ask } = await stage();
  const answer = await ask('/api/v1/profile');
  expect(await answer.json()).toMatchObject({ name: 'Ben' });
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const etag = answer.headers.get('etag') ?? '';
  const again = await ask('/api/v1/profile', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await ask('/api/v1/profile', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('can lose a message before it is stored, and after', async () => {
  const { send, world } = await stage();
  world.trouble.add({ do: 'drop-before', times: 1 });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(world.messages.size).toBe(0);
  world.trouble.add({ do: 'drop-after', times: 1 });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(world.messages.size).toBe(1);
  expect((await send()).status).toBe(200);
});

test('takes orders to misbehave over HTTP', async () => {
  const { ask, host } = await stage();
  const body = JSON.stringify({ do: 'status', status: 503, times: 1 });
  await fetch(`${host.url}/fake/trouble`, { method: 'POST', body });
  expect((await ask('/api/v1/profile')).status).toBe(503);
  expect((await ask('/api/v1/profile')).status).toBe(200);
});

test('refuses the sixth sign-in of a stranger behind a proxy, in plain text', async () => {
  const { host } = await stage();
  const signIn = () =>
    fetch(`${host.url}/auth/sign_in`, { method: 'POST', headers: { 'x-forwarded-for': '203.0.113.9' }, body: '' });
  for (let n = 0; n < 5; n++) expect((await signIn()).status).toBe(401);
  const answer = await signIn();
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    429,
    'text/plain',
    'Retry later\n',
  ]);
});

test('knows no cross-origin requests, no long queries and no two addresses', async () => {
  const { ask } = await stage();
  expect((await ask('/api/v1/profile', { method: 'OPTIONS' })).status).toBe(200);
  expect((await ask(`/api?q=${'x'.repeat(10_300)}`)).status).toBe(400);
  const spoofed = { 'client-ip': '203.0.113.1', 'x-forwarded-for': '203.0.113.9' };
  expect((await ask('/api', { headers: spoofed })).status).toBe(500);
  expect(await (await ask('/cable')).text()).toBe('Page not found');
});

test('speaks the first sub-protocol it knows, or none', async () => {
  const { host } = await stage();
  const spoken = async (protocols: string[]) => {
    const socket = socketOf(host, protocols);
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(data.toString())).toEqual({ type: 'welcome' });
    socket.terminate();
    return socket.protocol;
  };
  expect(await spoken(['actioncable-v1-json', 'actioncable-unsupported'])).toBe('actioncable-v1-json');
  expect(await spoken(['actioncable-unsupported'])).toBe('actioncable-unsupported');
  expect(await spoken([])).toBe('');
});

test('cuts the sockets on request, without a goodbye', async () => {
  const { host, world } = await stage();
  const socket = socketOf(host, ['actioncable-v1-json']);
  await once(socket, 'message');
  world.trouble.cut();
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1006);
});

test('refuses sockets while told to, and those to anywhere else', async () => {
  const { host, world } = await stage();
  const failure = async (socket: WebSocket) => String(((await once(socket, 'error')) as [Error])[0].message);
  world.trouble.add({ do: 'refuse', match: { path: '/cable' }, times: 1 });
  expect(await failure(socketOf(host))).toContain('socket hang up');
  world.trouble.add({ do: 'status', status: 503, match: { path: '/cable' }, times: 1 });
  expect(await failure(socketOf(host))).toContain('503');
  expect(await failure(new WebSocket(`${host.url.replace('http', 'ws')}/elsewhere`))).toContain('404');
  await once(socketOf(host), 'open');
});

test('closes while callers hang on, and frees the port', async () => {
  const { host, world } = await stage();
  const port = Number(new URL(host.url).port);
  const socket = socketOf(host);
  await once(socket, 'open');
  const idle = connect(port, '127.0.0.1');
  await once(idle, 'connect');
  await host.close();
  hosts.length = 0;
  expect(world.isHeard).toBe(false);
  hosts.push(await openHost(world, { port }));
});
