import { useQuery } from '@tanstack/react-query';

import { sameFilter, type Filter } from '~/api/filter';
import { profileQuery } from '~/api/queries/account';
import type { View } from '~/api/queries/views';
import { m } from '~/paraglide/messages.js';
import type { Folder, ListState } from '~/paths';

import { useFolderName } from '../list/useFolderName';
import { filterOfFolder } from './draft';
import { FilterDialog } from './FilterDialog';

type Props = {
  /** The list it is opened from. */
  address: { folder: Folder; list: ListState };
  /** What that list is filtered by already. */
  filter: Filter | undefined;
  view: View | undefined;
  go: (folder: Folder, change?: Partial<ListState>) => void;
  onClose: () => void;
};

/** The filter of a list, to be changed: it begins with what the list shows, and ends in an address. */
export function FilterDesk({ address: { folder, list }, filter, view, go, onClose }: Props) {
  const { data: me } = useQuery(profileQuery());
  const name = useFolderName(folder);
  if (!me) return null;
  const isBeyond = folder.kind === 'mention' || folder.kind === 'participating' || folder.kind === 'unattended';
  return (
    <FilterDialog
      filter={filter ?? filterOfFolder(folder, list, me.id)}
      note={isBeyond ? m.finding_not_within({ name }) : undefined}
      onShow={(next) => {
        onClose();
        if (next.length === 0) go({ kind: 'all' }, { status: 'all', assignee_type: 'all' });
        else if (!view) go({ kind: 'filter', filter: next });
        else go({ kind: 'view', id: view.id, ...(!isSaved(view, next) && { changed: next }) });
      }}
      onClose={onClose}
    />
  );
}

const isSaved = (view: View, filter: Filter): boolean => view.filter !== undefined && sameFilter(view.filter, filter);
