import { useQuery } from '@tanstack/react-query';

import { inboxesQuery, teamsQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import type { Folder } from '~/paths';

export type FolderView = Exclude<Folder['kind'], 'inbox' | 'team' | 'label'>;

export const VIEW_NAMES: Record<FolderView, () => string> = {
  all: m.inbox_folder_all,
  unattended: m.inbox_folder_unattended,
  mention: m.inbox_folder_mentions,
  participating: m.inbox_folder_participating,
};

/** What the folder is called; its kind until its own name has come. */
export function useFolderName(folder: Folder): string {
  const { data: inboxes } = useQuery({ ...inboxesQuery(), enabled: folder.kind === 'inbox' });
  const { data: teams } = useQuery({ ...teamsQuery(), enabled: folder.kind === 'team' });
  switch (folder.kind) {
    case 'inbox':
      return inboxes?.find(({ id }) => id === folder.id)?.name ?? m.inbox_folder_inbox();
    case 'team':
      return teams?.find(({ id }) => id === folder.id)?.name ?? m.inbox_folder_team();
    case 'label':
      return folder.title;
    default:
      return VIEW_NAMES[folder.kind]();
  }
}
