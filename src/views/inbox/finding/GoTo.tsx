import { useState } from 'react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, readId, type Folder } from '~/paths';
import { shortcutWords } from '~/shortcutWords';
import { Picker, type PickerItem } from '~/ui/Picker';
import { setTheme } from '~/ui/theme';

import { useAddress } from '../useAddress';
import { rank } from './rank';
import { useFolders } from './useFolders';
import { countUse, readUses } from './uses';
import { useVerbs } from './useVerbs';
import { useWays } from './useWays';

type Props = {
  folder: Folder;
  anchor: HTMLElement;
  onPick: (folder: Folder) => void;
  onClose: () => void;
};

type Entry = PickerItem & { run: () => void };

/** Everything there is to go to and to do, by typing: lists, any conversation by its number, pages, verdicts. */
export function GoTo({ folder, anchor, onPick, onClose }: Props) {
  const { accountId } = useAddress();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  // As it was when it was opened: what was taken last does not move while one looks.
  const [uses] = useState(readUses);
  const verbs = useVerbs();
  const ways = useWays();
  const lists = useFolders().map(({ item, folder }) => ({
    ...item,
    value: JSON.stringify(folder),
    run: () => onPick(folder),
  }));
  const go = (path: string) => void navigate(path);
  const entries: Entry[] = rank(
    typed,
    [...lists, ...splits(accountId, go), ...verbs, ...ways, ...pages(accountId, go), ...themes()],
    uses,
  );
  const number = readId(/^#?(\d+)$/.exec(typed.trim())?.[1]);
  if (number !== undefined)
    entries.unshift(conversation(typed.trim(), () => go(paths.conversation(accountId, number))));
  return (
    <Picker
      label={m.finding_go_to()}
      anchor={anchor}
      items={entries}
      isFound
      none={m.ui_picker_nothing_found()}
      onType={setTyped}
      selection={{ kind: 'one', value: JSON.stringify(folder), onPick: pick }}
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

const themes = (): Entry[] => [
  { value: 'theme:light', label: m.theme_light(), detail: m.finding_go_to_theme(), run: () => setTheme('light') },
  { value: 'theme:dark', label: m.theme_dark(), detail: m.finding_go_to_theme(), run: () => setTheme('dark') },
  { value: 'theme:system', label: m.theme_system(), detail: m.finding_go_to_theme(), run: () => setTheme('system') },
];
