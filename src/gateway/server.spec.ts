import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type Gateway, startGateway } from './server.ts';
import type { Settings } from './settings.ts';

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: string };

const FILE = '/rails/active_storage/blobs/redirect/eyJ--0a/dot.png';
const MESSAGES = '/api/v1/accounts/7/conversations/84/messages';
const LIST = '/api/v1/accounts/7/conversations';

let chatwoot: Server;
let chatwootUrl: string;
let gateway: Gateway | undefined;
let asked: Asked[];
let answer: (asked: Asked, response: ServerResponse) => void;

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const WELCOME: Record<string, unknown> = {
  '/api': { version: '4.9.1' },
  '/api/v1/profile': {
    available_name: 'Ada',
    access_token: 'the-token',
    pubsub_token: 'p',
    accounts: [{ id: 7, role: 'agent' }],
  },
  '/api/v1/accounts/7': { id: 7, name: 'Acme' },
};

beforeEach(async () => {
  asked = [];
  answer = ({ url }, response) => json(response, 404, { error: `nothing at ${url}` });
  chatwoot = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    let body = '';
    incoming.setEncoding('utf8').on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      const welcome = headers.api_access_token === 'the-token' || url === '/api' ? WELCOME[url] : undefined;
      if (welcome !== undefined) return json(response, 200, welcome);
      if (url === '/api/v1/profile') return json(response, 401, { error: 'Invalid Access Token' });
      asked.push({ method, url, headers, body });
      return answer({ method, url, headers, body }, response);
    });
  });
  await new Promise<void>((resolve) => chatwoot.listen(0, '127.0.0.1', resolve));
  chatwootUrl = `http://127.0.0.1:${(chatwoot.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
  chatwoot.closeAllConnections();
  chatwoot.close();
});

const settings = (token = 'the-token'): Settings => ({
  kind: 'chatwoot',
  chatwoot: { url: new URL(chatwootUrl), accountId: 7, token },
});

async function open(readSettings = () => settings()) {
  gateway = await startGateway({
    readSettings,
    launchFake: () => Promise.reject(new Error('not here')),
    version: '1.2.3',
    port: 0,
    lookAgainMs: 20,
  });
  return gateway;
}

/** As our own page asks, unless told otherwise. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const headers = { 'sec-fetch-site': 'same-origin', ...options.headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${gateway?.url}${path}`, { method: options.method ?? 'GET', headers, agent: false });
    outgoing.on('error', reject).on('response', (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    });
    outgoing.end(options.body);
  });
}

const read = ({ body }: Reply) => JSON.parse(body.toString()) as unknown;

