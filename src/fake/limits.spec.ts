import { expect, test } from 'vitest';
import { type Call, callerAddress, Limits } from './limits.ts';

const start = 1_800_000_000_000;

function call(method: string, path: string, headers: Record<string, string> = {}, body = ''): Call {
  return {
    method,
    url: new URL(path, 'http://fake.test'),
    headers: new Headers({ 'x-forwarded-for': '203.0.113.9', ...headers }),
    body,
    peer: '127.0.0.1',
  };
}

const json = { 'content-type': 'application/json' };
const signIn = (email: string, from = '203.0.113.9') =>
  call('POST', '/auth/sign_in', { ...json, 'x-forwarded-for': from }, JSON.stringify({ email, password: 'x' }));

test('the address is the last public one of the chain, as Rails reads it', () => {
  expect(callerAddress('127.0.0.1', null)).toBe('127.0.0.1');
  expect(callerAddress('::ffff:127.0.0.1', null)).toBe('127.0.0.1');
  expect(callerAddress('127.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
  expect(callerAddress('127.0.0.1', '127.0.0.1, 203.0.113.9')).toBe('203.0.113.9');
  expect(callerAddress('127.0.0.1', '203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
  expect(callerAddress('127.0.0.1', '198.51.100.7, 203.0.113.9')).toBe('203.0.113.9');
  expect(callerAddress('127.0.0.1', '10.9.8.7, 10.0.0.1')).toBe('10.9.8.7');
  expect(callerAddress('198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
});

test('the sixth sign-in within five minutes is refused, whoever it is for', () => {
  let now = start;
  const limits = new Limits(() => now);
  for (let n = 0; n < 5; n++) expect(limits.admit(signIn(`a${n}@example.test`))).toBeNull();
  expect(limits.admit(signIn('b@example.test'))).toBe('login/ip');
  expect(limits.admit(call('GET', '/api/v1/profile'))).toBeNull();
  now += 300_000;
  expect(limits.admit(signIn('b@example.test'))).toBeNull();
});

test('one e-mail from many addresses is refused after ten', () => {
  const limits = new Limits(() => start);
  for (let n = 0; n < 10; n++) expect(limits.admit(signIn(' Ben@Harbour.test', `203.0.113.${n}`))).toBeNull();
  expect(limits.admit(signIn('ben@harbour.test', '203.0.113.99'))).toBe('login/email');
});

test('nobody on the machine itself is counted, unless a proxy says who called', () => {
  const limits = new Limits(() => start);
  for (let n = 0; n < 20; n++) expect(limits.admit(signIn('ben@harbour.test', '127.0.0.1'))).toBeNull();
  for (let n = 0; n < 5; n++) limits.admit(signIn(`c${n}@harbour.test`));
  expect(limits.admit(signIn('d@harbour.test'))).toBe('login/ip');
});

test('the contact search is counted per account, over all agents and addresses', () => {
  const limits = new Limits(() => start);
  const search = (n: number) =>
    call('GET', '/api/v1/accounts/1/contacts/search.json?q=a', { 'x-forwarded-for': `203.0.113.${n % 200}` });
  for (let n = 0; n < 100; n++) expect(limits.admit(search(n))).toBeNull();
  expect(limits.admit(search(101))).toBe('contacts/search');
  expect(limits.admit(call('GET', '/api/v1/accounts/2/contacts/search?q=a'))).toBeNull();
});

test('reports are counted per user; live reports are not', () => {
  const limits = new Limits(() => start);
  const report = (token: string) => call('GET', '/api/v2/accounts/1/reports/summary', { api_access_token: token });
  for (let n = 0; n < 100; n++) expect(limits.admit(report('ada'))).toBeNull();
  expect(limits.admit(report('ada'))).toBe('reports/user');
  expect(limits.admit(report('ben'))).toBeNull();
  const live = call('GET', '/api/v2/accounts/1/live_reports/conversation_metrics', { api_access_token: 'ada' });
  for (let n = 0; n < 200; n++) expect(limits.admit(live)).toBeNull();
});

test('windows are aligned to the epoch, not to the first call', () => {
  let now = start + 59_000 - (start % 60_000);
  const limits = new Limits(() => now);
  for (let n = 0; n < 3000; n++) limits.admit(call('GET', '/api'));
  expect(limits.admit(call('GET', '/api'))).toBe('req/ip');
  now += 1000;
  expect(limits.admit(call('GET', '/api'))).toBeNull();
});
