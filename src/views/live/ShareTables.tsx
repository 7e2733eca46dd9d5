import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';

import { inboxesQuery, labelsQuery, teamsQuery } from '~/api/queries/account';
import { loadQuery, shareQuery } from '~/api/queries/board';
import { m } from '~/paraglide/messages.js';
import { paths, scopeOf, type ListedFolder } from '~/paths';
import { formatNumber } from '~/ui/format';
import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { LabelDot } from '~/views/shared/LabelDot';
import { useInTurn } from '~/views/shared/useInTurn';
import { useIsAdministrator } from '~/views/shared/useIsAdministrator';

import { Table, type TableAge } from './Table';

type Part = { key: number; name: string; icon?: ReactNode; folder: ListedFolder };

/** As many labels as a board has room for: each costs a question. */
const MOST_LABELS = 12;

const nameOf = ({ name, icon }: Part): ReactNode => (
  <>
    {icon}
    <bdi className="min-w-0 truncate text-ink">{name}</bdi>
  </>
);

/** How old the oldest of some answers is. */
export const ageOfAll = (answers: readonly { dataUpdatedAt: number; isStale: boolean; data: unknown }[]): TableAge => {
  const known = answers.filter(({ data }) => data !== undefined);
  return {
    askedAt: known.length === 0 ? 0 : Math.min(...known.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    isDoubted: known.some(({ isStale }) => isStale),
  };
};

type Props = { accountId: number; title: string; what: string; parts: readonly Part[]; note?: string | undefined };

/** What is open where, and what of it nobody has; each number is the list behind it. */
function ShareTable({ accountId, title, what, parts, note }: Props) {
  const shares = useInTurn(parts.map(({ folder }) => shareQuery(scopeOf(folder, 'open'))));
  return (
    <Table
      title={title}
      columns={[what, m.live_inbox_open(), m.live_inbox_unassigned()]}
      rows={parts.map((part, index) => ({
        key: part.key,
        name: part.name,
        head: nameOf(part),
        cells: [
          { value: shares[index]?.data?.all_count, to: paths.conversations(accountId, part.folder) },
          {
            value: shares[index]?.data?.unassigned_count,
            to: paths.conversations(accountId, part.folder, { assignee_type: 'unassigned' }),
          },
        ],
      }))}
      note={note}
      age={ageOfAll(shares)}
    />
  );
}

export const InboxTable = memo(function InboxTable({ accountId }: { accountId: number }) {
  const { data: inboxes = [] } = useQuery(inboxesQuery());
  const parts = inboxes.map(({ id, name, channel_type }) => ({
    key: id,
    name,
    icon: <ChannelIcon channelType={channel_type} size={12} />,
    folder: { kind: 'inbox', id } as const,
  }));
  return <ShareTable accountId={accountId} title={m.live_inboxes()} what={m.live_inbox()} parts={parts} />;
});

/** Those that stand in the sidebar: they are what a team looks at. */
export const LabelTable = memo(function LabelTable({ accountId }: { accountId: number }) {
  const { data = [] } = useQuery(labelsQuery());
  const labels = data.filter(({ show_on_sidebar }) => show_on_sidebar);
  if (labels.length === 0) return null;
  const parts = labels.slice(0, MOST_LABELS).map(({ id, title, color }) => ({
    key: id,
    name: title,
    icon: <LabelDot colour={color} />,
    folder: { kind: 'label', title } as const,
  }));
  const left = labels.length - parts.length;
  return (
    <ShareTable
      accountId={accountId}
      title={m.live_labels()}
      what={m.live_label()}
      parts={parts}
      note={left > 0 ? m.live_labels_left({ count: left, number: formatNumber(left) }) : undefined}
    />
  );
});

/** Administrators are told all teams at once, and what of it is unattended; others are told each by itself. */
export const TeamTable = memo(function TeamTable({ accountId }: { accountId: number }) {
  const isAdministrator = useIsAdministrator(accountId);
  const { data: teams = [] } = useQuery(teamsQuery());
  const load = useQuery({ ...loadQuery('team_id'), enabled: isAdministrator === true });
  if (isAdministrator === undefined || teams.length === 0) return null;
  const parts = teams.map(({ id, name }) => ({ key: id, name, folder: { kind: 'team', id } as const }));
  if (!isAdministrator)
    return <ShareTable accountId={accountId} title={m.live_teams()} what={m.live_team()} parts={parts} />;
  return (
    <Table
      title={m.live_teams()}
      columns={[m.live_team(), m.live_agent_open(), m.live_agent_unattended()]}
      rows={parts.map((part) => ({
        key: part.key,
        name: part.name,
        head: nameOf(part),
        cells: [
          {
            // Whoever is not in the answer has nothing open.
            value: load.data && (load.data.get(part.key)?.open ?? 0),
            to: paths.conversations(accountId, part.folder),
          },
          { value: load.data && (load.data.get(part.key)?.unattended ?? 0) },
        ],
      }))}
      age={ageOfAll([load])}
    />
  );
});
