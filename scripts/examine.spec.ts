import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fake, startFake } from '../src/fake/server.ts';
import { examine, type Finding } from './examine.ts';

let fake: Fake;

beforeEach(async () => {
  fake = await startFake({ port: 0, size: 60, seed: 1, pace: 0 });
});
afterEach(() => fake.close());

async function findings(token = fake.tokens.agent, url = fake.url): Promise<Finding[]> {
  const all: Finding[] = [];
  for await (const finding of examine({ url: new URL(url), accountId: fake.accountId, token })) all.push(finding);
  return all;
}

const complaints = (all: Finding[]) => all.filter(({ isGood }) => !isGood);

test('a Chatwoot as we expect it is well, for an agent and for an administrator', async () => {
  const all = await findings();
  expect(complaints(all)).toEqual([]);
  expect(all.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      'reachable',
      'version',
      'token',
      'account',
      'role',
      'socket',
      'conversations',
      'messages',
      'contacts',
    ]),
  );
  expect(complaints(await findings(fake.tokens.admin))).toEqual([]);
});

test('a wrong token ends it there, with what to do', async () => {
  const all = await findings('nobody-has-this');
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ subject: 'connection', isGood: false });
  expect(all[0]?.text).toContain('Access token');
});

test('another shape is named down to the field', async () => {
  const front = createServer(async ({ url = '', headers }, response) => {
    const answer = await fetch(fake.url + url, {
      headers: { api_access_token: String(headers.api_access_token ?? '') },
    });
    const body = url.endsWith('/labels') ? '{"payload":[{"id":"x","title":"billing"}]}' : await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const all = complaints(
    await findings(fake.tokens.agent, `http://127.0.0.1:${(front.address() as AddressInfo).port}`),
  );
  front.close();
  expect(all.map(({ subject }) => subject)).toEqual(['socket', 'labels']);
  expect(all[1]?.text).toContain('payload.0.id');
});
