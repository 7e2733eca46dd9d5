import { startTransition, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, readId, type Folder } from '~/paths';
import { shortcutWords } from '~/shortcutWords';
import { Picker, type PickerItem } from '~/ui/Picker';

import { rank } from './rank';
import { settings } from './settings';
import { useFolders } from './useFolders';
import { useQueryEntry } from './useQueryEntry';
import { countUse, readUses } from './uses';
import { usePeople } from './usePeople';

type Props = {
  accountId: number;
  /** The list on screen, if it is one. */
  folder: Folder | undefined;
  anchor: { getBoundingClientRect: () => DOMRect };
  /** What can be done besides, for what is typed. */
  deeds: readonly Entry[];
  onType: (typed: string) => void;
  onPick: (folder: Folder) => void;
  onClose: () => void;
};

/** As many as there is room for: what lies below is drawn once these are on screen. */
const AT_FIRST = 14;

export type Entry = PickerItem & { run: () => void };

/** Everything there is to go to and to do, by typing: lists, conversations, contacts, pages, settings, verdicts. */
export function Palette({ accountId, folder, anchor, deeds, onType, onPick, onClose }: Props) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  // As it was when it was opened: what was taken last does not move while one looks.
  const [uses] = useState(readUses);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => startTransition(() => setDrawn(true)), []);
  const { recent, found } = usePeople(accountId, typed);
  const lists = useFolders().map(({ item, folder }) => ({
    ...item,
    value: JSON.stringify(folder),
    run: () => onPick(folder),
  }));
  const go = (path: string) => void navigate(path);
  const entries: Entry[] = [
    ...rank(
      typed,
      [...lists, ...splits(accountId, go), ...deeds, ...recent, ...pages(accountId, go), ...settings()],
      uses,
    ),
    ...found,
  ];
  const query = useQueryEntry(accountId, typed);
  if (query.entry) entries.unshift(query.entry);
  const number = readId(/^#?(\d+)$/.exec(typed.trim())?.[1]);
  if (number !== undefined)
    entries.unshift(conversation(typed.trim(), () => go(paths.conversation(accountId, number))));
  return (
    <Picker
      label={m.finding_go_to()}
      anchor={anchor}
      items={isDrawn || typed !== '' ? entries : entries.slice(0, AT_FIRST)}
      isFound
      none={m.ui_picker_nothing_found()}
      note={typed === '' ? m.finding_query_hint() : query.problem}
      onType={(text) => {
        setTyped(text);
        onType(text);
      }}
      selection={{ kind: 'one', value: folder && JSON.stringify(folder), onPick: pick }}
      onClose={onClose}
    />
  );

  function pick(value: string) {
    const entry = entries.find((one) => one.value === value);
    if (entry?.value !== typed.trim()) countUse(value);
    entry?.run();
  }
}

/** Named as it was typed. */
const conversation = (typed: string, run: () => void): Entry => ({
  value: typed,
  label: typed,
  detail: m.finding_go_to_conversation(),
  run,
});

/** The lists that have keys. */
const SPLITS = [
  { id: 'go_mine', list: { assignee_type: 'me' } },
  { id: 'go_unassigned', list: { assignee_type: 'unassigned' } },
  { id: 'go_pending', list: { status: 'pending' } },
  { id: 'go_snoozed', list: { status: 'snoozed' } },
  { id: 'go_resolved', list: { status: 'resolved' } },
] as const;

const splits = (accountId: number, go: (path: string) => void): Entry[] =>
  SPLITS.map(({ id, list }) => ({
    value: `split:${id}`,
    label: shortcutWords[id](),
    shortcut: id,
    run: () => go(paths.conversations(accountId, { kind: 'all' }, list)),
  }));

const pages = (accountId: number, go: (path: string) => void): Entry[] => [
  {
    value: 'page:search',
    label: m.nav_search(),
    detail: m.finding_go_to_page(),
    shortcut: 'search',
    run: () => go(paths.search(accountId)),
  },
  {
    value: 'page:contacts',
    label: m.contacts_title(),
    detail: m.finding_go_to_page(),
    shortcut: 'go_contacts',
    run: () => go(paths.contacts(accountId)),
  },
  {
    value: 'page:live',
    label: m.live_title(),
    detail: m.finding_go_to_page(),
    shortcut: 'go_live',
    run: () => go(paths.live(accountId)),
  },
  {
    value: 'page:notifications',
    label: m.notifications_title(),
    detail: m.finding_go_to_page(),
    run: () => go(paths.notifications(accountId)),
  },
  {
    value: 'page:team',
    label: m.team_title(),
    detail: m.finding_go_to_page(),
    run: () => go(paths.team(accountId)),
  },
  {
    value: 'page:keys',
    label: m.keys_title(),
    detail: m.finding_go_to_page(),
    run: () => go(paths.keys(accountId)),
  },
];
