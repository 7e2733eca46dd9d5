import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

import { inboxesQuery, labelsQuery, teamsQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import type { Folder } from '~/paths';
import { Menu, MenuChoice } from '~/ui/Menu';
import { ChannelIcon } from '~/views/shared/ChannelIcon';

import { useFolderName, VIEW_NAMES, type FolderView } from './useFolderName';

type Props = { folder: Folder; onChange: (folder: Folder) => void };

/** What the list is made of: everything, one of Chatwoot's views, or one inbox, team or label. */
export function FolderMenu({ folder, onChange }: Props) {
  const name = useFolderName(folder);
  return (
    <h1 className="min-w-0 flex-1">
      <Menu
        label={m.inbox_folder_label()}
        trigger={
          <button
            type="button"
            className="flex min-h-7 max-w-full items-center gap-1 rounded-control px-2 text-message font-bold hover:bg-hover pointer-coarse:min-h-11"
          >
            <bdi className="truncate" title={name}>
              {name}
            </bdi>
            <ChevronDown size={14} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-3" />
          </button>
        }
      >
        <Choices folder={folder} onChange={onChange} />
      </Menu>
    </h1>
  );
}

const VIEWS: readonly FolderView[] = ['all', 'unattended', 'mention', 'participating'];

type Choice = { folder: Folder; label: string; icon?: ReactNode };

/** A component of its own, so that nothing is read before the menu is open. */
function Choices({ folder, onChange }: Props) {
  const { data: inboxes = [] } = useQuery(inboxesQuery());
  const { data: teams = [] } = useQuery(teamsQuery());
  const { data: labels = [] } = useQuery(labelsQuery());
  const groups: { name: string; choices: Choice[] }[] = [
    { name: m.inbox_folder_views(), choices: VIEWS.map((kind) => ({ folder: { kind }, label: VIEW_NAMES[kind]() })) },
    {
      name: m.inbox_folder_inboxes(),
      choices: inboxes.map(({ id, name, channel_type }) => ({
        folder: { kind: 'inbox', id },
        label: name,
        icon: <ChannelIcon channelType={channel_type} className="text-ink-3" />,
      })),
    },
    {
      name: m.inbox_folder_teams(),
      choices: teams.map(({ id, name }) => ({ folder: { kind: 'team', id }, label: name })),
    },
    {
      name: m.inbox_folder_labels(),
      choices: labels.map(({ title }) => ({ folder: { kind: 'label', title }, label: title })),
    },
  ];
  return groups
    .filter(({ choices }) => choices.length > 0)
    .map(({ name, choices }) => (
      <MenuChoice
        key={name}
        label={name}
        value={JSON.stringify(folder)}
        onChange={(key) => {
          const chosen = choices.find((choice) => JSON.stringify(choice.folder) === key);
          if (chosen) onChange(chosen.folder);
        }}
        options={choices.map(({ folder, ...rest }) => ({ value: JSON.stringify(folder), ...rest }))}
      />
    ));
}
