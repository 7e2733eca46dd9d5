import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, useState } from 'react';

import { agentsQuery } from '~/api/queries/account';
import { loadQuery } from '~/api/queries/board';
import { presenceQuery } from '~/api/queries/presence';
import { openOf } from '~/api/queries/team';
import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatAgo, formatDuration } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { agentName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';
import { useIsAdministrator } from '~/views/shared/useIsAdministrator';

import { HandOverButton } from './HandOverButton';
import { ageOfAll } from './ShareTables';
import { Table, type Cell } from './Table';
import { useLastActs } from './useLastActs';
import type { Wait } from './useWaiting';

const HandOverDialog = lazy(async () => ({ default: (await import('./HandOverDialog')).HandOverDialog }));

const HERE: Record<string, number> = { online: 0, busy: 1, offline: 2 };
const MINUTE = 60_000;

type Props = { accountId: number; waits: readonly Wait[] };

/** Who is there, how much they have, and how long the customer waits who waits longest for them. */
export const AgentTable = memo(function AgentTable({ accountId, waits }: Props) {
  const isAdministrator = useIsAdministrator(accountId) ?? false;
  const { data: agents = [] } = useQuery(agentsQuery());
  const { data: presence } = useQuery(presenceQuery());
  // Chatwoot tells administrators only.
  const load = useQuery({ ...loadQuery('assignee_id'), enabled: isAdministrator });
  const here = (id: number) => HERE[presence?.users[id] ?? 'offline'] ?? 2;
  const lastActs = useLastActs(waits);
  const now = useNow();
  // Here and not in the row: who has nothing left may lose their row, and taking it back must stay in reach.
  const [handingOver, handOver] = useState<Agent | null>(null);
  const shown = agents
    .map((agent) => ({ agent, has: load.data?.get(agent.id), waited: waitedFor(waits, agent.id) }))
    .filter(({ agent, has, waited }) => here(agent.id) < 2 || (has?.open ?? 0) > 0 || waited !== undefined)
    .sort((a, b) => here(a.agent.id) - here(b.agent.id) || (b.has?.open ?? 0) - (a.has?.open ?? 0));
  const loadCells = (id: number): Cell[] => {
    if (!isAdministrator) return [];
    const has = load.data && { open: 0, unattended: 0, ...load.data.get(id) };
    const to = paths.conversations(accountId, { kind: 'filter', filter: openOf(id) });
    return [{ value: has?.open, to }, { value: has?.unattended }];
  };
  return (
    <>
      <Table
        title={m.live_agents()}
        columns={[
          m.live_agent(),
          ...(isAdministrator ? [m.live_agent_open(), m.live_agent_unattended()] : []),
          m.live_agent_oldest(),
          m.live_agent_last(),
        ]}
        rows={shown.map(({ agent, waited }) => ({
          key: agent.id,
          name: agentName(agent),
          head: (
            <>
              <AgentPresence agentId={agent.id} />
              <bdi className="min-w-0 truncate text-ink">{agentName(agent)}</bdi>
            </>
          ),
          act: <HandOverButton agent={agent} onAsk={() => handOver(agent)} />,
          cells: [
            ...loadCells(agent.id),
            {
              value: waited && Math.floor(waited / MINUTE),
              shown: waited === undefined ? '–' : formatDuration(waited),
            },
            lastCell(lastActs.get(agent.id), now),
          ],
        }))}
        note={isAdministrator ? undefined : m.live_agents_admins_only()}
        {...(isAdministrator && { age: ageOfAll([load]) })}
      />
      {handingOver && (
        <Suspense fallback={null}>
          <HandOverDialog agent={handingOver} onClose={() => handOver(null)} />
        </Suspense>
      )}
    </>
  );
});

const lastCell = (at: number | undefined, now: number): Cell =>
  at === undefined ? { value: undefined } : { value: Math.floor((now - at) / MINUTE), shown: formatAgo(at, now) };

/** Milliseconds: how long the customer has waited who has waited longest for this agent, among those on the board. */
const waitedFor = (waits: readonly Wait[], agentId: number): number | undefined =>
  waits.find(({ conversation: { meta } }) => meta.assignee_type === 'User' && meta.assignee?.id === agentId)?.waited;
