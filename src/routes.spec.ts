import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';

import { paths, readFolder, type Folder } from '~/paths';
import { ROUTES } from '~/routes';

const ACCOUNT = 3;
const FOLDERS: Folder[] = [
  { kind: 'all' },
  { kind: 'inbox', id: 5 },
  { kind: 'team', id: 2 },
  { kind: 'label', title: 'vip/früh & spät' },
  { kind: 'mention' },
  { kind: 'participating' },
  { kind: 'unattended' },
  { kind: 'view', id: 7 },
  { kind: 'search', q: '', among: 'messages' },
];

test.each(FOLDERS)('addresses of $kind lead to a screen and back to it', (folder) => {
  for (const path of [paths.conversations(ACCOUNT, folder), paths.conversation(ACCOUNT, 84, { folder })]) {
    const { pathname } = new URL(path, 'http://127.0.0.1');
    const leaf = matchRoutes(ROUTES, pathname)?.at(-1);
    expect(decodeURIComponent(leaf?.pathname ?? '')).toBe(decodeURIComponent(pathname));
    expect(readFolder(pathname)).toEqual(folder);
  }
});

test.each([
  paths.keys(ACCOUNT),
  paths.contacts(ACCOUNT),
  paths.newContact(ACCOUNT),
  paths.contact(ACCOUNT, 42),
  paths.contact(ACCOUNT, 42, {}, 'merge'),
])('%s leads to a screen', (path) => {
  expect(matchRoutes(ROUTES, path)?.at(-1)?.pathname.replace(/\/$/, '')).toBe(path);
});

test('an address nobody knows leads nowhere', () => {
  expect(matchRoutes(ROUTES, `${paths.account(ACCOUNT)}/settings/billing`)?.map(({ route }) => route.path)).toEqual([
    '*',
  ]);
});
