// Reads the pages of a list that are in view and keeps their order, and how many there are, still while a hand is working
// the list.
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { isPlacedByUs } from '~/api/edits';
import { CONVERSATIONS_PER_PAGE, conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import type { Conversation, Counts } from '~/api/types';

import {
  closedUp,
  conversationsOf,
  keepOrder,
  outdatedPages,
  pagesBetween,
  placeRows,
  rowCount,
  sameOrder,
  samePages,
  withoutRepeats,
  type Pages,
  type Rows,
} from './pages';
import { useCounts } from './useCounts';
import { useLeaving } from './useLeaving';
import { lastVisible, type Stretch } from './useRowsInView';

const NONE: Pages = new Map();
const NOBODY: ReadonlySet<number> = new Set();
/** How often at most a page is asked for again because its neighbour shows the same conversation. */
const REST_MS = 2000;

export type ListPages = {
  /** How many rows the list has; undefined while nothing is known. */
  total: number | undefined;
  /** Row number → conversation, as far as known. */
  rows: Rows;
  /** Conversation → what happened to it, for rows that no longer belong here. */
  leaving: ReadonlyMap<number, string>;
  /** Those this agent has sent elsewhere: they have no row any more. */
  gone: ReadonlySet<number>;
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
  { view, rest, isHeld }: { view: Stretch; rest: Stretch; isHeld: boolean },
): ListPages {
  const queryClient = useQueryClient();
  const counted = countOf(useCounts(filters), filters);
  const [shown, setShown] = useState(NONE);
  const [shownTotal, setShownTotal] = useState<number>();
  const [gone, setGone] = useState(NOBODY);

  // Where rows are gone, those in view stand further down.
  const inView = within(pagesBetween(view.first, view.last + gone.size), counted);
  // At its top a list asks for what is seen, and only once it moves for what may be seen next.
  const last = (rest.first === 0 ? lastVisible(rest) : rest.last) + gone.size;
  const asked = within(pagesBetween(rest.first, last), counted);
  const queries = useQueries({ queries: asked.map((page) => conversationsQuery(filters, page)) });
  const stateOf = (page: number) => queryClient.getQueryState(conversationsQuery(filters, page).queryKey);
  const askedAt = (page: number) => stateOf(page)?.dataUpdatedAt ?? 0;

  const latest: Pages = new Map(
    inView.flatMap((page) => {
      const rows = stateOf(page)?.data?.payload;
      return rows ? [[page, rows] as const] : [];
    }),
  );
  const placed = withoutRepeats(latest, askedAt);
  // A list that was empty has nothing that could move.
  const isStill = isHeld && shownTotal !== 0;
  const settled = samePages(shown, placed) ? shown : placed;
  const kept = keepOrder(shown, placed);
  const isSame = sameOrder(kept, placed, gone);
  // What only closes the gaps that are closed already moves nothing.
  const next = isStill && !(isSame && gone.size > 0) ? kept : settled;
  // What is on screen follows from what was on screen: state set while rendering, as React has it.
  if (next !== shown) setShown(next);
  const latestTotal = counted === undefined && latest.size === 0 ? undefined : rowCount(counted ?? 0, latest);
  const closes = isStill && next !== kept;
  const total = isStill && !closes && shownTotal !== undefined ? rowCount(shownTotal, next) : latestTotal;
  if ((!isStill || closes) && total !== shownTotal) setShownTotal(total);

  const placedRows = placeRows(next, pagesBetween(view.first, view.last + gone.size));
  const listed = conversationsOf(latest);
  const present = new Set(listed.map(({ id }) => id));
  const absent = isStill ? [...placedRows.values()].filter(({ id }) => !present.has(id)) : [];
  const { words: leaving, newest } = useLeaving(filters, { rows: placedRows, listed, latestTotal, absent, gone });
  const isInView = new Set([...placedRows.values()].map(({ id }) => id));
  const nextGone = goneOf(next, gone, (row) => {
    if (!isInView.has(row.id)) return gone.has(row.id);
    return leaving.has(row.id) && (gone.has(row.id) || isPlacedByUs(queryClient, newest.get(row.id) ?? row));
  });
  if (nextGone !== gone) setGone(nextGone);
  const rows = closedUp(withNewest(placedRows, newest), nextGone);

  const outdated = outdatedPages(latest, askedAt)[0];
  useEffect(() => {
    if (outdated === undefined) return;
    const { queryKey } = conversationsQuery(filters, outdated);
    // A list that never comes to rest is left to the polls.
    if (ageOf(queryClient.getQueryState(queryKey)) > REST_MS)
      void queryClient.refetchQueries({ queryKey }, { cancelRefetch: false });
  }, [queryClient, filters, outdated]);

  // Both are read of every query: react-query draws anew only for what was read.
  const failed = queries.filter(({ data, error }) => error && data === undefined);
  return {
    total: total === undefined ? undefined : Math.max(0, total - nextGone.size),
    rows,
    leaving,
    gone: nextGone,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
    held: {
      // While pages contradict each other it is not known whether anything but the gaps has changed.
      isAny: isStill && !isSame && !(gone.size > 0 && outdated !== undefined),
      news: Math.max(0, (latestTotal ?? 0) - (shownTotal ?? 0) + absent.filter(({ id }) => leaving.has(id)).length),
    },
    release: () => {
      setShown(placed);
      setShownTotal(latestTotal);
    },
  };
}

/** Which of the rows are gone; the very same set when nothing has changed. */
function goneOf(pages: Pages, known: ReadonlySet<number>, isGone: (row: Conversation) => boolean): ReadonlySet<number> {
  const gone = new Set(conversationsOf(pages).flatMap((row) => (isGone(row) ? [row.id] : [])));
  return gone.size === known.size && [...gone].every((id) => known.has(id)) ? known : gone;
}

const withNewest = (rows: Rows, newest: ReadonlyMap<number, Conversation>): Rows =>
  newest.size === 0 ? rows : new Map([...rows].map(([index, row]) => [index, newest.get(row.id) ?? row]));

const ageOf = (state: { dataUpdatedAt: number } | undefined) => Date.now() - (state?.dataUpdatedAt ?? 0);

const within = (pages: number[], counted: number | undefined) =>
  pages.filter((page) => page === 1 || counted === undefined || (page - 1) * CONVERSATIONS_PER_PAGE < counted);

/** How many conversations a list has. */
export function countOf(counts: Counts | undefined, { assignee_type }: ConversationFilters): number | undefined {
  switch (assignee_type) {
    case 'me':
      return counts?.mine_count;
    case 'unassigned':
      return counts?.unassigned_count;
    case 'all':
      return counts?.all_count;
  }
}
