// THE MAP of screens: one tree, one leaf a screen: the inbox comes with the app, any other when it is gone to. Addresses are Chatwoot's own; paths.ts builds and reads them.
import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, redirect, type RouteObject } from 'react-router';

import { sessionQuery } from '~/api/queries';
import { paths, readId } from '~/paths';
import { readAhead } from '~/readAhead';
import { App } from '~/views/App';
import { InboxView } from '~/views/inbox/InboxView';
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
    loader: ({ request, params }) => {
      if (readId(params.accountId) === undefined) throw new Response(null, { status: 404 });
      void readAhead(queryClient, new URL(request.url));
      return null;
    },
    shouldRevalidate: ({ currentParams, nextParams }) => currentParams.accountId !== nextParams.accountId,
    children: [
      {
        Component: InboxView,
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

export const createRouter = (queryClient: QueryClient) => createBrowserRouter(routeTree(queryClient));
