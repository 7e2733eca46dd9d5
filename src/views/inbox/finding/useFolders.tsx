import { useQuery } from '@tanstack/react-query';

import { inboxesQuery, labelsQuery, teamsQuery } from '~/api/queries/account';
import { viewsQuery } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import type { Folder } from '~/paths';
import type { PickerItem } from '~/ui/Picker';
import { ChannelIcon } from '~/views/shared/ChannelIcon';

import { FIXED_FOLDERS, FIXED_NAMES } from '../list/useFolderName';

type Known = { folder: Folder; item: Omit<PickerItem, 'value'> };

/** Every list there is. */
export function useFolders(): Known[] {
  const { data: views = [] } = useQuery(viewsQuery());
  const { data: inboxes = [] } = useQuery(inboxesQuery());
  const { data: teams = [] } = useQuery(teamsQuery());
  const { data: labels = [] } = useQuery(labelsQuery());
  return [
    ...FIXED_FOLDERS.map((kind) => ({
      folder: fixed(kind),
      item: { label: FIXED_NAMES[kind](), detail: m.finding_go_to_view() },
    })),
    ...views.map(({ id, name }) => ({
      folder: { kind: 'view' as const, id },
      item: { label: name, detail: m.finding_go_to_saved() },
    })),
    ...inboxes.map(({ id, name, channel_type }) => ({
      folder: { kind: 'inbox' as const, id },
      item: {
        label: name,
        detail: m.finding_go_to_inbox(),
        icon: <ChannelIcon channelType={channel_type} className="text-ink-3" />,
      },
    })),
    ...teams.map(({ id, name }) => ({
      folder: { kind: 'team' as const, id },
      item: { label: name, detail: m.finding_go_to_team() },
    })),
    ...labels.map(({ title }) => ({
      folder: { kind: 'label' as const, title },
      item: { label: title, detail: m.finding_go_to_label() },
    })),
  ];
}

const fixed = (kind: (typeof FIXED_FOLDERS)[number]): Folder => ({ kind });
