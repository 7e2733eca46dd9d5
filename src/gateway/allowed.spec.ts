import { expect, test } from 'vitest';
import { createAllowList } from './allowed.ts';

const passageOf = createAllowList(7);

test.each([
  ['/api/v1/accounts/7', 'GET'],
  ['/api/v1/accounts/7/conversations', 'POST'],
  ['/api/v1/accounts/7/conversations/84', 'HEAD'],
  ['/api/v1/accounts/7/conversations/84/messages', 'POST'],
  ['/api/v1/accounts/7/conversations/84/messages/9002', 'DELETE'],
  ['/api/v1/accounts/7/contacts/search', 'GET'],
  ['/api/v1/accounts/7/contacts/42', 'DELETE'],
  ['/api/v1/accounts/7/bulk_actions', 'POST'],
  ['/api/v1/accounts/7/notifications/61/snooze', 'POST'],
  ['/api/v2/accounts/7/summary_reports/agent', 'GET'],
  ['/api/v1/profile', 'GET'],
  ['/auth/sign_in', 'POST'],
  ['/rails/active_storage/blobs/redirect/eyJfcmFpbHMi--0a1b/dot.png', 'GET'],
  ['/rails/active_storage/representations/redirect/eyJ==--0a/eyJ%3D--1b/%C3%BCn%20name.png', 'GET'],
  ['/rails/active_storage/disk/eyJ%2Fa--0a1b/in..voice.pdf', 'GET'],
])('lets %s pass for %s', (path, method) => {
  expect(passageOf(path)?.methods).toContain(method);
});

test.each([
  // another account, or the way around the number of ours
  '/api/v1/accounts/8/conversations',
  '/api/v1/accounts/77/conversations',
  '/api/v1/accounts/07/conversations',
  '/api/v1/accounts/7abc/conversations',
  '/api/v1/accounts',
  // spellings of a path
  '//api/v1/profile',
  '/api//v1/profile',
  '/api/v1/profile/',
  '/api/v1/profile.json',
  '/API/v1/profile',
  '/api/v1/accounts/7/../8/conversations',
  '/api/v1/accounts/7/%2e%2e/8/conversations',
  '/api/v1/accounts/7%2Fconversations',
  '/api/v1/accounts/7/conversations/84%2fmessages',
  '/api\\v1\\profile',
  '/api/v1/profile;x',
  '/api/v1/profile#x',
  '/api/v1/profile\n',
  'http://evil.example/api/v1/profile',
  // ids are digits
  '/api/v1/accounts/7/conversations/1e3',
  '/api/v1/accounts/7/conversations/-1',
  '/api/v1/accounts/7/conversations/1111111111111111111',
  // what sets an account up, or hands out credentials
  '/api/v1/profile/reset_access_token',
  '/api/v1/profile/mfa',
  '/api/v1/accounts/7/webhooks',
  '/api/v1/accounts/7/conversations/84/direct_uploads',
  '/platform/api/v1/users',
  '/super_admin',
  '/auth/password',
  // stored files: no uploads, no climbing, no second segment in a name
  '/rails/active_storage/direct_uploads',
  '/rails/active_storage/blobs/redirect/eyJ--0a/..',
  '/rails/active_storage/blobs/redirect/eyJ--0a/%2e%2e',
  '/rails/active_storage/blobs/redirect/eyJ--0a/a%2Fb',
  '/rails/active_storage/blobs/redirect/eyJ--0a/a%5Cb',
  '/rails/active_storage/blobs/redirect/eyJ--0a/a%00b',
  '/rails/active_storage/blobs/redirect/eyJ--0a/%E0%A4%A',
  '/rails/active_storage/blobs/redirect/../../../api/v1/profile',
  '/rails/conductor/action_mailbox/inbound_emails',
])('does not know %s', (path) => {
  expect(passageOf(path)).toBeUndefined();
});

test.each([
  ['/api/v1/profile', 'PUT'],
  ['/api/v1/accounts/7', 'PATCH'],
  ['/api/v1/accounts/7/conversations/84', 'DELETE'],
  ['/api/v1/accounts/7/contacts/search', 'DELETE'],
  ['/api/v1/accounts/7/agents', 'POST'],
  ['/api/v1/accounts/7/inboxes/3', 'PATCH'],
  ['/rails/active_storage/disk/eyJ--0a/x.png', 'PUT'],
])('lets %s pass, but not for %s', (path, method) => {
  expect(passageOf(path)?.methods).not.toContain(method);
  expect(passageOf(path)?.methods).toContain('GET');
});
