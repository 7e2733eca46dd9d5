// In which order a list is read, from its first page on, and which conversation stands before or after another. It outlives
// the list on screen: on a phone the thread covers it.
import type { QueryClient } from '@tanstack/react-query';

import { knownConversation } from '~/api/cache';
import { CONVERSATIONS_PER_PAGE, conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';

import { leavingOf, type Me } from './leaving';
import type { Rows } from './pages';
import { listKey } from './places';

/** What a list last had on screen. */
type Seen = { key: string; rows: Rows; total: number; left: ReadonlySet<number> };

let seen: Seen | undefined;

export function noteSeen(filters: ConversationFilters, rows: Rows, total: number, left: Iterable<number>) {
  seen = { key: listKey(filters), rows, total, left: new Set(left) };
}

export const inOrder = (rows: Rows): Conversation[] => [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);

/** All that was read of a list, as it stands on screen where it is on screen. */
export function loadedIn(
  queryClient: QueryClient,
  filters: ConversationFilters,
  { rows, total }: Pick<Seen, 'rows' | 'total'>,
): Conversation[] {
  if (rows.size >= total) return inOrder(rows);
  const found = new Map<number, Conversation>();
  const add = (row: Conversation) => found.set(row.id, found.get(row.id) ?? row);
  const first = Math.min(...rows.keys());
  for (let page = 1; page <= Math.ceil(total / CONVERSATIONS_PER_PAGE); page += 1) {
    if ((page - 1) * CONVERSATIONS_PER_PAGE >= first) inOrder(rows).forEach(add);
    queryClient.getQueryData(conversationsQuery(filters, page).queryKey)?.payload.forEach(add);
  }
  inOrder(rows).forEach(add);
  return [...found.values()];
}

/** A list that is whole as it was on screen. */
export const wholeOf = (filters: ConversationFilters): Conversation[] | undefined =>
  seen?.key === listKey(filters) && seen.rows.size >= seen.total ? inOrder(seen.rows) : undefined;

/** The order that is gone along by verdicts: pages read anew meanwhile add to it, and never pass anybody by. */
type Run = { key: string; ids: readonly number[]; at: number };

let run: Run | undefined;

/** `next`: the pages that may hold more of those after it. `goTo`: goes along this very order to one of them. */
export type Neighbours = {
  before: number[];
  after: number[];
  next: readonly number[];
  goTo?: (id: number) => void;
};

/**
 * Those that still belong to the list, before and after one of it, the nearest first; undefined where it is not known to
 * stand there.
 */
export function neighboursOf(
  queryClient: QueryClient,
  filters: ConversationFilters,
  id: number,
  me: Me,
): Neighbours | undefined {
  const key = listKey(filters);
  if (seen?.key !== key) return undefined;
  const { left, total } = seen;
  const begun = run?.key === key && run.at === id ? run.ids : [];
  const ids = [...new Set([...begun, ...loadedIn(queryClient, filters, seen).map((row) => row.id)])];
  const at = ids.indexOf(id);
  if (at === -1) return undefined;
  const isHere = (other: number) => {
    const conversation = knownConversation(queryClient, other);
    return !left.has(other) && conversation !== undefined && !leavingOf(conversation, filters, me);
  };
  const before = ids.slice(0, at).toReversed().filter(isHere);
  const after = ids.slice(at + 1).filter(isHere);
  // Where rows have left, the others have moved up.
  const next = before.length + after.length + 1 < total ? [1, Math.floor(ids.length / CONVERSATIONS_PER_PAGE) + 1] : [];
  const goTo = (at: number) => {
    run = { key, ids, at };
  };
  return { before, after, next, goTo };
}
