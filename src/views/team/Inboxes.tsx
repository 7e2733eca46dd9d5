import { useQuery } from '@tanstack/react-query';

import { inboxesQuery } from '~/api/queries/account';
import { countsQuery } from '~/api/queries/conversations';
import { inboxMembersQuery } from '~/api/queries/team';
import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { formatList } from '~/ui/lists';
import { PaneError } from '~/ui/PaneError';
import { ChannelIcon, channelName } from '~/views/shared/ChannelIcon';
import { explainError } from '~/views/shared/errors';
import { agentName } from '~/views/shared/names';

import { AsOf } from './AsOf';
import { Cell, Count, Panel } from './Panel';
import { useInTurn } from '~/views/shared/useInTurn';

/** Every inbox one may see; each number is that of the list behind it. */
export function Inboxes({ accountId }: { accountId: number }) {
  const inboxes = useQuery(inboxesQuery());
  const ids = (inboxes.data ?? []).map(({ id }) => id);
  const counts = useInTurn(ids.map((inbox_id) => countsQuery({ status: 'open', inbox_id })));
  const isCounted = counts.every(({ isPending }) => !isPending);
  const members = useInTurn(ids.map(inboxMembersQuery), isCounted);
  if (inboxes.isError && !inboxes.data) return <PaneError {...explainError(inboxes.error)} />;
  const askedAt = counts.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0);
  return (
    <Panel
      title={m.team_inboxes()}
      columns={[m.team_inbox(), m.team_open(), m.team_unassigned()]}
      age={<AsOf at={askedAt.length === 0 ? 0 : Math.min(...askedAt)} />}
    >
      {(inboxes.data ?? []).map(({ id, name, channel_type }, index) => (
        <tr key={id}>
          <th scope="row" className="w-full max-w-0 text-start font-normal">
            <span className="flex items-center gap-2">
              <ChannelIcon channelType={channel_type} className="text-ink-2" />
              <bdi className="min-w-0 truncate text-ink">{name}</bdi>
              <span className="shrink-0 text-meta text-ink-3">{channelName(channel_type)}</span>
            </span>
            <Members members={members[index]?.data} />
          </th>
          <Cell>
            <Count
              value={counts[index]?.data?.all_count}
              words={m.team_open_of({ name })}
              to={paths.conversations(accountId, { kind: 'inbox', id })}
            />
          </Cell>
          <Cell>
            <Count
              value={counts[index]?.data?.unassigned_count}
              words={m.team_unassigned_of({ name })}
              to={paths.conversations(accountId, { kind: 'inbox', id }, { assignee_type: 'unassigned' })}
            />
          </Cell>
        </tr>
      ))}
    </Panel>
  );
}

/** How many, and who; their names whole in the tooltip. */
function Members({ members }: { members: Agent[] | undefined }) {
  const names = formatList((members ?? []).map(agentName));
  return (
    <span title={names} className="block min-h-4 truncate ps-6 text-meta text-ink-2">
      {members &&
        (members.length === 0
          ? m.team_no_members()
          : m.team_members({ count: members.length, number: formatNumber(members.length), names }))}
    </span>
  );
}
