import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Outlet, useLocation, useParams, useSearchParams } from 'react-router';

import { sessionQuery } from '~/api/queries/account';
import { countsQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { readFocus, readFolder, readId, readTv } from '~/paths';
import { Boundary } from '~/ui/Boundary';
import { FieldComing } from '~/ui/FieldComing';
import { useShortcut } from '~/ui/useShortcut';
import { useWidth } from '~/ui/useWidth';

import { PeekProvider } from './inbox/Peek';
import { ScreenError } from './ScreenError';
import { useOpenCountInTitle } from './shared/title';
import { Announcer } from './shell/Announcer';
import { BottomBar } from './shell/BottomBar';
import { Notices } from './shell/Notices';
import { SideNav } from './shell/SideNav';
import { UndoBar } from './shell/UndoBar';
import { useGoKeys } from './shell/useGoKeys';
import { useLeaveWarning } from './shell/useLeaveWarning';
import { useRealtime } from './shell/useRealtime';

const OtherAccount = lazy(async () => ({ default: (await import('./shell/OtherAccount')).OtherAccount }));

/** Nobody has done anything three times by then; without it, nothing is missing. */
const TUTOR_AFTER_MS = 1000;
const Tutor = lazy(async () => {
  await new Promise((resolve) => setTimeout(resolve, TUTOR_AFTER_MS));
  return {
    default: await import('./shell/Tutor').then(
      ({ Tutor }) => Tutor,
      () => () => null,
    ),
  };
});
const GoAnywhere = lazy(async () => ({ default: (await import('./inbox/finding/GoAnywhere')).GoAnywhere }));

/** The shell around every screen: the way around, the state of the line, what is not sent yet. */
export function App() {
  const params = useParams();
  const accountId = readId(params.accountId) ?? 0;
  const isPhone = !useWidth('md');
  const isWide = useWidth('xl');
  const main = useRef<HTMLElement>(null);
  const { data: open } = useQuery(countsQuery({ status: 'open' }));
  const { data: session } = useQuery(sessionQuery());
  useOpenCountInTitle(open?.all_count ?? 0);
  useLeaveWarning();
  useRealtime(accountId);
  useGoKeys(accountId);
  const [search] = useSearchParams();
  const [isGoing, setGoing] = useState(false);
  const folder = readFolder(useLocation().pathname);
  // Where there is a list, its name is where the palette opens.
  useShortcut('go_to', () => setGoing(true), folder === undefined || folder.kind === 'search');
  const isWall = readTv(search);
  const isAlone = isWall || readFocus(search);
  // On a phone a thread has the whole screen, down to the keyboard.
  const hasBar = isPhone && !isAlone && params.conversationId === undefined;
  return (
    <div className="flex h-full flex-col md:flex-row">
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        className="fixed start-2 top-2 z-50 -translate-y-20 rounded-control bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {m.app_skip()}
      </a>
      <Announcer />
      {!isPhone && !isAlone && <SideNav accountId={accountId} />}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {!(isWide && !isAlone) && !isWall && <Notices />}
        <main ref={main} id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          <Boundary Fallback={ScreenError}>
            <Suspense fallback={null}>
              {session && session.account_id !== accountId ? (
                <OtherAccount asked={accountId} served={session.account_id} />
              ) : (
                <PeekProvider>
                  <Outlet />
                </PeekProvider>
              )}
            </Suspense>
          </Boundary>
        </main>
      </div>
      {hasBar && <BottomBar accountId={accountId} />}
      <UndoBar />
      <Suspense fallback={null}>
        <Tutor />
      </Suspense>
      {isGoing && (
        <Suspense fallback={<FieldComing />}>
          <GoAnywhere accountId={accountId} onClose={() => setGoing(false)} />
        </Suspense>
      )}
    </div>
  );
}
