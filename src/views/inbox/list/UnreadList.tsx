import { useQueries } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { CONVERSATIONS_PER_PAGE, conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import type { Density } from '~/paths';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';

import type { Address } from '../useAddress';
import { rowHeight } from './density';
import { RowList } from './RowList';
import { useCounts } from './useCounts';
import { useHand } from './useHand';
import { countOf, type ListPages } from './useListPages';
import { useRowsInView } from './useRowsInView';

/** Chatwoot lists nothing by what is unread: its pages are read, and these many at a time. */
const PAGES = 2;
const NOBODY: ReadonlyMap<number, string> = new Map();
const NONE: ReadonlySet<number> = new Set();

type Props = { address: Address; filters: ConversationFilters; density: Density };

/** Of a list, those not read yet, as far as it has been looked through; what is read here stays until one comes back. */
export function UnreadList({ address, filters, density }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const hand = useHand();
  const { view } = useRowsInView(scroller, 0, rowHeight(density));
  const [pageCount, setPageCount] = useState(PAGES);
  const listed = countOf(useCounts(filters), filters);
  const pagesThereAre = listed === undefined ? 1 : Math.max(1, Math.ceil(listed / CONVERSATIONS_PER_PAGE));
  const pages = Array.from({ length: Math.min(pageCount, pagesThereAre) }, (_, index) => index + 1);
  const queries = useQueries({ queries: pages.map((page) => conversationsQuery(filters, page)) });
  const read = queries.flatMap(({ data }) => data?.payload ?? []);
  const { rows, isStill } = useStillUnread(read, hand.isWorking);
  const failed = queries.filter(({ data, error }) => error && data === undefined);
  const isComplete = queries.every(({ data }) => data !== undefined);
  const found: ListPages = {
    total: isComplete || rows.length > 0 ? rows.length : undefined,
    rows: new Map(rows.map((row, index) => [index, row])),
    leaving: NOBODY,
    gone: NONE,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
    held: { isAny: isStill, news: 0 },
    release: () => {},
  };
  const lookedThrough = Math.min(pages.length * CONVERSATIONS_PER_PAGE, listed ?? 0);
  return (
    <div className="flex min-h-0 flex-1 flex-col" {...hand.handlers}>
      <div ref={scroller} className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain">
        <RowList
          {...{ address, filters, density, scroller, view }}
          pages={found}
          openedId={undefined}
          onMove={hand.workByKey}
        />
      </div>
      <div className="flex items-center gap-2 border-t border-line px-3 py-1.5 text-meta text-ink-2">
        <p role="status" className="min-w-0 flex-1">
          {m.inbox_only_unread_among({
            found: formatNumber(rows.length),
            looked: formatNumber(lookedThrough),
            all: formatNumber(listed ?? 0),
          })}
        </p>
        {pages.length < pagesThereAre && (
          <Button onClick={() => setPageCount((count) => count + PAGES)}>{m.inbox_only_unread_more()}</Button>
        )}
      </div>
    </div>
  );
}

/** The unread among them. While a hand works the list, what was shown stays where it was, and what is new comes below. */
function useStillUnread(read: readonly Conversation[], isHeld: boolean): { rows: Conversation[]; isStill: boolean } {
  const [shown, setShown] = useState<readonly number[]>([]);
  const [seen, setSeen] = useState<ReadonlySet<number>>(NONE);
  const known = new Map(read.map((row) => [row.id, row]));
  const now = [...known.values()]
    .filter(({ id, unread_count }) => unread_count > 0 || seen.has(id))
    .map(({ id }) => id);
  const next = isHeld ? [...shown.filter((id) => known.has(id)), ...now.filter((id) => !shown.includes(id))] : now;
  if (next.join() !== shown.join()) {
    setShown(next);
    setSeen(new Set(next));
  }
  return { rows: next.flatMap((id) => known.get(id) ?? []), isStill: next.join() !== now.join() };
}
