import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { useIsTold } from '~/api/line';
import { sessionQuery } from '~/api/queries/account';
import { readPreference } from '~/ui/preferences';
import { useNow } from '~/ui/useNow';

import { isNight } from './wall';

const ASK_EVERY_MS = 60_000;
const KEY = 'wootdeck:board_build';

/** What this page has begun with; `index.html` names it. */
const ownBuild = () => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');

/** Without an answer there is nothing to take. */
async function takeNewer(queryClient: QueryClient) {
  const asked = queryClient.fetchQuery({ ...sessionQuery(), staleTime: ASK_EVERY_MS });
  const build = await asked.then((session) => session.build).catch(() => null);
  // Where something between us and the gateway goes on serving the old page, once is enough.
  if (build === null || build === ownBuild() || build === localStorage.getItem(KEY)) return;
  localStorage.setItem(KEY, build);
  window.location.reload();
}

/**
 * Nobody reloads a screen on the wall: at night it takes a newer build by itself, while it is connected; what it remembers
 * is in the browser and stays. One that may sound is left as it is: no page sounds before somebody has touched it.
 */
export function useNewBuild(isWall: boolean) {
  const now = useNow();
  const isTold = useIsTold();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isWall || !isTold || !isNight(now) || readPreference('alarm_sound') === 'on') return;
    void takeNewer(queryClient);
  }, [isWall, isTold, now, queryClient]);
}
