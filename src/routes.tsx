// THE MAP of screens: one tree, one lazy leaf a screen. Addresses are Chatwoot's own; paths.ts builds and reads them.
import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect, type RouteObject } from 'react-router';

import { openOutbox } from '~/api/outbox';
import { setAccount } from '~/api/http';
import { conversationsQuery, countsQuery, messagesQuery, profileQuery, sessionQuery } from '~/api/queries';
import { filtersOf, paths, readFolder, readId, readListState, scopeOf } from '~/paths';
import { App } from '~/views/App';
import { RouteError } from '~/views/RouteError';

/** All lists and threads are one screen, so that moving between them keeps the list, its place and the composer. */
const INBOX_PATHS = ['', 'inbox/:inboxId/', 'label/:label/', 'team/:teamId/'].flatMap((folder) => [
  folder === '' ? 'dashboard' : folder.slice(0, -1),
  `${folder}conversations/:conversationId`,
]);
const VIEW_PATHS = ['mentions', 'participating', 'unattended'].flatMap((view) => [
  `${view}/conversations`,
  `${view}/conversations/:conversationId`,
]);

export const routeTree = (queryClient: QueryClient): RouteObject[] => [
  {
    path: '/',
    element: null,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    loader: async ({ request }) => {
      if (new URL(request.url).pathname !== '/') return null;
      const session = await queryClient.fetchQuery(sessionQuery());
      return redirect(paths.conversations(session.account_id));
    },
  },
  {
    path: 'app/accounts/:accountId',
    Component: App,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    loader: ({ params }) => {
      const accountId = readId(params.accountId);
      if (accountId === undefined) throw new Response(null, { status: 404 });
      enterAccount(queryClient, accountId);
      return null;
    },
    children: [
      {
        lazy: async () => ({ Component: (await import('~/views/inbox/InboxView')).default }),
        loader: ({ request, params }) => startReading(queryClient, new URL(request.url), readId(params.conversationId)),
        shouldRevalidate: () => false,
        children: [...INBOX_PATHS, ...VIEW_PATHS].map((path) => ({ path, element: null })),
      },
      {
        path: 'contacts',
        lazy: async () => ({ Component: (await import('~/views/contacts/ContactsView')).default }),
        children: [
          { index: true, element: null },
          { path: ':contactId', element: null },
        ],
      },
      { index: true, loader: ({ params }) => redirect(paths.conversations(readId(params.accountId) ?? 0)) },
    ],
  },
];

/** Asks for what the first screen shows while its code is still on the way; the views ask again only when it is stale. */
function startReading(queryClient: QueryClient, url: URL, conversationId: number | undefined) {
  const folder = readFolder(url.pathname);
  const list = readListState(url.searchParams);
  if (folder) {
    void queryClient.prefetchQuery(conversationsQuery(filtersOf(folder, list), 1));
    void queryClient.prefetchQuery(countsQuery(scopeOf(folder, list.status)));
  }
  if (conversationId !== undefined) void queryClient.prefetchQuery(messagesQuery(queryClient, conversationId));
  return null;
}

let entered: number | undefined;

/** An account is a page load: everything in memory belongs to the account entered first. */
function enterAccount(queryClient: QueryClient, accountId: number) {
  if (entered === accountId) return;
  if (entered !== undefined) {
    window.location.assign(paths.conversations(accountId));
    return;
  }
  entered = accountId;
  setAccount(accountId);
  openOutbox(queryClient, accountId);
  void queryClient.prefetchQuery(profileQuery());
}

export const createRouter = (queryClient: QueryClient) => createBrowserRouter(routeTree(queryClient));
