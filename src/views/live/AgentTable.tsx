import { useQuery } from '@tanstack/react-query';

import { agentsQuery, profileQuery, teamsQuery } from '~/api/queries/account';
import { loadQuery } from '~/api/queries/board';
import { presenceQuery } from '~/api/queries/presence';
import type { Conversation, Load } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatDuration, formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { agentName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';

import { NumberCell, Table } from './Table';

type Props = { accountId: number; waiting: readonly Conversation[] };

const HERE: Record<string, number> = { online: 0, busy: 1, offline: 2 };

/** Chatwoot tells administrators only who has how many. */
function useIsAdministrator(accountId: number): boolean {
  const { data: profile } = useQuery(profileQuery());
  return profile?.accounts.find(({ id }) => id === accountId)?.role === 'administrator';
}

/** Who is there, how much they have, and how long the customer waits who waits longest for them. */
export function AgentTable({ accountId, waiting }: Props) {
  const isAdministrator = useIsAdministrator(accountId);
  const { data: agents = [] } = useQuery(agentsQuery());
  const { data: presence } = useQuery(presenceQuery());
  const { data: load } = useQuery({ ...loadQuery('assignee_id'), enabled: isAdministrator });
  const here = (id: number) => HERE[presence?.users[id] ?? 'offline'] ?? 2;
  const rows = agents
    .map((agent) => ({ agent, load: load?.get(agent.id), oldest: oldestOf(waiting, agent.id) }))
    .filter(({ agent, load: has, oldest }) => here(agent.id) < 2 || (has?.open ?? 0) > 0 || oldest !== undefined)
    .sort((a, b) => here(a.agent.id) - here(b.agent.id) || (b.load?.open ?? 0) - (a.load?.open ?? 0));
  return (
    <Table
      title={m.live_agents()}
      columns={[
        { title: m.live_agent() },
        ...(isAdministrator
          ? [
              { title: m.live_agent_open(), isNumber: true },
              { title: m.live_agent_unattended(), isNumber: true },
            ]
          : []),
        { title: m.live_agent_oldest(), isNumber: true },
      ]}
      note={isAdministrator ? undefined : m.live_agents_admins_only()}
    >
      {rows.map(({ agent, load: has, oldest }) => (
        <tr key={agent.id}>
          <th scope="row" className="w-full max-w-0 text-start font-normal">
            <span className="flex items-center gap-2">
              <AgentPresence agentId={agent.id} />
              <bdi className="min-w-0 truncate text-ink">{agentName(agent)}</bdi>
            </span>
          </th>
          {isAdministrator && <LoadCells load={has} isKnown={load !== undefined} />}
          <NumberCell>
            <Wait since={oldest} />
          </NumberCell>
        </tr>
      ))}
    </Table>
  );
}

/** The same by team, for those who may know. */
export function TeamTable({ accountId }: { accountId: number }) {
  const isAdministrator = useIsAdministrator(accountId);
  const { data: teams = [] } = useQuery({ ...teamsQuery(), enabled: isAdministrator });
  const { data: load } = useQuery({ ...loadQuery('team_id'), enabled: isAdministrator });
  if (!isAdministrator || teams.length === 0) return null;
  return (
    <Table
      title={m.live_teams()}
      columns={[
        { title: m.live_team() },
        { title: m.live_agent_open(), isNumber: true },
        { title: m.live_agent_unattended(), isNumber: true },
      ]}
    >
      {teams.map((team) => (
        <tr key={team.id}>
          <th scope="row" className="w-full max-w-0 truncate text-start font-normal text-ink">
            <bdi>{team.name}</bdi>
          </th>
          <LoadCells load={load?.get(team.id)} isKnown={load !== undefined} />
        </tr>
      ))}
    </Table>
  );
}

/** Whoever is not in the answer has nothing open. */
function LoadCells({ load, isKnown }: { load: Load | undefined; isKnown: boolean }) {
  return [load?.open, load?.unattended].map((value, index) => (
    <NumberCell key={index === 0 ? 'open' : 'unattended'}>{isKnown ? formatNumber(value ?? 0) : '–'}</NumberCell>
  ));
}

function Wait({ since }: { since: number | undefined }) {
  const now = useNow();
  return since === undefined ? '–' : formatDuration(Math.max(0, now - since * 1000));
}

/** Seconds: since when the customer waits who has waited longest for this agent, among those on the board. */
const oldestOf = (waiting: readonly Conversation[], agentId: number): number | undefined =>
  waiting.find(({ meta }) => meta.assignee_type === 'User' && meta.assignee?.id === agentId)?.waiting_since;
