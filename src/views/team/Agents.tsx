import { useQuery } from '@tanstack/react-query';

import { useLine } from '~/api/line';
import { agentsQuery, profileQuery } from '~/api/queries/account';
import { loadQuery } from '~/api/queries/board';
import { conversationsQuery } from '~/api/queries/conversations';
import { presenceQuery } from '~/api/queries/presence';
import { openOf } from '~/api/queries/team';
import type { Agent, Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { filtersOf, paths } from '~/paths';
import { formatDuration } from '~/ui/format';
import { PaneError } from '~/ui/PaneError';
import { useNow } from '~/ui/useNow';
import { explainError } from '~/views/shared/errors';
import { agentName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';

import { AsOf } from './AsOf';
import { Cell, Count, Panel } from './Panel';

const LONGEST = filtersOf({ kind: 'all' }, { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' });
const HERE: Record<string, number> = { online: 0, busy: 1 };

/** Everybody, those who are there first. One question tells an administrator what each has; others are not told. */
export function Agents({ accountId }: { accountId: number }) {
  const agents = useQuery(agentsQuery());
  const { data: profile } = useQuery(profileQuery());
  const isAdministrator = profile?.accounts.find(({ id }) => id === accountId)?.role === 'administrator';
  const load = useQuery({ ...loadQuery('assignee_id'), enabled: isAdministrator });
  const longest = useQuery(conversationsQuery(LONGEST, 1));
  const { data: presence } = useQuery(presenceQuery());
  const isTold = useLine().whole_since !== null;
  const place = ({ id }: Agent) => (isTold ? (HERE[presence?.users[id] ?? ''] ?? 2) : 2);
  if (agents.isError && !agents.data) return <PaneError {...explainError(agents.error)} />;
  const rows = (agents.data ?? []).toSorted((a, b) => place(a) - place(b) || agentName(a).localeCompare(agentName(b)));
  return (
    <Panel
      title={m.team_agents()}
      columns={[m.team_agent(), m.team_open(), m.team_oldest()]}
      note={isAdministrator ? undefined : m.team_load_admins_only()}
      age={<AsOf at={longest.dataUpdatedAt} />}
    >
      {rows.map((agent) => (
        <tr key={agent.id}>
          <th scope="row" className="w-full max-w-0 text-start font-normal">
            <span className="flex items-center gap-2">
              <AgentPresence agentId={agent.id} />
              <bdi className="min-w-0 truncate text-ink">{agentName(agent)}</bdi>
              <span className="shrink-0 text-meta text-ink-3">
                {agent.role === 'administrator' ? m.role_administrator() : m.role_agent()}
              </span>
            </span>
          </th>
          <Cell>
            <Count
              value={load.data && (load.data.get(agent.id)?.open ?? 0)}
              words={m.team_open_of({ name: agentName(agent) })}
              to={paths.conversations(accountId, { kind: 'filter', filter: openOf(agent.id) })}
            />
          </Cell>
          <Cell>
            <Wait since={oldestOf(longest.data?.payload, agent.id)} />
          </Cell>
        </tr>
      ))}
    </Panel>
  );
}

function Wait({ since }: { since: number | undefined }) {
  const now = useNow();
  return since === undefined ? '–' : formatDuration(Math.max(0, now - since * 1000));
}

/** Seconds: since when the customer waits who waits longest for this agent, among the 25 who wait longest of all. */
const oldestOf = (waiting: readonly Conversation[] | undefined, agentId: number): number | undefined =>
  waiting?.find(
    ({ meta, waiting_since }) => waiting_since > 0 && meta.assignee_type === 'User' && meta.assignee?.id === agentId,
  )?.waiting_since;
