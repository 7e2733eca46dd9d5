// What stands around a conversation: in its list, or in what focus mode goes through.
import type { QueryClient } from '@tanstack/react-query';

import { knownConversation } from '~/api/cache';
import { CONVERSATIONS_PER_PAGE, conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';

import type { ListState } from '~/paths';

import { leavingOf, type Me } from '../list/leaving';
import { neighboursOf, type Neighbours } from '../list/order';
import { listKey } from '../list/places';
import { countOf } from '../list/useListPages';
import { grown, keepQueue, queueOf } from './queue';

export type Where = { filters: ConversationFilters; isFocus: boolean; me: Me };

export function around(queryClient: QueryClient, id: number, where: Where): Neighbours | undefined {
  const { filters, isFocus, me } = where;
  if (!isFocus) return neighboursOf(queryClient, filters, id, me);
  const queue = queueOf(listKey(filters));
  const at = queue?.ids.indexOf(id) ?? -1;
  if (!queue || at === -1) return undefined;
  const left = leftIn(queryClient, queue.ids, where);
  const next = queue.ids.length < queue.total ? [1, Math.floor(queue.ids.length / CONVERSATIONS_PER_PAGE) + 1] : [];
  // Back leads to what was decided, too: it may be looked at again.
  return {
    before: queue.ids.slice(0, at).toReversed(),
    after: left.filter((one) => queue.ids.indexOf(one) > at),
    next,
  };
}

/** Those nobody has decided yet; what is not known of may be one of them. */
export function leftIn(queryClient: QueryClient, ids: readonly number[], { filters, me }: Where): number[] {
  return ids.filter((id) => {
    const conversation = knownConversation(queryClient, id);
    return !conversation || !leavingOf(conversation, filters, me);
  });
}

/** Takes in what has been read of the list meanwhile. */
export function growQueue(queryClient: QueryClient, { filters, me }: Where) {
  const queue = queueOf(listKey(filters));
  if (!queue || queue.ids.length >= queue.total) return;
  const rows = queryClient
    .getQueriesData<{ payload: { id: number }[] }>({ queryKey: ['conversations', filters] })
    .flatMap(([, page]) => page?.payload.map(({ id }) => id) ?? []);
  const next = grown(queue, leftIn(queryClient, rows, { filters, me, isFocus: true }));
  // Where others have taken some away meanwhile, there are fewer than there were.
  keepQueue(next === queue ? { ...queue, total: queue.ids.length } : next);
}

/** Reads the list and begins with it. Resolves to the first; undefined when there is nothing. */
export async function beginQueue(
  queryClient: QueryClient,
  where: Where,
  only: ListState['only'],
): Promise<number | undefined> {
  const { filters } = where;
  const { payload, meta } = await queryClient.fetchQuery(conversationsQuery(filters, 1));
  const rows = only === 'unread' ? payload.filter(({ unread_count }) => unread_count > 0) : payload;
  const ids = leftIn(
    queryClient,
    rows.map(({ id }) => id),
    where,
  );
  const isWhole = only === 'unread' || payload.length < CONVERSATIONS_PER_PAGE;
  keepQueue({ key: listKey(filters), ids, total: isWhole ? ids.length : (countOf(meta, filters) ?? ids.length) });
  return ids[0];
}