describe('an answer on its way to the page', () => {
  test('loses the token that Chatwoot put in it', async () => {
    await open();
    expect(read(await ask('/api/v1/profile'))).toEqual({
      available_name: 'Ada',
      pubsub_token: 'p',
      accounts: [{ id: 7, role: 'agent' }],
    });
  });

  test('is compressed, keeps its ETag and can be confirmed with a 304', async () => {
    await open();
    const list = { payload: Array.from({ length: 100 }, (_, id) => ({ id, content: 'Where is my parcel?' })) };
    answer = ({ headers }, response) => {
      if (headers['if-none-match'] === 'W/"1"') response.writeHead(304, { etag: 'W/"1"' }).end();
      else json(response, 200, list, { etag: 'W/"1"', 'set-cookie': 'a=b' });
    };
    const brotli = await ask(LIST, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', etag: 'W/"1"', vary: 'accept-encoding' });
    expect(brotli.headers['set-cookie']).toBeUndefined();
    expect(JSON.parse(brotliDecompressSync(brotli.body).toString())).toEqual(list);
    const gzip = await ask(LIST, { headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(JSON.parse(gunzipSync(gzip.body).toString())).toEqual(list);
    expect(read(await ask(LIST))).toEqual(list);
    const confirmed = await ask(LIST, { headers: { 'if-none-match': 'W/"1"' } });
    expect(confirmed).toMatchObject({ status: 304, headers: { etag: 'W/"1"' } });
  });

  test('may come compressed by a proxy of Chatwoot', async () => {
    await open();
    answer = (_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync('{"file_url":"https://chat.example.com/rails/active_storage/x"}'));
    };
    expect(read(await ask(LIST))).toEqual({ file_url: '/rails/active_storage/x' });
  });

  test('keeps its words when it is a refusal, also when it is not JSON', async () => {
    await open();
    answer = (_asked, response) => response.writeHead(429, { 'content-type': 'text/plain' }).end('Retry later\n');
    const reply = await ask(LIST);
    expect(reply).toMatchObject({ status: 429, headers: { 'content-type': 'text/plain' } });
    expect(reply.body.toString()).toBe('Retry later\n');
  });

  test('of a file streams, in parts where asked, and its redirect leads back to us', async () => {
    await open();
    answer = ({ headers }, response) => {
      if (headers.range === undefined)
        response.writeHead(302, { location: `http://${headers['x-forwarded-host']}/rails/disk` }).end();
      else response.writeHead(206, { 'content-range': 'bytes 0-1/9', 'content-length': '2' }).end('ab');
    };
    expect((await ask(FILE)).headers.location).toBe('/rails/disk');
    const part = await ask(FILE, { headers: { range: 'bytes=0-1' } });
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 0-1/9', 'content-length': '2' } });
    expect(asked.every(({ headers }) => headers.api_access_token === undefined)).toBe(true);
  });
});

test('a file of a customer is passed on as it is, also when it is JSON', async () => {
  await open();
  answer = (_asked, response) => json(response, 200, { access_token: 'theirs' });
  expect(read(await ask(FILE))).toEqual({ access_token: 'theirs' });
});

test('a file in an object store is fetched for the page, without any credentials', async () => {
  await open();
  const seen: IncomingHttpHeaders[] = [];
  const store = createServer(({ headers }, response) => {
    seen.push(headers);
    response
      .writeHead(206, { 'content-type': 'image/png', 'content-range': 'bytes 0-1/9', 'set-cookie': 'a=b' })
      .end('ab');
  });
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  const location = `http://127.0.0.1:${(store.address() as AddressInfo).port}/bucket/key?signature=x`;
  answer = (_asked, response) => response.writeHead(302, { location }).end();
  const reply = await ask(FILE, { headers: { range: 'bytes=0-1', cookie: 'a=b' } });
  expect(reply).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 0-1/9' } });
  expect(reply.headers['set-cookie']).toBeUndefined();
  expect(reply.body.toString()).toBe('ab');
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({ range: 'bytes=0-1' });
  expect(Object.keys(seen[0] ?? {}).filter((name) => /token|cookie|authorization/.test(name))).toEqual([]);
  store.close();
});

describe('a request on its way to Chatwoot', () => {
  test('carries the token, its body and its query, and nothing of the browser', async () => {
    await open();
    answer = (_asked, response) => json(response, 200, {});
    const headers = {
      'content-type': 'application/json',
      cookie: 'a=b',
      'client-ip': '1.2.3.4',
      'x-forwarded-for': '9.9.9.9',
    };
    await ask(`${MESSAGES}?a=b%20c`, { method: 'POST', headers, body: '{"content":"Zoë"}' });
    const [sent] = asked;
    expect(sent).toMatchObject({ method: 'POST', url: `${MESSAGES}?a=b%20c`, body: '{"content":"Zoë"}' });
    expect(sent?.headers).toMatchObject({ api_access_token: 'the-token', 'x-forwarded-for': '127.0.0.1' });
    expect(sent?.headers).not.toHaveProperty('cookie');
    expect(sent?.headers).not.toHaveProperty('client-ip');
  });

  test('does not leave when it is not listed or not ours', async () => {
    await open();
    expect((await ask('/api/v1/accounts/8/conversations')).status).toBe(404);
    expect((await ask(LIST, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask(LIST, { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask('/cable')).status).toBe(404);
    expect((await ask('/wootdeck/session.json', { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test('HEAD is a read without a body, OPTIONS is answered here and opens nothing', async () => {
    await open();
    answer = ({ method }, response) => response.writeHead(method === 'HEAD' ? 200 : 500, { etag: 'W/"1"' }).end();
    expect(await ask(LIST, { method: 'HEAD' })).toMatchObject({ status: 200, headers: { etag: 'W/"1"' } });
    const options = await ask(LIST, { method: 'OPTIONS' });
    expect(options).toMatchObject({ status: 204, headers: { allow: 'GET, POST, HEAD' } });
    expect(Object.keys(options.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
  });
});

describe('a connection that breaks', () => {
  /** Serves one request, then hangs up on the next one that comes over the same connection. */
  function hangUpOnReuse() {
    const used = new WeakSet<object>();
    answer = (_asked, response) => {
      const { socket } = response;
      if (socket && used.has(socket)) return socket.destroy();
      if (socket) used.add(socket);
      return json(response, 200, { served: asked.length });
    };
  }

  test('under a read is asked once more', async () => {
    await open();
    hangUpOnReuse();
    await ask(LIST);
    expect(read(await ask(LIST))).toEqual({ served: 3 });
  });

  test('under a write is not: nobody knows whether it was carried out', async () => {
    await open();
    hangUpOnReuse();
    await ask(LIST);
    const reply = await ask(MESSAGES, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(reply.status).toBe(502);
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('half an answer is cut, not ended', async () => {
    await open();
    answer = (_asked, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': '100' });
      response.write('half', () => response.destroy());
    };
    await expect(ask(FILE)).rejects.toThrow('aborted');
  });
});

describe('while there is no Chatwoot to show', () => {
  const page = { accept: 'text/html' };

  test('a page says why and what to do, and calls are told the same', async () => {
    await open(() => settings('wrong'));
    const reply = await ask('/app/accounts/7/dashboard', { headers: page });
    expect(reply).toMatchObject({ status: 503, headers: { 'cache-control': 'no-store' } });
    expect(reply.body.toString()).toContain('Chatwoot does not know the access token');
    expect(reply.headers['content-security-policy']).not.toContain('unsafe');
    expect(await ask(LIST)).toMatchObject({ status: 401 });
    expect(await ask('/wootdeck/session.json')).toMatchObject({ status: 503 });
    expect(read(await ask('/health'))).toEqual({ status: 'ok', chatwoot: 'trouble' });
  });

  test('what is mended in the settings works without a restart', async () => {
    let token = 'wrong';
    await open(() => settings(token));
    expect(gateway?.state().kind).toBe('trouble');
    token = 'the-token';
    await expect.poll(() => gateway?.state().kind).toBe('ready');
    expect(read(await ask('/wootdeck/session.json'))).toEqual({
      account_id: 7,
      connected_to: 'chatwoot',
      chatwoot_host: new URL(chatwootUrl).host,
      chatwoot_url: new URL(chatwootUrl).href,
      cut_off_seconds: 15,
      build: null,
      version: '1.2.3',
    });
  });

  test('a token that is revoked later is noticed', async () => {
    await open();
    const { '/api/v1/profile': profile } = WELCOME;
    WELCOME['/api/v1/profile'] = undefined;
    answer = (_asked, response) => json(response, 401, { error: 'Invalid Access Token' });
    expect((await ask(LIST)).status).toBe(401);
    await expect.poll(() => gateway?.state()).toMatchObject({ kind: 'trouble', problem: { kind: 'wrong_token' } });
    WELCOME['/api/v1/profile'] = profile;
    await expect.poll(() => gateway?.state().kind).toBe('ready');
  });

  test('the text of a setting cannot become markup', async () => {
    const value = '<img src=x onerror=alert(1)>';
    await open(() => ({ kind: 'problem', problem: { kind: 'invalid', name: 'CHATWOOT_URL', value } }));
    expect((await ask('/', { headers: page })).body.toString()).not.toContain('<img');
  });
});

describe('the socket', () => {
  const frames = (socket: WebSocket) => {
    const heard: string[] = [];
    socket.on('message', (data) => heard.push(String(data)));
    return heard;
  };

  test('passes both ways, with the protocol Chatwoot chose, and addresses of files are ours', async () => {
    const { url } = await open();
    const cable = new WebSocketServer({ server: chatwoot, handleProtocols: () => 'actioncable-v1-json' });
    cable.on('connection', (socket) => {
      socket.send('{"type":"welcome"}');
      socket.on('message', (data) =>
        socket.send(`{"data_url":"https://chat.example.com${FILE}","you":${String(data)}}`),
      );
    });
    const socket = new WebSocket(`${url}/cable`, ['actioncable-v1-json', 'actioncable-unsupported'], { origin: url });
    const heard = frames(socket);
    socket.on('open', () => socket.send('"hi"'));
    await expect.poll(() => heard).toEqual(['{"type":"welcome"}', `{"data_url":"${FILE}","you":"hi"}`]);
    expect(socket.protocol).toBe('actioncable-v1-json');
    for (const other of cable.clients) other.terminate();
    await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED);
    cable.close();
  });

  test('is not opened for another site, and a Chatwoot that refuses is a refusal', async () => {
    const { url } = await open();
    const failure = (origin: string) =>
      new Promise((resolve) => {
        new WebSocket(`${url}/cable`, { origin }).on('error', (error) => resolve(error.message));
      });
    expect(await failure('https://evil.example')).toContain('403');
    expect(await failure(url)).toContain('502');
  });
});

test('the next free port is taken when somebody has the one we want', async () => {
  const taken = (chatwoot.address() as AddressInfo).port;
  gateway = await startGateway({
    readSettings: () => settings(),
    launchFake: () => Promise.reject(new Error('not here')),
    version: '1.2.3',
    port: taken,
  });
  expect(Number(new URL(gateway.url).port)).toBeGreaterThan(taken);
});
