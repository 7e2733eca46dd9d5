import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { countsQuery, filterCountQuery, scopeOf } from '~/api/queries/conversations';
import { viewsQuery } from '~/api/queries/views';
import { filtersOf, paths, readFolder, readListState } from '~/paths';
import { formatNumber } from '~/ui/format';
import type { Lane } from '~/views/shared/lanes';

import { countOf } from './useListPages';

type Props = { accountId: number; lane: Lane; isHere: boolean };

/** The way to a lane, and how many are in it; Chatwoot counts none that are unread. */
export function LaneLink({ accountId, lane, isHere }: Props) {
  const to = paths.account(accountId) + lane.path;
  const count = useLaneCount(to);
  return (
    <Link
      to={to}
      aria-current={isHere ? 'page' : undefined}
      className="flex min-h-7 max-w-40 items-center gap-1.5 rounded-control px-2 text-ink-2 -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
    >
      <bdi className="truncate" title={lane.name}>
        {lane.name}
      </bdi>{' '}
      {count !== undefined && (
        <span className="text-meta font-normal text-ink-2 tabular-nums">{formatNumber(Math.max(0, count))}</span>
      )}
    </Link>
  );
}

function useLaneCount(to: string): number | undefined {
  const { pathname, searchParams } = new URL(to, window.location.origin);
  const folder = readFolder(pathname, searchParams);
  const list = readListState(searchParams);
  const isView = folder?.kind === 'view';
  const { data: views } = useQuery({ ...viewsQuery(), enabled: isView });
  const saved = isView ? views?.find(({ id }) => id === folder.id)?.filter : undefined;
  const filters = folder && filtersOf(folder, list, saved);
  const isListed = filters !== undefined && !filters.filter;
  const counted = useQuery({
    ...countsQuery(filters ? scopeOf(filters) : { status: list.status }),
    enabled: isListed && list.only === 'all',
  });
  const filtered = useQuery({ ...filterCountQuery(filters?.filter ?? []), enabled: filters?.filter !== undefined });
  if (!filters || list.only !== 'all') return undefined;
  return isListed ? countOf(counted.data, filters) : filtered.data;
}
