import { ListFilter, MessageSquarePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, type Folder, type ListState } from '~/paths';
import { IconButton } from '~/ui/IconButton';
import { PaneError } from '~/ui/PaneError';
import { useShortcut } from '~/ui/useShortcut';
import { explainError } from '~/views/shared/errors';
import { hasKept } from '~/views/shared/hasKept';

import type { Address } from '../useAddress';
import { useFilters } from '../useFilters';
import { AssigneeTabs } from './AssigneeTabs';
import { ConversationList } from './ConversationList';
import { densityOf } from './density';
import { DisplayMenu } from './DisplayMenu';
import { FolderMenu } from './FolderMenu';
import { ListTools } from './ListTools';
import { listKey } from './places';
import { rememberedList, rememberList } from './remembered';
import { StatusMenu } from './StatusMenu';

const ListFoot = lazy(async () => ({ default: (await import('../selection/ListFoot')).ListFoot }));
const LaneBar = lazy(async () => ({ default: (await import('./LaneBar')).LaneBar }));
const PinnedRows = lazy(async () => ({ default: (await import('./PinnedRows')).PinnedRows }));
const UnreadList = lazy(async () => ({ default: (await import('./UnreadList')).UnreadList }));
const TableHead = lazy(async () => ({ default: (await import('./TableHead')).TableHead }));
const FilterBar = lazy(async () => ({ default: (await import('../finding/FilterBar')).FilterBar }));
const FilterDesk = lazy(async () => ({ default: (await import('../finding/FilterDesk')).FilterDesk }));

/** A list of conversations and what chooses it. Everything chosen is in the address. `hasRoom`: for a table. */
export function ListPane({ address, hasRoom }: { address: Address; hasRoom: boolean }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { accountId, folder, list, conversationId } = address;
  const { filters, view, failure, retry } = useFilters(address);
  const [isFiltering, setFiltering] = useState(false);
  useShortcut('filter', () => setFiltering(true), folder !== undefined);
  if (folder === undefined || failure === null) {
    return <PaneError title={m.inbox_no_such_list()} detail={m.inbox_no_such_list_detail()} />;
  }

  // Each list has an order and rows of its own.
  const kept = (into: Folder) => (into === folder ? list : { status: list.status, assignee_type: list.assignee_type });
  // Another list beside an open conversation leaves the conversation open.
  const hrefOf = (change: Partial<ListState>, into: Folder = folder) =>
    conversationId
      ? paths.conversation(accountId, conversationId, { folder: into, list: { ...kept(into), ...change } })
      : paths.conversations(accountId, into, { ...kept(into), ...change });
  const go = (into: Folder, change: Partial<ListState> = {}) => void navigate(hrefOf(change, into));
  const show = (change: Partial<ListState>) => {
    rememberList(accountId, folder, { ...list, ...change });
    go(folder, change);
  };
  const remembered = rememberedList(accountId, folder, list);
  if (remembered) return <Navigate replace to={{ search: `${changed(search, remembered)}` }} />;
  const filter = filters?.filter;
  const density = densityOf(list, hasRoom);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-col gap-1 border-b border-line px-2 py-2">
        <Suspense fallback={hasKept('lanes', accountId) && <div className="h-8.25 pointer-coarse:h-12" />}>
          <LaneBar address={address} />
        </Suspense>
        <div className="flex items-center gap-1">
          <FolderMenu folder={folder} onChange={go} />
          {filter && <ListTools />}
          {filters && !filter && <StatusMenu status={list.status} onChange={(status) => go(folder, { status })} />}
          {filters && <DisplayMenu address={address} sorts={!filter} onChange={show} />}
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
            <ListTools />
          </div>
        )}
      </div>
      {failure && <PaneError {...explainError(failure)} onRetry={retry} />}
      <Suspense fallback={null}>
        <PinnedRows address={address} />
      </Suspense>
      {density === 'table' && (
        <Suspense fallback={<div className="h-6.25" />}>
          <TableHead />
        </Suspense>
      )}
      {filters && list.only === 'all' && (
        <ConversationList key={`${listKey(filters)} ${density}`} {...{ address, filters, density }} />
      )}
      {filters && list.only === 'unread' && (
        <Suspense fallback={<div className="flex-1" />}>
          <UnreadList key={`${listKey(filters)} ${density}`} {...{ address, filters, density }} />
        </Suspense>
      )}
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

const changed = (search: URLSearchParams, change: Record<string, string>): URLSearchParams =>
  new URLSearchParams({ ...Object.fromEntries(search), ...change });
