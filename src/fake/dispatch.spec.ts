import { expect, test } from 'vitest';
import { dispatcher } from './dispatch.ts';
import { endpoint, open } from './endpoint.ts';
import { smallWorld } from './world/small.ts';

function stage() {
  const { world, agent } = smallWorld();
  const named = (name: string) => () => name;
  const endpoints = [
    endpoint('GET', '/api/v1/accounts/:account_id/rooms/meta', named('meta')),
    endpoint('GET', '/api/v1/accounts/:account_id/rooms/:id', ({ id }) => `room ${id()}`),
    endpoint('POST', '/api/v1/accounts/:account_id/rooms/:id', named('post')),
    open('GET', '/files/*name', ({ params }) => params.name),
  ];
  const dispatch = dispatcher(endpoints.map((one) => one(world)));
  return async (path: string, method = 'GET') => {
    const headers = { api_access_token: agent.access_token };
    const answer = await dispatch(new Request(`http://fake.test${path}`, { method, headers }));
    return answer && ((await answer.json()) as unknown);
  };
}

test('paths of one shape go the same way, with their own numbers', async () => {
  const ask = stage();
  for (const id of [5, 6, 5]) expect(await ask(`/api/v1/accounts/1/rooms/${id}`)).toBe(`room ${id}`);
  expect(await ask('/api/v1/accounts/1/rooms/7.json')).toBe('room 7');
});

test('a name where a number could stand is not mistaken for one, whichever came first', async () => {
  const ask = stage();
  expect(await ask('/api/v1/accounts/1/rooms/5')).toBe('room 5');
  expect(await ask('/api/v1/accounts/1/rooms/meta')).toBe('meta');
  expect(await ask('/api/v1/accounts/1/rooms/6')).toBe('room 6');
});

test('methods are told apart', async () => {
  const ask = stage();
  expect(await ask('/api/v1/accounts/1/rooms/5')).toBe('room 5');
  expect(await ask('/api/v1/accounts/1/rooms/5', 'POST')).toBe('post');
  expect(await ask('/api/v1/accounts/1/rooms/5', 'DELETE')).toBeUndefined();
});

test('more shapes than are remembered do no harm', async () => {
  const ask = stage();
  for (let n = 0; n < 2100; n++) await ask(`/files/f${n}`);
  expect(await ask('/files/f1')).toBe('f1');
  expect(await ask('/api/v1/accounts/1/rooms/5')).toBe('room 5');
});
