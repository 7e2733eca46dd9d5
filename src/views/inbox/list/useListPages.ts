// Reads the pages of a list that are in view and keeps their order still while a hand is working the list.
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { CONVERSATIONS_PER_PAGE, conversationsQuery, type ConversationFilters } from '~/api/queries';
import type { Conversation, Counts } from '~/api/types';

import { keepOrder, outdatedPages, pagesBetween, placeRows, rowCount, sameOrder, samePages, type Pages } from './pages';
import { useCounts } from './useCounts';
import { lastVisible, type Stretch } from './useRowsInView';

const NONE: Pages = new Map();
/** How often at most a page is asked for again because its neighbour shows the same conversation. */
const REST_MS = 2000;

export type ListPages = {
  /** How many rows the list has; undefined while nothing is known. */
  total: number | undefined;
  /** Row number → conversation, as far as known. */
  rows: ReadonlyMap<number, Conversation>;
  /** Why a page in view is not there. */
  error: Error | null;
  retry: () => void;
  /** What is kept back while a hand is working the list, and by how many conversations the list has grown. */
  held: { isAny: boolean; news: number };
  /** Shows what is held back. */
  release: () => void;
};

export function useListPages(
  filters: ConversationFilters,
  { view, rest, isWorked }: { view: Stretch; rest: Stretch; isWorked: boolean },
): ListPages {
  const queryClient = useQueryClient();
  const counted = countOf(useCounts(filters), filters);
  const [shown, setShown] = useState(NONE);
  const [shownTotal, setShownTotal] = useState<number>();

  const inView = within(pagesBetween(view.first, view.last), counted);
  // At its top a list asks for what is seen, and only once it moves for what may be seen next.
  const asked = within(pagesBetween(rest.first, rest.first === 0 ? lastVisible(rest) : rest.last), counted);
  const queries = useQueries({ queries: asked.map((page) => conversationsQuery(filters, page)) });
  const stateOf = (page: number) => queryClient.getQueryState(conversationsQuery(filters, page).queryKey);
  const askedAt = (page: number) => stateOf(page)?.dataUpdatedAt ?? 0;

  const latest: Pages = new Map(
    inView.flatMap((page) => {
      const rows = stateOf(page)?.data?.payload;
      return rows ? [[page, rows] as const] : [];
    }),
  );
  const settled = samePages(shown, latest) ? shown : latest;
  const next = isWorked ? keepOrder(shown, latest) : settled;
  // What is on screen follows from what was on screen: state set while rendering, as React has it.
  if (next !== shown) setShown(next);
  const total = counted === undefined && latest.size === 0 ? undefined : rowCount(counted ?? 0, latest);
  if (!isWorked && total !== shownTotal) setShownTotal(total);

  const outdated = outdatedPages(latest, askedAt)[0];
  useEffect(() => {
    if (outdated === undefined) return;
    const { queryKey } = conversationsQuery(filters, outdated);
    // A list that never comes to rest is left to the polls.
    const age = Date.now() - (queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0);
    if (age > REST_MS) void queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
  }, [queryClient, filters, outdated]);

  // Both are read of every query: react-query draws anew only for what was read.
  const failed = queries.filter(({ data, error }) => error && data === undefined);
  return {
    total,
    rows: placeRows(next, askedAt),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
    held: {
      isAny: isWorked && !sameOrder(next, latest),
      news: Math.max(0, (total ?? 0) - (shownTotal ?? 0)),
    },
    release: () => {
      setShown(latest);
      setShownTotal(total);
    },
  };
}

const within = (pages: number[], counted: number | undefined) =>
  pages.filter((page) => page === 1 || counted === undefined || (page - 1) * CONVERSATIONS_PER_PAGE < counted);

function countOf(counts: Counts | undefined, { assignee_type }: ConversationFilters): number | undefined {
  switch (assignee_type) {
    case 'me':
      return counts?.mine_count;
    case 'unassigned':
      return counts?.unassigned_count;
    case 'all':
      return counts?.all_count;
  }
}
