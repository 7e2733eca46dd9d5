import { describe, expect, test } from 'vitest';
import { createAllowList, type Passage } from './allowed.ts';
import { admit, admitSocket, headersForBrowser, headersForChatwoot, isOurHost, locationForBrowser } from './rules.ts';

const passageOf = createAllowList(7);
const PROFILE = '/api/v1/profile';
const MESSAGES = '/api/v1/accounts/7/conversations/84/messages';
const HOST = '127.0.0.1:4300';

const verdict = (method: string, url: string, headers: Record<string, string>) => {
  const admission = admit({ method, url, headers }, passageOf);
  return 'status' in admission ? admission.status : admission.road;
};

describe('who may ask', () => {
  test.each([
    ['our page reads', 'GET', { 'sec-fetch-site': 'same-origin' }],
    ['our page writes', 'POST', { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` }],
    ['our page writes in a browser without Sec-Fetch-Site', 'POST', { origin: `http://${HOST}` }],
    ['our page behind something that adds TLS', 'POST', { origin: `https://${HOST}` }],
    ['a person opens a file in a tab', 'GET', { 'sec-fetch-site': 'none' }],
    ['a program without a browser reads', 'GET', {}],
  ])('%s', (_who, method, headers) => {
    expect(verdict(method, MESSAGES, { host: HOST, ...headers })).toBe('api');
  });

  test.each([
    ['another site', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', 'GET', { 'sec-fetch-site': 'same-site' }],
    ['another port of this machine, by Origin', 'POST', { origin: 'http://127.0.0.1:4301' }],
    ['another site, by Origin alone', 'GET', { origin: 'https://evil.example' }],
    [
      'another site that claims to be ours',
      'POST',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a sandboxed frame', 'POST', { origin: 'null' }],
    ['an origin that is none', 'POST', { origin: 'file://' }],
    ['an origin of another kind', 'POST', { origin: `ftp://${HOST}` }],
    ['a look-alike', 'POST', { origin: `http://${HOST}.evil.example` }],
    ['a write that does not say where it comes from', 'POST', {}],
    ['a write from the address bar', 'POST', { 'sec-fetch-site': 'none' }],
  ])('%s may not', (_who, method, headers) => {
    expect(verdict(method, MESSAGES, { host: HOST, ...headers })).toBe(403);
  });

  test('a name that was rebound to this machine is not ours, although page and request agree', () => {
    const headers = { host: 'evil.example:4300', origin: 'http://evil.example:4300', 'sec-fetch-site': 'same-origin' };
    expect(verdict('GET', PROFILE, headers)).toBe(403);
  });

  test.each(['127.0.0.1:4300', 'localhost', 'LOCALHOST:80', '[::1]:4300'])('%s is this machine', (host) => {
    expect(isOurHost(host)).toBe(true);
  });

  test.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1@evil.example',
    'localhost:4300/x',
    '0.0.0.0',
  ])('the host %s is not', (host) => {
    expect(isOurHost(host)).toBe(false);
  });
});

describe('what may be asked', () => {
  const ours = { host: HOST, 'sec-fetch-site': 'same-origin' };

  test('a query does not change which path it is', () => {
    expect(verdict('GET', `${PROFILE}?x=/../..`, ours)).toBe('api');
    expect(verdict('GET', `/api/v1/accounts/8?x=${PROFILE}`, ours)).toBe(404);
  });

  test.each(['PUT', 'TRACE', 'CONNECT', 'get', 'PROPFIND'])('the method %s of a listed path is unknown', (method) => {
    expect(verdict(method, PROFILE, ours)).toBe(404);
  });

  test('a form is no body of ours, because a method override could be in it', () => {
    const form = { ...ours, 'content-type': 'application/x-www-form-urlencoded' };
    expect(verdict('POST', MESSAGES, form)).toBe(415);
    expect(verdict('POST', MESSAGES, { ...ours, 'content-type': 'text/plain' })).toBe(415);
    expect(verdict('POST', '/auth/sign_in', form)).toBe('auth');
    expect(verdict('POST', MESSAGES, { ...ours, 'content-type': 'application/json; charset=utf-8' })).toBe('api');
  });
});

describe('sockets', () => {
  const socket = (url: string, headers: Record<string, string>) => admitSocket({ method: 'GET', url, headers })?.status;

  test('our page may open /cable and nothing else', () => {
    expect(socket('/cable', { host: HOST, origin: `http://${HOST}` })).toBeUndefined();
    expect(socket('/cable/x', { host: HOST, origin: `http://${HOST}` })).toBe(404);
    expect(socket('/', { host: HOST, origin: `http://${HOST}` })).toBe(404);
  });

  test('a foreign page may not, nor one that hides', () => {
    expect(socket('/cable', { host: HOST, origin: 'https://evil.example' })).toBe(403);
    expect(socket('/cable', { host: HOST, origin: 'null' })).toBe(403);
    expect(socket('/cable', { host: HOST })).toBe(403);
    expect(socket('/cable', { host: 'evil.example', origin: 'http://evil.example' })).toBe(403);
  });
});

describe('headers', () => {
  const upstream = { url: new URL('https://chat.example.com'), token: 'the-token' };
  const asker = { host: HOST, address: '::ffff:127.0.0.1' };
  const api: Passage = { road: 'api', methods: ['GET'] };

  test('nothing a browser could sneak in reaches Chatwoot', () => {
    const sent = headersForChatwoot(
      api,
      {
        accept: 'application/json',
        'if-none-match': 'W/"1"',
        cookie: 'a=b',
        authorization: 'Bearer x',
        'api-access-token': 'mine',
        api_access_token: 'mine',
        'api_access-token': 'mine',
        'access-token': 'x',
        client: 'x',
        uid: 'x',
        'client-ip': '1.2.3.4',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-host': 'evil.example',
        'x-http-method-override': 'DELETE',
        origin: 'http://x',
        referer: 'http://x',
      },
      upstream,
      asker,
    );
    expect(sent).toEqual({
      accept: 'application/json',
      'if-none-match': 'W/"1"',
      'accept-encoding': 'gzip, br',
      api_access_token: 'the-token',
      host: 'chat.example.com',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': HOST,
      'x-forwarded-proto': 'https',
    });
  });

  test('the token goes to /api only', () => {
    expect(headersForChatwoot({ ...api, road: 'files' }, {}, upstream, asker)).not.toHaveProperty('api_access_token');
    expect(headersForChatwoot({ ...api, road: 'auth' }, {}, upstream, asker)).not.toHaveProperty('api_access_token');
  });

  test('nothing that signs in reaches the browser', () => {
    const answer = {
      'content-type': 'application/json',
      etag: 'W/"1"',
      'set-cookie': ['a=b'],
      'access-token': 'x',
      client: 'x',
      uid: 'x',
      authorization: 'Bearer x',
      server: 'puma',
    };
    const got = headersForBrowser({ road: 'auth', methods: [] }, answer);
    expect(Object.keys(got).sort()).toEqual(
      [
        'content-type',
        'cross-origin-resource-policy',
        'etag',
        'referrer-policy',
        'vary',
        'x-content-type-options',
      ].sort(),
    );
  });

  test('a file opened on its own is no page of ours', () => {
    expect(headersForBrowser({ road: 'files', methods: [] }, {})['content-security-policy']).toContain('sandbox');
  });

  test('a redirect to Chatwoot by any of its names leads back through us, one to elsewhere stays', () => {
    const own = new Set(['chat.example.com', HOST]);
    expect(locationForBrowser('https://chat.example.com/rails/x?a=1', own)).toBe('/rails/x?a=1');
    expect(locationForBrowser(`http://${HOST}/rails/x`, own)).toBe('/rails/x');
    expect(locationForBrowser('https://bucket.example/x', own)).toBe('https://bucket.example/x');
    expect(locationForBrowser('/rails/x', own)).toBe('/rails/x');
  });
});
