import { useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { VList, type VListHandle } from 'virtua';

import { contactsQuery } from '~/api/queries';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { EmptyState } from '~/ui/EmptyState';
import { formatNumber } from '~/ui/format';
import { Kbd } from '~/ui/Kbd';
import { PaneError } from '~/ui/PaneError';
import { Skeleton } from '~/ui/Skeleton';
import { ariaKeys, useShortcut } from '~/ui/useShortcut';
import { explainError } from '~/views/shared/errors';
import { useTitle } from '~/views/shared/title';

import { ContactRow, CONTACT_ROW_HEIGHT } from './ContactRow';
import { searchText } from './searchText';
import { useSearch } from './useSearch';

/** Rows below the window at which the next page is asked for. */
const AHEAD = 10;

/** Everybody, or whom the search finds; a page of fifteen at a time as the reader gets there. */
export function ContactList({ accountId, openId }: { accountId: number; openId: number | undefined }) {
  const { typed, setTyped, searched } = useSearch();
  const contacts = useInfiniteQuery(contactsQuery(searchText(searched)));
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<VListHandle>(null);
  useTitle(m.contacts_title());
  useShortcut('search', () => field.current?.focus());

  const rows = distinct(contacts.data?.pages.flatMap(({ payload }) => payload) ?? []);
  const total = contacts.data?.pages[0]?.meta.count ?? rows.length;

  const onScroll = () => {
    const handle = list.current;
    if (!handle || !contacts.hasNextPage || contacts.isFetchingNextPage) return;
    const last = handle.findItemIndex(handle.scrollOffset + handle.viewportSize);
    if (last >= rows.length - AHEAD) void contacts.fetchNextPage();
  };
  /** Arrow keys go through the field and the rows as one column. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field.current, ...(pane.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows are an addition to Tab
    <div ref={pane} className="flex h-full flex-col" onKeyDown={onKeyDown}>
      <div className="grid gap-2 border-b border-line p-3">
        <div className="flex items-baseline justify-between gap-2">
          <h1 className="text-title font-bold">{m.contacts_title()}</h1>
          <output className="text-meta text-ink-3 tabular-nums">
            {contacts.isSuccess && m.contacts_found({ count: total, number: formatNumber(total) })}
          </output>
        </div>
        <div className="relative">
          <Search
            size={16}
            strokeWidth={1.5}
            aria-hidden
            className="absolute start-2 top-2 text-ink-3 pointer-coarse:top-3.5"
          />
          <input
            ref={field}
            type="search"
            dir="auto"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            aria-label={m.contacts_search()}
            aria-keyshortcuts={ariaKeys('search')}
            placeholder={m.contacts_search_placeholder()}
            autoComplete="off"
            spellCheck={false}
            className="min-h-8 w-full rounded-control border border-line-strong bg-surface ps-8 pe-8 text-ui text-ink pointer-coarse:min-h-11"
          />
          {typed === '' && (
            <span className="pointer-events-none absolute end-2 top-1.5 text-ink-3 pointer-coarse:hidden">
              <Kbd id="search" />
            </span>
          )}
        </div>
      </div>
      <div className="min-h-0 flex-1">
        {contacts.isError && rows.length === 0 ? (
          <PaneError {...explainError(contacts.error)} onRetry={() => void contacts.refetch()} />
        ) : contacts.isPending ? (
          <div aria-busy className="grid gap-3 p-3">
            {Array.from({ length: 6 }, (_, index) => (
              <Skeleton key={`skeleton-${index}`} className="h-10 w-full" />
            ))}
          </div>
        ) : rows.length === 0 ? (
          <EmptyState title={searched ? m.contacts_none_found({ search: searched }) : m.contacts_none()}>
            <p className="max-w-64">{m.contacts_none_detail()}</p>
          </EmptyState>
        ) : (
          <VList
            ref={list}
            data={rows}
            itemSize={CONTACT_ROW_HEIGHT}
            onScroll={onScroll}
            onResize={onScroll}
            role="list"
            aria-label={m.contacts_title()}
            className="h-full"
          >
            {(contact) => (
              <ContactRow
                key={contact.id}
                accountId={accountId}
                contact={contact}
                search={searched}
                isOpen={contact.id === openId}
              />
            )}
          </VList>
        )}
      </div>
    </div>
  );
}

/** Somebody active between two pages stands on both. */
function distinct(contacts: readonly Contact[]): Contact[] {
  return [...new Map(contacts.map((contact) => [contact.id, contact])).values()];
}
