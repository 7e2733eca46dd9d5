import { getResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { administratorsOnly, endpoint, type Endpoint, open } from './endpoint.ts';
import { unprocessable } from './refusal.ts';
import { smallWorld } from './world/small.ts';

const ROOM = '/api/v1/accounts/:account_id/rooms';

const ENDPOINTS: Endpoint[] = [
  endpoint('GET', ROOM, ({ params }) => ({ params })),
  endpoint('POST', ROOM, ({ params, user }) => ({ params, by: user.name })),
  endpoint('GET', `${ROOM}/:id`, ({ id }) => ({ id: id() })),
  endpoint('DELETE', `${ROOM}/:id`, administratorsOnly),
  endpoint('PATCH|PUT', `${ROOM}/:id`, () => {
    throw unprocessable('no');
  }),
  open('GET', '/files/:key/*name', ({ params }) => params),
];

function server() {
  const small = smallWorld();
  const handlers = ENDPOINTS.map((one) => one(small.world));
  async function ask(
    path: string,
    { token = small.agent.access_token, ...init }: RequestInit & { token?: string } = {},
  ) {
    const headers = new Headers({ accept: 'application/json', ...Object.fromEntries(new Headers(init.headers)) });
    if (token) headers.set('api_access_token', token);
    const answer = await getResponse(handlers, new Request(`http://fake${path}`, { ...init, headers }));
    if (!answer) throw new Error('nobody answered');
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: text ? (JSON.parse(text) as unknown) : null };
  }
  return { ...small, ask };
}

const ROOMS = '/api/v1/accounts/1/rooms';

describe('who is calling', () => {
  test('nobody, somebody unknown, a stranger to the account', async () => {
    const { ask, world } = server();
    const elsewhere = world.addAccount({ name: 'Elsewhere' });
    const stranger = world.addUser(elsewhere, { name: 'Eve', email: 'eve@else.test' });
    expect(await ask(ROOMS, { token: '' })).toMatchObject({
      status: 401,
      body: { errors: ['You need to sign in or sign up before continuing.'] },
    });
    expect(await ask(ROOMS, { token: 'x' })).toMatchObject({ status: 401, body: { error: 'Invalid Access Token' } });
    expect(await ask(ROOMS, { token: stranger.access_token })).toMatchObject({
      status: 401,
      body: { error: 'You are not authorized to access this account' },
    });
    expect(await ask('/api/v1/accounts/99/rooms')).toMatchObject({ status: 404 });
  });

  test('a session, and a token that outweighs it', async () => {
    const { ask, world, admin } = server();
    world.sessions.set('c', { client: 'c', token: 't', user_id: admin.id, expires_at: world.now() + 1000 });
    const headers = { client: 'c', 'access-token': 't', uid: admin.uid };
    expect(await ask(ROOMS, { token: '', headers })).toMatchObject({ status: 200 });
    for (const wrong of [{ uid: 'x' }, { 'access-token': 'x' }, { client: 'x' }]) {
      expect(await ask(ROOMS, { token: '', headers: { ...headers, ...wrong } })).toMatchObject({ status: 401 });
    }
    expect(await ask(ROOMS, { token: 'bad', headers })).toMatchObject({ status: 401 });
    const authorization = `Bearer ${btoa(JSON.stringify(headers))}`;
    expect(await ask(ROOMS, { token: '', headers: { authorization } })).toMatchObject({ status: 200 });
  });

  test('a role', async () => {
    const { ask, admin } = server();
    expect(await ask(`${ROOMS}/1`, { method: 'DELETE' })).toMatchObject({
      status: 401,
      body: { error: 'You are not authorized to do this action' },
    });
    const answer = await ask(`${ROOMS}/1`, { method: 'DELETE', token: admin.access_token });
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(answer.headers.get('content-type')).toMatch('application/json');
  });
});

describe('what is asked', () => {
  test('query, body and path in one, the path last', async () => {
    const { ask } = server();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ account_id: 7, name: 'x' });
    const answer = await ask(`${ROOMS}?page=2&labels[]=a`, { method: 'POST', headers, body });
    expect(answer.body).toEqual({
      params: { account_id: '1', page: '2', labels: ['a'], name: 'x' },
      by: 'Ben',
    });
  });

  test('a broken body is noticed before the missing token, in the shape that was asked for', async () => {
    const { ask } = server();
    const broken = { method: 'POST', token: '', body: '{' };
    const type = { 'content-type': 'application/json' };
    expect(await ask(ROOMS, { ...broken, headers: type })).toMatchObject({
      status: 400,
      body: { status: 400, error: 'Bad Request' },
    });
    const page = await ask(ROOMS, { ...broken, headers: { ...type, accept: '*/*' } });
    expect(page).toMatchObject({ status: 400, text: '' });
    expect(page.headers.get('content-type')).toMatch('text/html');
  });

  test('ids are read like numbers at the beginning of a text', async () => {
    const { ask } = server();
    expect((await ask(`${ROOMS}/12abc`)).body).toEqual({ id: 12 });
    expect((await ask(`${ROOMS}/12.json`)).body).toEqual({ id: 12 });
    expect(await ask(`${ROOMS}/abc`)).toMatchObject({ status: 404 });
    expect(await ask(`${ROOMS}/%ff`)).toMatchObject({ status: 400 });
  });

  test('a glob takes the rest of the path', async () => {
    const { ask } = server();
    expect((await ask('/files/k/a%20b.png', { token: '' })).body).toEqual({ key: 'k', name: 'a b.png' });
  });
});

test('a refusal is the answer', async () => {
  const { ask } = server();
  expect(await ask(`${ROOMS}/1`, { method: 'PUT' })).toMatchObject({ status: 422, body: { error: 'no' } });
});

test('what has not changed is not sent again', async () => {
  const { ask } = server();
  const first = await ask(ROOMS);
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect(await ask(ROOMS, { headers })).toMatchObject({ status: 304, text: '' });
  expect(await ask(`${ROOMS}?page=2`, { headers })).toMatchObject({ status: 200 });
});

test('misbehaviour on request comes before anything else', async () => {
  const { ask, world } = server();
  world.trouble.add({ do: 'status', status: 503, body: { error: 'busy' }, times: 1 });
  expect(await ask(ROOMS, { token: '' })).toMatchObject({ status: 503 });
  expect(await ask(ROOMS)).toMatchObject({ status: 200 });
});
