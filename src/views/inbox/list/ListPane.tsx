import { useMemo } from 'react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { filtersOf, paths, type Folder, type ListState } from '~/paths';
import { PaneError } from '~/ui/PaneError';

import type { Address } from '../useAddress';
import { AssigneeTabs } from './AssigneeTabs';
import { ConversationList } from './ConversationList';
import { FolderMenu } from './FolderMenu';
import { listKey } from './places';
import { SortMenu } from './SortMenu';
import { StatusMenu } from './StatusMenu';

/** A list of conversations and what chooses it. Everything chosen is in the address. */
export function ListPane({ address }: { address: Address }) {
  const navigate = useNavigate();
  const { accountId, folder, list, conversationId } = address;
  const filters = useMemo(() => filtersOf(folder ?? { kind: 'all' }, list), [folder, list]);
  if (folder === undefined) return <PaneError title={m.inbox_no_such_list()} detail={m.inbox_no_such_list_detail()} />;

  // Another list beside an open conversation leaves the conversation open.
  const hrefOf = (change: Partial<ListState>, into: Folder = folder) =>
    conversationId
      ? paths.conversation(accountId, conversationId, { folder: into, list: { ...list, ...change } })
      : paths.conversations(accountId, into, { ...list, ...change });
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-col gap-1 border-b border-line px-2 py-2">
        <div className="flex items-center gap-1">
          <FolderMenu folder={folder} onChange={(into) => void navigate(hrefOf({}, into))} />
          <StatusMenu status={list.status} onChange={(status) => void navigate(hrefOf({ status }))} />
          <SortMenu sort={list.sort_by} onChange={(sort_by) => void navigate(hrefOf({ sort_by }))} />
        </div>
        <AssigneeTabs filters={filters} hrefOf={(assignee_type) => hrefOf({ assignee_type })} />
      </div>
      <ConversationList key={listKey(filters)} address={address} filters={filters} />
    </div>
  );
}
