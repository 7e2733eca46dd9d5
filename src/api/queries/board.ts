// What a board on the wall is made of besides lists and their counts.
import { queryOptions } from '@tanstack/react-query';

import { landRows } from '../cache';
import { wireFilter, type Filter } from '../filter';
import { get, inAccount, inReports, post, type Query } from '../http';
import type { Conversation, Counts, FilteredConversations, Load } from '../types';
import { CONVERSATIONS_PER_PAGE, type ConversationScope } from './conversations';
import { openOf } from './team';

/** Open conversations by agent, or by team; `null` holds those of nobody. Chatwoot tells administrators only. */
export const loadQuery = (group_by: 'assignee_id' | 'team_id') =>
  queryOptions({
    // Named like the lists it counts, so that what changes those brings this into question, too.
    queryKey: ['load', { status: 'open', group_by } as const],
    queryFn: async ({ signal }): Promise<ReadonlyMap<number | null, Load>> => {
      const path = inReports('/live_reports/grouped_conversation_metrics');
      const groups = await get<Load[]>(path, { query: { group_by }, signal });
      return new Map(groups.map((group) => [group[group_by] ?? null, group]));
    },
  });

type Share = Omit<Counts, 'assigned_count'>;

/**
 * One of many counts beside each other, such as that of each inbox. Asked for in turn, within a budget of their own: each
 * says how old it is. A filter is counted by its first page.
 */
export const shareQuery = ({ filter, ...scope }: ConversationScope) =>
  queryOptions({
    queryKey: ['shares', { ...scope, filter }],
    queryFn: async ({ signal }): Promise<Share> => {
      if (!filter) {
        const path = inAccount('/conversations/meta');
        return (await get<{ meta: Counts }>(path, { query: scope as Query, signal })).meta;
      }
      const body = { payload: wireFilter(filter) };
      const path = inAccount('/conversations/filter');
      return (await post<FilteredConversations>(path, body, { query: { page: 1 }, signal })).meta;
    },
  });

const DAY = 24 * 60 * 60_000;
const utcDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Milliseconds: when Chatwoot's day began. It compares days at midnight UTC, wherever anybody is. */
export const startOfServerDay = (now: number): number => Date.parse(utcDay(now));

/** Chatwoot keeps no time of resolving; resolving is something that happens in a conversation, and that it keeps. */
export const resolvedToday = (now: number): Filter => [
  [
    { attribute_key: 'status', filter_operator: 'equal_to', values: ['resolved'] },
    { attribute_key: 'last_activity_at', filter_operator: 'is_greater_than', values: [utcDay(now - DAY)] },
  ],
];

/** So many pages at most: what an agent has beyond is for the next time. */
const MOST_PAGES = 4;

/** What an agent has open, the latest activity first: asked for when it is about to be handed over, and not kept. */
export const openOfAgentQuery = (agentId: number) =>
  queryOptions({
    queryKey: ['open_of_agent', agentId],
    queryFn: async ({ signal, client }) => {
      const body = { payload: wireFilter(openOf(agentId)) };
      const conversations = new Map<number, Conversation>();
      for (let page = 1; ; page += 1) {
        const askedAt = Date.now();
        const path = inAccount('/conversations/filter');
        const { meta, payload } = await post<FilteredConversations>(path, body, { query: { page }, signal });
        // Pages move while they are read: what was on one may be on the next again.
        for (const row of landRows(client, payload, askedAt)) conversations.set(row.id, row);
        const isLast = payload.length < CONVERSATIONS_PER_PAGE || page === MOST_PAGES;
        if (isLast) return { count: meta.all_count, conversations: [...conversations.values()] };
      }
    },
    staleTime: 0,
    gcTime: 0,
  });
