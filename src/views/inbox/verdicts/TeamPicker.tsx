import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';

import { teamsQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';

import type { ChooserProps } from './Chooser';
import { common } from './common';
import { failureOf } from './items';

const NONE = 'none';
const icon = <UsersRound size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-3" />;

/** The teams of the account. What a team does to the assignee is said before. */
export function TeamPicker({ conversation: { id }, among, subject, writes, anchor, opener, onClose }: ChooserProps) {
  const teams = useQuery(teamsQuery());
  const items = teams.data?.map((team) => ({
    value: String(team.id),
    label: team.name,
    ...(team.description && { detail: team.description }),
    icon,
  }));
  return (
    <Picker
      label={m.verdict_pick_team({ subject })}
      anchor={anchor}
      opener={opener}
      items={items && [{ value: NONE, label: m.verdict_no_team() }, ...items]}
      failure={failureOf(teams)}
      note={m.verdict_team_note()}
      selection={{
        kind: 'one',
        value: common(among, ({ meta }) => (meta.team ? String(meta.team.id) : NONE)),
        onPick: pick,
      }}
      onClose={onClose}
    />
  );

  function pick(chosen: string) {
    writes.assignTeam({ id, team: teams.data?.find((team) => String(team.id) === chosen) ?? null });
  }
}
