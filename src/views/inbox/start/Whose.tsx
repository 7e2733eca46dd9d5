import { useQuery } from '@tanstack/react-query';

import { teamsQuery } from '~/api/queries/account';
import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { SelectField } from '~/ui/SelectField';
import { agentName } from '~/views/shared/names';

import type { StartDraft } from './startDraft';

type Props = {
  agents: readonly Agent[] | undefined;
  assigneeId: number | undefined;
  teamId: number | undefined;
  change: (part: Partial<StartDraft>) => void;
};

/** Who has it from the beginning. */
export function Whose({ agents, assigneeId, teamId, change }: Props) {
  const { data: teams } = useQuery(teamsQuery());
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <SelectField
        label={m.start_assignee()}
        value={String(assigneeId ?? '')}
        onChange={({ target }) => change({ assigneeId: Number(target.value) || undefined })}
        options={[
          { value: '', label: m.start_nobody() },
          ...(agents ?? []).map((agent) => ({ value: String(agent.id), label: agentName(agent) })),
        ]}
      />
      <SelectField
        label={m.start_team()}
        value={String(teamId ?? '')}
        onChange={({ target }) => change({ teamId: Number(target.value) || undefined })}
        options={[
          { value: '', label: m.start_no_team() },
          ...(teams ?? []).map((team) => ({ value: String(team.id), label: team.name })),
        ]}
      />
    </div>
  );
}
