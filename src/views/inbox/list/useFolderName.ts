import { useQuery } from '@tanstack/react-query';

import { inboxesQuery, teamsQuery } from '~/api/queries/account';
import { viewsQuery } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import type { Folder } from '~/paths';

export const FIXED_FOLDERS = ['all', 'unattended', 'mention', 'participating', 'drafts'] as const;

export const FIXED_NAMES: Record<(typeof FIXED_FOLDERS)[number], () => string> = {
  all: m.inbox_folder_all,
  unattended: m.inbox_folder_unattended,
  mention: m.inbox_folder_mentions,
  participating: m.inbox_folder_participating,
  drafts: m.inbox_folder_drafts,
};

/** What the folder is called; its kind until its own name has come. */
export function useFolderName(folder: Folder): string {
  const { data: inboxes } = useQuery({ ...inboxesQuery(), enabled: folder.kind === 'inbox' });
  const { data: teams } = useQuery({ ...teamsQuery(), enabled: folder.kind === 'team' });
  const { data: views } = useQuery({ ...viewsQuery(), enabled: folder.kind === 'view' });
  switch (folder.kind) {
    case 'inbox':
      return inboxes?.find(({ id }) => id === folder.id)?.name ?? m.inbox_folder_inbox();
    case 'team':
      return teams?.find(({ id }) => id === folder.id)?.name ?? m.inbox_folder_team();
    case 'view':
      return views?.find(({ id }) => id === folder.id)?.name ?? m.finding_view();
    case 'label':
      return folder.title;
    case 'filter':
      return m.finding_filtered();
    case 'search':
      return m.finding_search();
    default:
      return FIXED_NAMES[folder.kind]();
  }
}
