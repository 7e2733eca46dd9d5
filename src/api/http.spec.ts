import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });

/** The module keeps what it knows of the line, so each test gets a new one. */
async function fresh(respond: (url: string, init: RequestInit) => Response | Promise<Response>) {
  vi.resetModules();
  const fetched = vi.fn<typeof respond>(async (url, init) => respond(url, init));
  vi.stubGlobal('fetch', fetched);
  const http = await import('./http');
  const health = await import('./health');
  http.setAccount(3);
  return { ...http, ...health, fetched };
}

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_010_000, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('a request', () => {
  test('is made inside the account, asks for JSON, carries no credentials', async () => {
    const { get, inAccount, fetched } = await fresh(() => answer(200, '{}'));
    await get(inAccount('/conversations'), { query: { status: 'open', labels: ['vip', 'a b'], page: undefined } });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('/api/v1/accounts/3/conversations?status=open&labels%5B%5D=vip&labels%5B%5D=a+b');
    expect(init?.headers).toEqual({ accept: 'application/json' });
  });

  test('may be answered with nothing at all', async () => {
    const { post } = await fresh(() => answer(200, ''));
    await expect(post('/x')).resolves.toBeUndefined();
  });
});

describe('a refusal', () => {
  test.each([
    [
      422,
      '{"message":"Email has already been taken","attributes":["email"]}',
      'Email has already been taken',
      ['email'],
    ],
    [422, '{"error":"Validation failed: Too many messages"}', 'Validation failed: Too many messages', []],
    [401, '{"errors":["You need to sign in."]}', 'You need to sign in.', []],
    [403, '{"error":{"base":["odd"]}}', '', []],
    [404, '<h1>Not found</h1>', '', []],
  ])('%i %s is told in the server’s own words', async (status, body, message, attributes) => {
    const { get } = await fresh(() => answer(status, body));
    await expect(get('/x')).rejects.toMatchObject({ kind: 'refused', status, message, attributes, isAmbiguous: false });
  });
});

describe('silence', () => {
  test('is not a refusal: nobody knows what was done', async () => {
    const { post, readHealth } = await fresh(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(post('/x')).rejects.toMatchObject({ kind: 'unreachable', status: 0, isAmbiguous: true });
    expect(readHealth().state).toBe('silent');
  });

  test('a 5xx is as good as silence', async () => {
    const { post, readHealth } = await fresh(() => answer(502, '<h1>Bad Gateway</h1>'));
    await expect(post('/x')).rejects.toMatchObject({ kind: 'broken', isAmbiguous: true });
    expect(readHealth()).toMatchObject({ state: 'silent', cause: 'chatwoot' });
  });

  test('an abort of our own is passed on and says nothing about the line', async () => {
    const { get, readHealth } = await fresh(() => Promise.reject(new DOMException('', 'AbortError')));
    const signal = AbortSignal.abort(new DOMException('', 'AbortError'));
    await expect(get('/x', { signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(readHealth().state).toBe('unknown');
  });
});

describe('too many requests', () => {
  test('close the gate for everybody until the minute is over', async () => {
    const { get, readHealth, fetched } = await fresh(() => answer(429, 'Retry later\n'));
    await expect(get('/x')).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(readHealth()).toMatchObject({ state: 'paused', paused_until: 1_700_000_040_000 });
    await expect(get('/y')).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(fetched).toHaveBeenCalledTimes(1);
    vi.setSystemTime(1_700_000_040_001);
    await expect(get('/y')).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('say themselves how long, where the server does', async () => {
    const { get, readHealth } = await fresh(() => answer(429, '', { 'retry-after': '7' }));
    await expect(get('/x')).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(readHealth().paused_until).toBe(1_700_000_017_000);
  });
});
