import { useQueries, useQuery } from '@tanstack/react-query';
import { MonitorUp, X } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';

import { conversationsQuery, countsQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { filtersOf, paths, readId, readTv } from '~/paths';
import { formatExact } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { useTitle } from '~/views/shared/title';

import { AgentTable, TeamTable } from './AgentTable';
import type { Reading } from './history';
import { InboxTable } from './InboxTable';
import { Longest } from './Longest';
import { NUMBERS, scopeOfNumber } from './numbers';
import { StaleBanner } from './StaleBanner';
import { Tile } from './Tile';
import { useHistory } from './useHistory';
import { useWall } from './useWall';

const LONGEST = filtersOf({ kind: 'all' }, { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' });

/** The supervisor's board: who waits longest, what nobody owns, who has how much, and whether it gets better or worse. */
export function LiveView() {
  const accountId = readId(useParams().accountId) ?? 0;
  const isWall = readTv(useSearchParams()[0]);
  const longest = useQuery(conversationsQuery(LONGEST, 1));
  const counts = useQueries({ queries: NUMBERS.map((number) => countsQuery(scopeOfNumber(number))) });
  const values = NUMBERS.map(({ count }, index) => counts[index]?.data?.[count]);
  const history = useHistory(accountId, readingOf(values));
  const asked = [longest, ...counts].map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0);
  const askedAt = asked.length === 0 ? 0 : Math.min(...asked);
  const waiting = useMemo(() => longest.data?.payload.filter(({ waiting_since }) => waiting_since > 0), [longest.data]);
  useTitle(m.live_title());
  useWall(isWall);
  return (
    <div className="h-full overflow-y-auto bg-canvas">
      <div className="mx-auto grid max-w-480 gap-3 p-3 md:gap-4 md:p-6">
        <Head accountId={accountId} isWall={isWall} />
        <StaleBanner askedAt={askedAt} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 md:gap-4 xl:grid-cols-2">
          <div className="grid gap-3 md:gap-4">
            <Longest accountId={accountId} waiting={waiting} isPublic={isWall} />
            <InboxTable accountId={accountId} />
          </div>
          <div className="grid gap-3 md:gap-4">
            <ul aria-label={m.live_numbers()} className="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-4">
              {NUMBERS.map((number, index) => (
                <Tile
                  key={number.id}
                  number={number}
                  to={paths.conversations(accountId, number.folder, number.list)}
                  value={values[index]}
                  askedAt={counts[index]?.dataUpdatedAt ?? 0}
                  history={history}
                />
              ))}
            </ul>
            <AgentTable accountId={accountId} waiting={waiting ?? []} />
            <TeamTable accountId={accountId} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Head({ accountId, isWall }: { accountId: number; isWall: boolean }) {
  return (
    <header className="flex flex-wrap items-center gap-3">
      <h1 className="text-headline font-bold text-ink">{m.live_title()}</h1>
      <Clock />
      <Link
        to={paths.live(accountId, { tv: !isWall })}
        title={isWall ? undefined : m.live_tv_hint()}
        className="ms-auto inline-flex min-h-7 items-center gap-1.5 rounded-control border border-line bg-surface px-2.5 text-ui font-medium text-ink hover:bg-hover pointer-coarse:min-h-11"
      >
        {isWall ? <X size={16} strokeWidth={1.5} aria-hidden /> : <MonitorUp size={16} strokeWidth={1.5} aria-hidden />}
        {isWall ? m.live_tv_leave() : m.live_tv()}
      </Link>
    </header>
  );
}

/** That it moves shows that the board does. */
function Clock() {
  const now = useNow();
  return <time className="text-ui text-ink-2 tabular-nums">{formatExact(now)}</time>;
}

const readingOf = (values: readonly (number | undefined)[]): Reading['values'] =>
  Object.fromEntries(
    NUMBERS.flatMap(({ id }, index) => (values[index] === undefined ? [] : [[id, values[index]]])),
  ) as Reading['values'];
