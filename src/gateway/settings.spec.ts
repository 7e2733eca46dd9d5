import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const ALL = { CHATWOOT_URL: 'https://chat.example.com', CHATWOOT_ACCOUNT_ID: '7', CHATWOOT_TOKEN: 'abc' };

test('nothing named is the embedded Chatwoot, with its own settings', () => {
  expect(readSettings({})).toEqual({ kind: 'fake', fake: { size: 320, pace: 1, seed: 1, as: 'admin' } });
  expect(readSettings({ CHATWOOT_URL: ' ', WOOTDECK_SIZE: '25', WOOTDECK_PACE: '0', WOOTDECK_AS: 'limited' })).toEqual({
    kind: 'fake',
    fake: { size: 25, pace: 0, seed: 1, as: 'limited' },
  });
});

test('the address of a page of the dashboard names its Chatwoot', () => {
  const settings = readSettings({ ...ALL, CHATWOOT_URL: 'https://chat.example.com/app/accounts/7/dashboard' });
  expect(settings).toMatchObject({ kind: 'chatwoot', chatwoot: { accountId: 7, token: 'abc', cutOffSeconds: 15 } });
  expect(settings.kind === 'chatwoot' && settings.chatwoot.url.href).toBe('https://chat.example.com/');
});

test('some of the three are a mistake that names the others', () => {
  expect(readSettings({ CHATWOOT_URL: ALL.CHATWOOT_URL })).toEqual({
    kind: 'problem',
    problem: { kind: 'incomplete', missing: ['CHATWOOT_ACCOUNT_ID', 'CHATWOOT_TOKEN'] },
  });
});

test.each([
  ['CHATWOOT_URL', 'chat.example.com'],
  ['CHATWOOT_URL', 'ftp://chat.example.com'],
  ['CHATWOOT_ACCOUNT_ID', 'Acme'],
  ['CHATWOOT_ACCOUNT_ID', '1/../2'],
  ['CHATWOOT_TOKEN', 'a\r\nb: c'],
  ['CHATWOOT_CUT_OFF_SECONDS', 'soon'],
])('%s cannot be %j', (name, value) => {
  expect(readSettings({ ...ALL, [name]: value })).toMatchObject({
    kind: 'problem',
    problem: { kind: 'invalid', name },
  });
});
