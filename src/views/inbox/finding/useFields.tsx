import { useQuery } from '@tanstack/react-query';

import {
  agentsQuery,
  attributeDefinitionsQuery,
  inboxesQuery,
  labelsQuery,
  profileQuery,
  teamsQuery,
} from '~/api/queries/account';
import type { ConversationPriority, ConversationStatus } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import type { PickerItem } from '~/ui/Picker';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { agentName } from '~/views/shared/names';
import { PriorityGlyph, priorityName } from '~/views/shared/PriorityGlyph';
import { StatusGlyph, statusName } from '~/views/shared/StatusGlyph';

import { customFields, standardFields, type Field } from './fields';

const STATUSES: readonly ConversationStatus[] = ['open', 'pending', 'snoozed', 'resolved'];
const PRIORITIES: readonly ConversationPriority[] = ['urgent', 'high', 'medium', 'low'];

/** Everything that can be asked of a conversation here, with what there is to choose from. */
export function useFields(): readonly Field[] {
  const { data: definitions = [] } = useQuery(attributeDefinitionsQuery());
  const { data: inboxes } = useQuery(inboxesQuery());
  const { data: teams } = useQuery(teamsQuery());
  const { data: labels } = useQuery(labelsQuery());
  const assignees = useAssignees();
  const standard = standardFields({
    status: STATUSES.map((status) => ({
      value: status,
      label: statusName(status),
      icon: <StatusGlyph status={status} />,
    })),
    priority: PRIORITIES.map((priority) => ({
      value: priority,
      label: priorityName(priority),
      icon: <PriorityGlyph priority={priority} />,
    })),
    assignee_id: assignees,
    inbox_id: inboxes?.map(({ id, name, channel_type }) => ({
      value: String(id),
      label: name,
      icon: <ChannelIcon channelType={channel_type} className="text-ink-3" />,
    })),
    team_id: teams?.map(({ id, name }) => ({ value: String(id), label: name })),
    labels: labels?.map(({ title, description }) => ({
      value: title,
      label: title,
      ...(description && { detail: description }),
    })),
  });
  return [...standard, ...customFields(definitions)];
}

function useAssignees(): PickerItem[] | undefined {
  const { data: me } = useQuery(profileQuery());
  const { data: agents } = useQuery(agentsQuery());
  if (!agents || !me) return undefined;
  const own = agents.find(({ id }) => id === me.id);
  const others = agents.filter((agent) => agent !== own).toSorted((a, b) => agentName(a).localeCompare(agentName(b)));
  return [
    ...(own ? [{ value: String(own.id), label: m.finding_me(), detail: agentName(own) }] : []),
    ...others.map((agent) => ({ value: String(agent.id), label: agentName(agent) })),
  ];
}
