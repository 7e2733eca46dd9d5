import { matchRoutes } from 'react-router';
import { expect, test } from 'vitest';

import { createQueryClient } from '~/api/client';
import { paths, readFolder, type Folder } from '~/paths';
import { routeTree } from '~/routes';

const ACCOUNT = 3;
const FOLDERS: Folder[] = [
  { kind: 'all' },
  { kind: 'inbox', id: 5 },
  { kind: 'team', id: 2 },
  { kind: 'label', title: 'vip/früh & spät' },
  { kind: 'mention' },
  { kind: 'participating' },
  { kind: 'unattended' },
];
const routes = routeTree(createQueryClient());

test.each(FOLDERS)('addresses of $kind lead to a screen and back to it', (folder) => {
  for (const path of [paths.conversations(ACCOUNT, folder), paths.conversation(ACCOUNT, 84, { folder })]) {
    const { pathname } = new URL(path, 'http://127.0.0.1');
    const leaf = matchRoutes(routes, pathname)?.at(-1);
    expect(decodeURIComponent(leaf?.pathname ?? '')).toBe(decodeURIComponent(pathname));
    expect(readFolder(pathname)).toEqual(folder);
  }
});

test.each([paths.contacts(ACCOUNT), paths.contact(ACCOUNT, 42)])('%s leads to a screen', (path) => {
  expect(matchRoutes(routes, path)?.at(-1)?.pathname.replace(/\/$/, '')).toBe(path);
});

test('an address nobody knows leads nowhere', () => {
  expect(matchRoutes(routes, `${paths.account(ACCOUNT)}/settings/billing`)).toBeNull();
});
