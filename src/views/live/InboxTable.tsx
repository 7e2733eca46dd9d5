import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';

import { inboxesQuery } from '~/api/queries/account';
import { countsQuery } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { ChannelIcon } from '~/views/shared/ChannelIcon';

import { NumberCell, Table } from './Table';

/** So many are asked for at a time, so that thirty inboxes are not thirty questions at once. */
const AT_ONCE = 2;

/** What is open where, and what of it nobody has; each number is the list behind it. */
export function InboxTable({ accountId }: { accountId: number }) {
  const { data: inboxes = [] } = useQuery(inboxesQuery());
  const counts = useInTurn(inboxes.map(({ id }) => id));
  return (
    <Table
      title={m.live_inboxes()}
      columns={[
        { title: m.live_inbox() },
        { title: m.live_inbox_open(), isNumber: true },
        { title: m.live_inbox_unassigned(), isNumber: true },
      ]}
    >
      {inboxes.map((inbox, index) => {
        const folder = { kind: 'inbox', id: inbox.id } as const;
        const { all_count, unassigned_count } = counts[index] ?? {};
        return (
          <tr key={inbox.id}>
            <th scope="row" className="w-full max-w-0 text-start font-normal">
              <span className="flex items-center gap-2">
                <ChannelIcon channelType={inbox.channel_type} size={12} />
                <bdi className="min-w-0 truncate text-ink">{inbox.name}</bdi>
              </span>
            </th>
            <NumberCell>
              <Count value={all_count} to={paths.conversations(accountId, folder)} />
            </NumberCell>
            <NumberCell>
              <Count
                value={unassigned_count}
                to={paths.conversations(accountId, folder, { assignee_type: 'unassigned' })}
              />
            </NumberCell>
          </tr>
        );
      })}
    </Table>
  );
}

function Count({ value, to }: { value: number | undefined; to: string }) {
  if (value === undefined) return '–';
  return (
    <Link
      to={to}
      className="rounded-control px-1 underline decoration-line-strong underline-offset-2 hover:text-accent-ink"
    >
      {formatNumber(value)}
    </Link>
  );
}

/** The counts of these inboxes: the next ones are asked for when the ones before have been answered. */
function useInTurn(inboxIds: readonly number[]) {
  const scopes = inboxIds.map((inbox_id) => countsQuery({ status: 'open', inbox_id }));
  const known = useQueries({ queries: scopes.map((query) => ({ ...query, enabled: false })) });
  const answered = known.filter(({ data }) => data !== undefined).length;
  const results = useQueries({
    queries: scopes.map((query, index) => ({ ...query, enabled: index < answered + AT_ONCE })),
  });
  return results.map(({ data }) => data);
}
