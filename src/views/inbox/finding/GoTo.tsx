import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { inboxesQuery, labelsQuery, teamsQuery } from '~/api/queries/account';
import { viewsQuery } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import { paths, readId, type Folder } from '~/paths';
import { Picker, type PickerItem } from '~/ui/Picker';
import { ChannelIcon } from '~/views/shared/ChannelIcon';

import { FIXED_FOLDERS, FIXED_NAMES } from '../list/useFolderName';

type Props = {
  folder: Folder;
  anchor: HTMLElement;
  onPick: (folder: Folder) => void;
  onClose: () => void;
};

/** Every list there is, and any conversation by its number: one place, by typing. */
export function GoTo({ folder, anchor, onPick, onClose }: Props) {
  const navigate = useNavigate();
  const accountId = readId(useParams().accountId) ?? 0;
  const [typed, setTyped] = useState('');
  const folders = useFolders();
  const number = readId(/^#?(\d+)$/.exec(typed.trim())?.[1]);
  const items = [
    ...folders.map(({ item, folder }) => ({ ...item, value: JSON.stringify(folder) })),
    // Named as it was typed, so that it is found by that.
    ...(number === undefined ? [] : [{ value: typed, label: typed.trim(), detail: m.finding_go_to_conversation() }]),
  ];
  return (
    <Picker
      label={m.finding_go_to()}
      anchor={anchor}
      items={items}
      onType={setTyped}
      selection={{ kind: 'one', value: JSON.stringify(folder), onPick: pick }}
      onClose={onClose}
    />
  );

  function pick(value: string) {
    const chosen = folders.find((known) => JSON.stringify(known.folder) === value);
    if (chosen) onPick(chosen.folder);
    else if (number !== undefined) void navigate(paths.conversation(accountId, number));
  }
}

type Known = { folder: Folder; item: Omit<PickerItem, 'value'> };

function useFolders(): Known[] {
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
