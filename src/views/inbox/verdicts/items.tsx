// People as pickers show them.
import type { Presence } from '~/api/queries/presence';
import type { Agent } from '~/api/types';
import { Avatar } from '~/ui/Avatar';
import type { PickerItem } from '~/ui/Picker';
import { explainError } from '~/views/shared/errors';
import { agentName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';

export const agentItem = (agent: Agent): PickerItem => ({
  value: String(agent.id),
  label: agentName(agent),
  icon: <Avatar name={agentName(agent)} src={agent.thumbnail} size={20} badge={<AgentPresence agentId={agent.id} />} />,
});

const ORDER = ['online', 'busy', 'offline'] as const;

/** Whoever is there comes first. */
export function byPresence(agents: readonly Agent[], presence: Presence | undefined): Agent[] {
  const rank = ({ id, availability_status }: Agent) =>
    ORDER.indexOf(presence ? (presence.users[id] ?? 'offline') : (availability_status ?? 'offline'));
  return agents.toSorted((a, b) => rank(a) - rank(b) || agentName(a).localeCompare(agentName(b)));
}

type Read = { data: unknown; error: Error | null; refetch: () => Promise<unknown> };

/** Why there is nothing to choose from, when it could not be read. */
export const failureOf = ({ data, error, refetch }: Read) =>
  error && data === undefined ? { ...explainError(error), onRetry: () => void refetch() } : undefined;
