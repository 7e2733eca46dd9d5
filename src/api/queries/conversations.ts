// Lists of conversations, their counts, and one of them.
import { hashKey, queryOptions, type QueryClient } from '@tanstack/react-query';

import { landRows } from '../cache';
import { wireFilter, type Filter } from '../filter';
import { get, inAccount, post, type Query } from '../http';
import type { Conversation, ConversationList, ConversationStatus, Counts, FilteredConversations } from '../types';

/** Fixed by the server; `per_page` and the like are ignored. */
export const CONVERSATIONS_PER_PAGE = 25;

/** The complete list of orders Chatwoot knows, without its legacy aliases. */
export const SORTS = [
  'last_activity_at_desc',
  'last_activity_at_asc',
  'created_at_desc',
  'created_at_asc',
  'priority_desc',
  'priority_asc',
  'waiting_since_asc',
  'waiting_since_desc',
] as const;
export type Sort = (typeof SORTS)[number];

export type AssigneeType = 'me' | 'unassigned' | 'all';

/** Which conversations: everything the server needs to choose and count them. */
export type ConversationScope = {
  status: ConversationStatus | 'all';
  inbox_id?: number;
  team_id?: number;
  labels?: readonly string[];
  conversation_type?: 'mention' | 'participating' | 'unattended';
  /** Chosen by conditions instead, in whichever status and always by the latest activity. */
  filter?: Filter;
};
/** Which of them, in which order. */
export type ConversationFilters = ConversationScope & { assignee_type: AssigneeType; sort_by: Sort };

/** One page of 25. Pages are separate queries so that only those on screen are asked for again. */
export const conversationsQuery = (filters: ConversationFilters, page: number) =>
  queryOptions({
    queryKey: ['conversations', filters, page],
    queryFn: async ({ signal, client }) => {
      const askedAt = Date.now();
      const data = await readPage(filters, page, signal);
      seedCounts(client, filters, data.meta, askedAt);
      return { ...data, payload: landRows(client, data.payload, askedAt) };
    },
  });

async function readPage(
  { filter, ...filters }: ConversationFilters,
  page: number,
  signal: AbortSignal,
): Promise<ConversationList['data']> {
  if (!filter) {
    const query = { ...filters, page } as Query;
    return (await get<ConversationList>(inAccount('/conversations'), { query, signal })).data;
  }
  const body = { payload: wireFilter(filter) };
  const path = inAccount('/conversations/filter');
  const { meta, payload } = await post<FilteredConversations>(path, body, { query: { page }, signal });
  return { meta: { ...meta, assigned_count: meta.all_count - meta.unassigned_count }, payload };
}

/** The conversations a list counts: whose they are and their order make no difference. */
export function scopeOf({ assignee_type: _whose, sort_by: _order, ...scope }: ConversationFilters): ConversationScope {
  return scope;
}

/** A page of a list brings the counts of its scope along: they need not be asked for as well. */
function seedCounts(client: QueryClient, filters: ConversationFilters, counts: Counts, askedAt: number) {
  const { queryKey } = countsQuery(scopeOf(filters));
  const { dataUpdatedAt = 0, fetchStatus } = client.getQueryState(queryKey) ?? {};
  if (dataUpdatedAt < askedAt && fetchStatus !== 'fetching')
    client.setQueryData(queryKey, counts, { updatedAt: askedAt });
}

/** A tenth of the price of the list: what the counts on screen live on. A filter is counted by its pages alone. */
export const countsQuery = (scope: ConversationScope) =>
  queryOptions({
    queryKey: ['counts', scope],
    enabled: scope.filter === undefined,
    queryFn: async ({ signal, client }): Promise<Counts> => {
      const isFirst = client.getQueryData(['counts', scope]) === undefined;
      const page = isFirst ? await pageOnItsWay(client, scope) : undefined;
      if (page) return page.meta;
      const { filter: _countedByPages, ...query } = scope;
      const { meta } = await get<{ meta: Counts }>(inAccount('/conversations/meta'), { query: query as Query, signal });
      return meta;
    },
  });

/** How many a filter lets through; that costs Chatwoot a page of the list, so it is not asked for with every news. */
export const filterCountQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['filter_count', filter],
    queryFn: async ({ signal }) => {
      const filters: ConversationFilters = {
        status: 'all',
        filter,
        assignee_type: 'all',
        sort_by: 'last_activity_at_desc',
      };
      return (await readPage(filters, 1, signal)).meta.all_count;
    },
    staleTime: 60_000,
    refetchInterval: 60_000,
  });

/** A page of that scope which is being asked for anyway; undefined when there is none, or it does not come. */
async function pageOnItsWay(
  client: QueryClient,
  scope: ConversationScope,
): Promise<ConversationList['data'] | undefined> {
  const pages = client.getQueryCache().findAll({ queryKey: ['conversations', scope], fetchStatus: 'fetching' });
  const page = pages.find(
    ({ queryKey }) => hashKey([scopeOf(queryKey[1] as ConversationFilters)]) === hashKey([scope]),
  );
  return page?.promise?.catch(() => undefined) as Promise<ConversationList['data'] | undefined> | undefined;
}

/** One conversation; what any cached list already knows of it is shown at once and not asked for again while fresh. */
export const conversationQuery = (queryClient: QueryClient, id: number) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: async ({ signal, client }): Promise<Conversation> => {
      const askedAt = Date.now();
      const answer = await get<Conversation>(inAccount(`/conversations/${id}`), { signal });
      return landRows(client, [answer], askedAt)[0] ?? answer;
    },
    initialData: () => listed(queryClient, id)?.conversation,
    initialDataUpdatedAt: () => listed(queryClient, id)?.at,
  });

/** The freshest copy of a conversation among all cached pages, and since when we have it (ms). */
function listed(queryClient: QueryClient, id: number): { conversation: Conversation; at: number } | undefined {
  let best: { conversation: Conversation; at: number } | undefined;
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['conversations'] })) {
    const page = query.state.data as ConversationList['data'] | undefined;
    const conversation = page?.payload.find((row) => row.id === id);
    if (conversation && (!best || query.state.dataUpdatedAt > best.at)) {
      best = { conversation, at: query.state.dataUpdatedAt };
    }
  }
  return best;
}
