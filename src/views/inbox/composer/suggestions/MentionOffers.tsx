import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';

import type { Mention } from '~/api/mentions';
import { teamsQuery } from '~/api/queries/account';
import { assignableAgentsQuery } from '~/api/queries/agents';
import type { Agent, Team } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { SuggestionList } from '~/ui/SuggestionList';
import { agentName } from '~/views/shared/names';

import type { Offer, OfferProps } from './offer';
import { rank } from './rank';

/** Colleagues who can see this conversation, and teams. Chatwoot tells nobody else of a mention. */
export function MentionOffers({ trigger, conversation, ...list }: OfferProps) {
  const { data: agents = [], isPending } = useQuery(assignableAgentsQuery(conversation.inbox_id));
  const { data: teams = [] } = useQuery(teamsQuery());
  const everybody: Offer[] = [...namesakesApart(agents).map(ofAgent), ...teams.map(ofTeam)];
  const offers = rank(everybody, trigger.query, ({ mention, detail }) => ({
    name: mention?.name ?? '',
    text: String(detail ?? ''),
  }));
  const empty = isPending ? m.composer_mentions_loading() : m.composer_mentions_none();
  return <SuggestionList {...list} label={m.composer_mentions()} items={offers} empty={empty} />;
}

type Named = { agent: Agent; label: string };

/** Two of the same name are told apart by their addresses: the label is what is mentioned by. */
function namesakesApart(agents: readonly Agent[]): Named[] {
  const counts = Map.groupBy(agents, agentName);
  return agents.map((agent) => {
    const name = agentName(agent);
    return { agent, label: (counts.get(name)?.length ?? 0) > 1 ? `@${name} (${agent.email})` : `@${name}` };
  });
}

function ofAgent({ agent, label }: Named): Offer {
  const name = agentName(agent);
  return offer({ kind: 'user', id: agent.id, name, label }, <Avatar name={name} size={20} />, agent.email);
}

function ofTeam({ id, name, description }: Team): Offer {
  const icon = <UsersRound size={16} strokeWidth={1.5} aria-hidden className="mx-0.5 shrink-0 text-ink-2" />;
  return offer({ kind: 'team', id, name, label: `@${name}` }, icon, description || m.composer_mentions_team());
}

const offer = (mention: Mention, icon: React.ReactNode, detail: string): Offer => ({
  key: `${mention.kind}-${mention.id}`,
  icon,
  label: <bdi>{mention.name}</bdi>,
  detail,
  insert: `${mention.label} `,
  mention,
});
