// THE MAP of screens: one tree, one leaf a screen: the inbox comes with the app, any other when it is gone to. Addresses
// are Chatwoot's own; paths.ts builds and reads them. The router only matches: what a screen shows it asks for itself, and
// before any code of a screen is there, readAhead.ts does.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, useParams, useRoutes, type RouteObject } from 'react-router';

import { sessionQuery } from '~/api/queries/account';
import { paths, readId } from '~/paths';
import { enterAccount } from '~/readAhead';
import { App } from '~/views/App';
import { InboxView } from '~/views/inbox/InboxView';
import { VerdictsProvider } from '~/views/inbox/verdicts/Verdicts';
import { ScreenError } from '~/views/ScreenError';

const ContactsView = lazy(async () => ({ default: (await import('~/views/contacts/ContactsView')).ContactsView }));

const StartView = lazy(async () => ({ default: (await import('~/views/inbox/start/StartView')).StartView }));
const OutboxView = lazy(async () => ({ default: (await import('~/views/outbox/OutboxView')).OutboxView }));
const LiveView = lazy(async () => ({ default: (await import('~/views/live/LiveView')).LiveView }));

const NotificationsView = lazy(async () => ({
  default: (await import('~/views/notifications/NotificationsView')).NotificationsView,
}));

const TeamView = lazy(async () => ({ default: (await import('~/views/team/TeamView')).TeamView }));

const NoSuchPage = lazy(async () => ({ default: (await import('~/views/NoSuchPage')).NoSuchPage }));
const KeysView = lazy(async () => ({ default: (await import('~/views/keys/KeysView')).KeysView }));

/** All lists and threads are one screen, so that moving between them keeps the list, its place and the composer. */
const FOLDER_PATHS = ['', 'inbox/:inboxId/', 'label/:label/', 'team/:teamId/', 'custom_view/:viewId/', 'search/'];
const INBOX_PATHS = FOLDER_PATHS.flatMap((folder) => [
  folder === '' ? 'dashboard' : folder.slice(0, -1),
  `${folder}conversations/:conversationId`,
]);
const VIEW_PATHS = ['mentions', 'participating', 'unattended', 'drafts'].flatMap((view) => [
  `${view}/conversations`,
  `${view}/conversations/:conversationId`,
]);

export const ROUTES: RouteObject[] = [
  { path: '/', element: <Home /> },
  {
    path: 'app/accounts/:accountId',
    element: <Account />,
    children: [
      { element: <InboxView />, children: [...INBOX_PATHS, ...VIEW_PATHS].map((path) => ({ path, element: null })) },
      {
        path: 'contacts',
        element: <ContactsView />,
        children: [
          { index: true, element: null },
          { path: ':contactId', element: null },
          { path: ':contactId/merge', element: null },
          { path: ':contactId/delete', element: null },
        ],
      },
      {
        path: 'live',
        element: (
          <VerdictsProvider>
            <LiveView />
          </VerdictsProvider>
        ),
      },
      { path: 'settings/agents/list', element: <TeamView /> },
      { path: 'settings/inboxes/list', element: <TeamView /> },
      { path: 'settings/keys', element: <KeysView /> },
      { path: 'notifications', element: <NotificationsView /> },
      { path: 'new', element: <StartView /> },
      { path: 'outbox', element: <OutboxView /> },
      { index: true, element: <Inbox /> },
    ],
  },
  { path: '*', element: <NoSuchPage /> },
];

export const Screens = () => <Suspense fallback={null}>{useRoutes(ROUTES)}</Suspense>;

/** The address without an account leads to the one that is served here. */
function Home() {
  const { data: session, error } = useQuery(sessionQuery());
  if (error) return <ScreenError error={error} />;
  return session ? <Navigate to={paths.conversations(session.account_id)} replace /> : null;
}

function Account() {
  const queryClient = useQueryClient();
  const accountId = readId(useParams().accountId);
  if (accountId === undefined) return <NoSuchPage />;
  // Before any screen below asks for anything; once entered, entering again is nothing.
  enterAccount(queryClient, accountId);
  return <App />;
}

function Inbox() {
  return <Navigate to={paths.conversations(readId(useParams().accountId) ?? 0)} replace />;
}
