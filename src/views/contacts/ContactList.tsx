import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { VList, type VListHandle } from 'virtua';

import { contactsQuery } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, type ContactListState } from '~/paths';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { PaneError } from '~/ui/PaneError';
import { useShortcut } from '~/ui/useShortcut';
import { explainError } from '~/views/shared/errors';
import { searchText } from '~/views/shared/searchText';
import { useTitle } from '~/views/shared/title';

import { ContactListHead } from './ContactListHead';
import { ContactRow, CONTACT_ROW_HEIGHT } from './ContactRow';
import { ContactSkeletons } from './ContactSkeletons';
import { SearchField } from './SearchField';
import { useSearch } from './useSearch';

/** Rows below the window at which the next page is asked for. */
const AHEAD = 10;

type Props = { accountId: number; list: ContactListState; openId: number | undefined };

/** Everybody, or whom the search finds; a page of fifteen at a time as the reader gets there. */
export function ContactList({ accountId, list, openId }: Props) {
  const { typed, setTyped, searched } = useSearch();
  // While the next search runs, the rows of the one before stay.
  const contacts = useInfiniteQuery({
    ...contactsQuery(searchText(searched), list.sort),
    placeholderData: keepPreviousData,
  });
  const field = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const rowsView = useRef<VListHandle>(null);
  useTitle(m.contacts_title());

  const rows = distinct(contacts.data?.pages.flatMap(({ payload }) => payload) ?? []);
  const total = contacts.data?.pages[0]?.meta.count ?? rows.length;
  const isSettled = contacts.isSuccess && !contacts.isPlaceholderData;

  const onScroll = () => {
    const handle = rowsView.current;
    if (!handle || !isSettled || !contacts.hasNextPage || contacts.isFetchingNextPage) return;
    // What failed is asked for again by hand, not by every turn of the wheel.
    if (contacts.isFetchNextPageError) return;
    const last = handle.findItemIndex(handle.scrollOffset + handle.viewportSize);
    if (last >= rows.length - AHEAD) void contacts.fetchNextPage();
  };
  const move = (by: 1 | -1) => step(by, field.current, pane.current);
  useShortcut('next', () => move(1));
  useShortcut('previous', () => move(-1));
  const onType = (text: string) => {
    setTyped(text);
    rowsView.current?.scrollToIndex(0);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows are an addition to Tab
    <div
      ref={pane}
      className="flex h-full flex-col"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <div className="grid gap-2 border-b border-line p-3">
        <ContactListHead
          accountId={accountId}
          list={list}
          openId={openId}
          total={isSettled ? total : undefined}
          onSort={() => rowsView.current?.scrollToIndex(0)}
        />
        <SearchField ref={field} typed={typed} onType={onType} />
      </div>
      <div className="min-h-0 flex-1">
        {contacts.isError && rows.length === 0 ? (
          <PaneError {...explainError(contacts.error)} onRetry={() => void contacts.refetch()} />
        ) : contacts.isPending ? (
          <ContactSkeletons />
        ) : rows.length === 0 ? (
          <EmptyState title={searched ? m.contacts_none_found({ search: searched }) : m.contacts_none()}>
            {searched !== '' && <p className="max-w-64">{m.contacts_none_detail()}</p>}
            <Link
              to={paths.newContact(accountId, list)}
              className="inline-flex items-center text-accent-ink hover:underline pointer-coarse:min-h-11"
            >
              {m.contact_new()}
            </Link>
          </EmptyState>
        ) : (
          <VList
            ref={rowsView}
            data={rows}
            itemSize={CONTACT_ROW_HEIGHT}
            onScroll={onScroll}
            onResize={onScroll}
            role="list"
            aria-label={m.contacts_title()}
            aria-busy={!isSettled}
            className="h-full"
          >
            {(contact) => (
              <ContactRow
                key={contact.id}
                accountId={accountId}
                contact={contact}
                list={list}
                isOpen={contact.id === openId}
              />
            )}
          </VList>
        )}
      </div>
      {contacts.isFetchNextPageError && (
        <div role="alert" className="flex items-center gap-2 border-t border-line px-3 py-2 text-ui text-ink-2">
          <span className="flex-1">{explainError(contacts.error).title}</span>
          <Button onClick={() => void contacts.fetchNextPage()}>{m.ui_retry()}</Button>
        </div>
      )}
    </div>
  );
}

/** The field and the rows as one column: one further down or up, from the open contact where the focus is elsewhere. */
function step(by: 1 | -1, field: HTMLElement | null, pane: HTMLElement | null) {
  const stops: (Element | null)[] = [field, ...(pane?.querySelectorAll('a[data-row]') ?? [])];
  const open = stops.findIndex((stop) => stop?.getAttribute('aria-current') === 'page');
  const at = stops.indexOf(document.activeElement);
  const next = stops[Math.max(0, at === -1 ? open : at) + by];
  if (next instanceof HTMLElement) next.focus();
}

/** Somebody active between two pages stands on both. */
function distinct(contacts: readonly Contact[]): Contact[] {
  return [...new Map(contacts.map((contact) => [contact.id, contact])).values()];
}
