import { useQuery } from '@tanstack/react-query';
import { UserRoundX } from 'lucide-react';

import { assignableInAllQuery } from '~/api/queries/agents';
import { presenceQuery } from '~/api/queries/presence';
import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Picker, type PickerItem } from '~/ui/Picker';
import { agentName } from '~/views/shared/names';

import type { ChooserProps } from './Chooser';
import { common } from './common';
import { agentItem, byPresence, failureOf } from './items';

const NOBODY = 'nobody';
const nobody = (): PickerItem => ({
  value: NOBODY,
  label: m.verdict_nobody(),
  icon: <UserRoundX size={20} strokeWidth={1.5} aria-hidden className="text-ink-3" />,
});

/** Whoever may have conversations of this inbox: me first, then who is there. Chatwoot itself would take anybody. */
export function AgentPicker({ conversation, among, subject, me, writes, anchor, opener, onClose }: ChooserProps) {
  const agents = useQuery(assignableInAllQuery([...new Set(among.map(({ inbox_id }) => inbox_id))]));
  const { data: presence } = useQuery(presenceQuery());
  const { id } = conversation;
  const isWithBot = among.some(({ meta }) => meta.assignee_type === 'AgentBot');
  const value = isWithBot
    ? undefined
    : common(among, ({ meta }) => (meta.assignee ? String(meta.assignee.id) : NOBODY));
  return (
    <Picker
      label={m.verdict_pick_agent({ subject })}
      anchor={anchor}
      opener={opener}
      items={agents.data && [...items(agents.data)]}
      failure={failureOf(agents)}
      selection={{ kind: 'one', value, onPick: pick }}
      onClose={onClose}
    />
  );

  function pick(chosen: string) {
    const agent = agents.data?.find((one) => String(one.id) === chosen) ?? null;
    writes.assignAgent({ id, agent });
  }

  function* items(known: readonly Agent[]): Generator<PickerItem> {
    const others = known.filter((agent) => agent.id !== me.agent.id);
    const mine = known.find((agent) => agent.id === me.agent.id);
    if (mine) yield { ...agentItem(mine), label: m.verdict_me(), detail: agentName(mine) };
    // Nobody lets go of what a person has; what a bot has stays with the bot until somebody takes it.
    if (!isWithBot) yield nobody();
    for (const agent of byPresence(others, presence)) yield agentItem(agent);
  }
}
