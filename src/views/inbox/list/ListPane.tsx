import { ListFilter, MessageSquarePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type Folder, type ListState } from '~/paths';
import { IconButton } from '~/ui/IconButton';
import { PaneError } from '~/ui/PaneError';
import { useShortcut } from '~/ui/useShortcut';
import { explainError } from '~/views/shared/errors';

import type { Address } from '../useAddress';
import { useFilters } from '../useFilters';
import { SelectButton } from '../selection/SelectButton';
import { AssigneeTabs } from './AssigneeTabs';
import { ConversationList } from './ConversationList';
import { FolderMenu } from './FolderMenu';
import { listKey } from './places';
import { SortMenu } from './SortMenu';
import { StatusMenu } from './StatusMenu';

const ListFoot = lazy(async () => ({ default: (await import('../selection/ListFoot')).ListFoot }));
const FilterBar = lazy(async () => ({ default: (await import('../finding/FilterBar')).FilterBar }));
const FilterDesk = lazy(async () => ({ default: (await import('../finding/FilterDesk')).FilterDesk }));

/** A list of conversations and what chooses it. Everything chosen is in the address. */
export function ListPane({ address }: { address: Address }) {
  const navigate = useNavigate();
  const { accountId, folder, list, conversationId } = address;
  const { filters, view, failure, retry } = useFilters(address);
  const [isFiltering, setFiltering] = useState(false);
  useShortcut('filter', () => setFiltering(true), folder !== undefined);
  if (folder === undefined || failure === null) {
    return <PaneError title={m.inbox_no_such_list()} detail={m.inbox_no_such_list_detail()} />;
  }

  // Another list beside an open conversation leaves the conversation open.
  const hrefOf = (change: Partial<ListState>, into: Folder = folder) =>
    conversationId
      ? paths.conversation(accountId, conversationId, { folder: into, list: { ...list, ...change } })
      : paths.conversations(accountId, into, { ...list, ...change });
  const go = (into: Folder, change: Partial<ListState> = {}) => void navigate(hrefOf(change, into));
  const filter = filters?.filter;
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-col gap-1 border-b border-line px-2 py-2">
        <div className="flex items-center gap-1">
          <FolderMenu folder={folder} onChange={go} />
          {filter && <SelectButton />}
          {filters && !filter && (
            <>
              <StatusMenu status={list.status} onChange={(status) => go(folder, { status })} />
              <SortMenu sort={list.sort_by} onChange={(sort_by) => go(folder, { sort_by })} />
            </>
          )}
          <IconButton
            label={m.shortcut_start()}
            shortcut="start"
            icon={<MessageSquarePlus size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => void navigate(paths.start(accountId))}
          />
          <IconButton
            label={m.shortcut_filter()}
            shortcut="filter"
            icon={<ListFilter size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => setFiltering(true)}
          />
        </div>
        {filters && filter && (
          <Suspense fallback={<div className="min-h-14" />}>
            <FilterBar {...{ filters, filter, view, go }} onEdit={() => setFiltering(true)} />
          </Suspense>
        )}
        {filters && !filter && (
          <div className="flex items-center justify-between">
            <AssigneeTabs filters={filters} hrefOf={(assignee_type) => hrefOf({ assignee_type })} />
            <SelectButton />
          </div>
        )}
      </div>
      {failure && <PaneError {...explainError(failure)} onRetry={retry} />}
      {filters && <ConversationList key={listKey(filters)} address={address} filters={filters} />}
      {filters && (
        <Suspense fallback={null}>
          <ListFoot filters={filters} />
        </Suspense>
      )}
      {isFiltering && (
        <Suspense fallback={null}>
          <FilterDesk {...{ address: { folder, list }, filter, view, go }} onClose={() => setFiltering(false)} />
        </Suspense>
      )}
    </div>
  );
}
