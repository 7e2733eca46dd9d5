import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { classify, probe } from './probe.ts';

const servers: { close: () => unknown }[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function chatwoot(answers: Record<string, [number, unknown]>, location?: string) {
  const listener: RequestListener = ({ url = '' }, response) => {
    const [status, body] = answers[url] ?? [404, { error: 'Resource could not be found' }];
    const isText = typeof body === 'string';
    response.writeHead(status, {
      'content-type': isText ? 'text/html' : 'application/json',
      ...(location && { location }),
    });
    response.end(isText ? body : JSON.stringify(body));
  };
  return listen(createServer(listener));
}

async function listen(server: Server | ReturnType<typeof createTcpServer>) {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), accountId: 7, token: 'abc' };
}

const HEALTH = { '/api': [200, { version: '4.9.1' }] } as const satisfies Record<string, [number, unknown]>;
const ACCOUNTS = [
  { id: 3, name: 'Acme', role: 'agent', status: 'active' },
  { id: 9, name: 'Zoo', role: 'agent', status: 'active' },
];
const profile = (accounts: unknown[]): [number, unknown] => [200, { available_name: 'Ada', accounts }];
const troubleOf = async (settings: Awaited<ReturnType<typeof listen>>) => {
  const probed = await probe(settings);
  return probed.kind === 'trouble' ? probed.trouble : undefined;
};

test('a Chatwoot that knows us is ready', async () => {
  const settings = await chatwoot({
    '/api': [200, { version: '4.9.1' }],
    '/api/v1/profile': profile([{ id: 7, name: 'Acme', role: 'administrator' }]),
    '/api/v1/accounts/7': [200, { id: 7, name: 'Acme' }],
  });
  expect(await probe(settings)).toEqual({
    kind: 'ready',
    found: { version: '4.9.1', account: 'Acme', person: 'Ada', role: 'administrator' },
  });
});

test.each([
  ['a web site', { '/api': [200, '<html>Hello</html>'] }, { kind: 'not_chatwoot' }],
  ['an API of something else', { '/api': [200, { ok: true }] }, { kind: 'not_chatwoot' }],
  ['a server without that path', {}, { kind: 'not_chatwoot' }],
  [
    'a proxy whose Chatwoot is down',
    { '/api': [502, 'Bad Gateway'] },
    { kind: 'unreachable', detail: 'it answers 502' },
  ],
  [
    'a token nobody has',
    { ...HEALTH, '/api/v1/profile': [401, { error: 'Invalid Access Token' }] },
    { kind: 'wrong_token' },
  ],
  [
    'an account that is not there',
    { ...HEALTH, '/api/v1/profile': profile(ACCOUNTS) },
    {
      kind: 'account_hidden',
      visible: [
        { id: 3, name: 'Acme' },
        { id: 9, name: 'Zoo' },
      ],
    },
  ],
  [
    'an account of others',
    { ...HEALTH, '/api/v1/profile': profile([]), '/api/v1/accounts/7': [401, {}] },
    { kind: 'account_hidden', visible: [] },
  ],
  [
    'a suspended account',
    { ...HEALTH, '/api/v1/profile': profile([{ id: 7, status: 'suspended' }]), '/api/v1/accounts/7': [401, {}] },
    { kind: 'account_suspended' },
  ],
] satisfies [string, Record<string, [number, unknown]>, object][])(
  '%s is told apart',
  async (_name, answers, trouble) => {
    expect(await troubleOf(await chatwoot(answers))).toEqual(trouble);
  },
);

test('a redirect to another address names it', async () => {
  const settings = await chatwoot({ '/api': [301, ''] }, 'https://chat.example.com/api');
  expect(await troubleOf(settings)).toEqual({ kind: 'moved', to: 'https://chat.example.com' });
});

test('a port on which nothing listens', async () => {
  const settings = await chatwoot({});
  await new Promise((resolve) => (servers.pop() as Server).close(resolve));
  expect(await troubleOf(settings)).toEqual({ kind: 'refused' });
});

test('a server that hangs up, and one that speaks something else', async () => {
  const hangsUp = await listen(createTcpServer((socket) => socket.on('data', () => socket.destroy())));
  expect(await troubleOf(hangsUp)).toEqual({ kind: 'unreachable', detail: 'ECONNRESET' });
  const mail = await listen(createTcpServer((socket) => socket.on('data', () => socket.end('220 mail ready\r\n'))));
  expect(await troubleOf(mail)).toEqual({ kind: 'not_chatwoot' });
});

test.each([
  ['ENOTFOUND', 'unknown_host'],
  ['EAI_AGAIN', 'unknown_host'],
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['EPROTO', 'tls'],
])('%s is %s', (code, kind) => {
  expect(classify(Object.assign(new Error('x'), { code })).kind).toBe(kind);
});
