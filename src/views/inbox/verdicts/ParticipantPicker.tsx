import { useQuery } from '@tanstack/react-query';

import { assignableAgentsQuery } from '~/api/queries/agents';
import { participantsQuery } from '~/api/queries/participants';
import { presenceQuery } from '~/api/queries/presence';
import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';

import type { ChooserProps } from './Chooser';
import { agentItem, byPresence, failureOf } from './items';

/** Who is told of every message. Only those of the inbox can be: Chatwoot says yes to others and does not do it. */
export function ParticipantPicker({ conversation: { id, inbox_id }, writes, anchor, opener, onClose }: ChooserProps) {
  const agents = useQuery(assignableAgentsQuery(inbox_id));
  const participants = useQuery(participantsQuery(id));
  const { data: presence } = useQuery(presenceQuery());
  return (
    <Picker
      label={m.verdict_pick_participants({ id })}
      anchor={anchor}
      opener={opener}
      items={participants.data && agents.data && byPresence(agents.data, presence).map(agentItem)}
      failure={failureOf(participants) ?? failureOf(agents)}
      note={m.verdict_participants_note()}
      selection={{
        kind: 'many',
        values: participants.data?.map((agent) => String(agent.id)) ?? [],
        onToggle: (chosen, isOn) => {
          const agent = agents.data?.find((one) => String(one.id) === chosen);
          if (agent) writes.setParticipant({ id, agent, isOn });
        },
      }}
      onClose={onClose}
    />
  );
}
