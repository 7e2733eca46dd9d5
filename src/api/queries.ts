// Everything we read. The only place that spells query keys; views pass these straight to useQuery. When something is
// asked for again is decided in upkeep.ts; what was heard while an answer was on its way is told to it here.
import {
  hashKey,
  infiniteQueryOptions,
  queryOptions,
  skipToken,
  type QueryClient,
  type SkipToken,
} from '@tanstack/react-query';

import { landRows } from './cache';
import { get, inAccount, type Query } from './http';
import { readLine } from './line';
import { asHeard, mergeMessages, upsertMessages, withHeard, type Thread } from './thread';
import type {
  AttributeDefinition,
  Contact,
  ContactList,
  Conversation,
  ConversationList,
  ConversationStatus,
  Counts,
  Inbox,
  Label,
  Message,
  MessageList,
  Profile,
  Team,
} from './types';

/** Fixed by the server; `per_page` and the like are ignored. */
export const CONVERSATIONS_PER_PAGE = 25;
export const MESSAGES_PER_PAGE = 20;
const MESSAGES_PER_RANGE = 1000;
const CONTACTS_PER_PAGE = 15;

const SECOND = 1000;
const FOREVER = Number.POSITIVE_INFINITY;

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
};
/** Which of them, in which order. */
export type ConversationFilters = ConversationScope & { assignee_type: AssigneeType; sort_by: Sort };

/** What the gateway tells about itself; no secret among it. */
export type Session = {
  account_id: number;
  connected_to: 'fake' | 'chatwoot';
  chatwoot_host: string | null;
  version: string;
};

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<Session>('/wootdeck/session.json', { signal }),
    staleTime: FOREVER,
  });

export const profileQuery = () =>
  queryOptions({
    queryKey: ['profile'],
    queryFn: ({ signal }) => get<Profile>('/api/v1/profile', { signal }),
    staleTime: 5 * 60 * SECOND,
  });

/** One page of 25. Pages are separate queries so that only those on screen are asked for again. */
export const conversationsQuery = (filters: ConversationFilters, page: number) =>
  queryOptions({
    queryKey: ['conversations', filters, page],
    queryFn: async ({ signal, client }) => {
      const askedAt = Date.now();
      const { data } = await get<ConversationList>(inAccount('/conversations'), {
        query: { ...filters, page } as Query,
        signal,
      });
      seedCounts(client, filters, data.meta, askedAt);
      return { ...data, payload: landRows(client, data.payload, askedAt) };
    },
  });

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

/** A tenth of the price of the list: what the counts on screen live on. */
export const countsQuery = (scope: ConversationScope) =>
  queryOptions({
    queryKey: ['counts', scope],
    queryFn: async ({ signal, client }): Promise<Counts> => {
      const isFirst = client.getQueryData(['counts', scope]) === undefined;
      const page = isFirst ? await pageOnItsWay(client, scope) : undefined;
      if (page) return page.meta;
      const { meta } = await get<{ meta: Counts }>(inAccount('/conversations/meta'), { query: scope as Query, signal });
      return meta;
    },
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

/**
 * The known part of a thread, oldest first. Asking again reads the newest page and merges it; where the newest page does
 * not reach back to all that is known, and news may have been missed, the whole known run is read, because an edit or a
 * deletion may be anywhere in it.
 */
export const messagesQuery = (queryClient: QueryClient, conversationId: number) =>
  queryOptions({
    queryKey: ['messages', conversationId],
    queryFn: async ({ signal }): Promise<Thread> => {
      const askedAt = Date.now();
      const known = queryClient.getQueryData<Thread>(['messages', conversationId]);
      const thread = needsWholeRead(known)
        ? await readWhole(known, conversationId, askedAt, signal)
        : await readNewest(queryClient, conversationId, askedAt, signal);
      return withHeard(queryClient, conversationId, thread, askedAt);
    },
  });

/** While no news comes, how long a known run is believed but for its newest page. */
const WHOLE_READ_MS = 60 * SECOND;

function needsWholeRead(known: Thread | undefined): known is Thread {
  if (!known || known.messages.length <= MESSAGES_PER_PAGE) return false;
  const { whole_since } = readLine();
  return whole_since === null ? Date.now() - known.read_at > WHOLE_READ_MS : known.read_at < whole_since;
}

async function readNewest(client: QueryClient, conversationId: number, askedAt: number, signal: AbortSignal) {
  const { payload } = await getMessages(conversationId, {}, signal);
  const known = client.getQueryData<Thread>(['messages', conversationId]);
  return mergeMessages(known, payload, { pageSize: MESSAGES_PER_PAGE, askedAt }, (after, before) =>
    getMessages(conversationId, { after, before }, signal).then((list) => list.payload),
  );
}

/** Larger than the id of any message: ids are 32-bit integers in Chatwoot's database. */
const BEYOND = 2 ** 31 - 1;

async function readWhole({ messages, hasOlder }: Thread, conversationId: number, askedAt: number, signal: AbortSignal) {
  const oldest = messages.reduce((least, { id }) => Math.min(least, id), BEYOND);
  const read = await readRange(conversationId, oldest, BEYOND, signal);
  return { messages: upsertMessages([], read), hasOlder, read_at: askedAt };
}

export const getMessages = (
  conversationId: number,
  cursor: { before?: number; after?: number },
  signal?: AbortSignal,
) => get<MessageList>(inAccount(`/conversations/${conversationId}/messages`), { query: cursor, signal });

/** One page further back; the answer is put in front of the thread by `prependMessages`. */
export const olderMessagesQuery = (conversationId: number, before: number) =>
  queryOptions({
    queryKey: ['messages', conversationId, 'before', before],
    queryFn: async ({ signal, client }): Promise<Message[]> => {
      const askedAt = Date.now();
      const { payload } = await getMessages(conversationId, { before }, signal);
      return asHeard(client, conversationId, payload, askedAt);
    },
    gcTime: 0,
  });

/** Everything from one message on up to another: `after` ≤ id < `before`. */
export const messagesFromQuery = (conversationId: number, from: number, before: number) =>
  queryOptions({
    queryKey: ['messages', conversationId, 'from', from, before],
    queryFn: async ({ signal, client }): Promise<Message[]> => {
      const askedAt = Date.now();
      return asHeard(client, conversationId, await readRange(conversationId, from, before, signal), askedAt);
    },
    gcTime: 0,
  });

/** The server hands out the oldest 1000 of a range at a time. */
async function readRange(conversationId: number, from: number, before: number, signal: AbortSignal) {
  const found: Message[] = [];
  for (let after = from; ;) {
    const { payload } = await getMessages(conversationId, { after, before }, signal);
    found.push(...payload);
    if (payload.length < MESSAGES_PER_RANGE) return found;
    after = Math.max(...payload.map(({ id }) => id)) + 1;
  }
}

/**
 * Contacts found by name, e-mail, phone, company or identifier; everybody when nothing is searched, the last active
 * first. Without a sort Chatwoot's pages repeat and skip rows, so one is always sent.
 */
export const contactsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', search],
    queryFn: ({ signal, pageParam }) =>
      get<ContactList>(inAccount(search ? '/contacts/search' : '/contacts'), {
        query: { q: search || undefined, page: pageParam, sort: '-last_activity_at', include_contact_inboxes: false },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.payload.length < CONTACTS_PER_PAGE ? undefined : pages.length + 1),
    staleTime: 30 * SECOND,
  });

export const contactQuery = (id: number) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal }) => (await get<{ payload: Contact }>(inAccount(`/contacts/${id}`), { signal })).payload,
  });

/** The newest 20 over all inboxes the agent may see; Chatwoot has no further page of them. */
export const contactConversationsQuery = (contactId: number) =>
  queryOptions({
    queryKey: ['contact', contactId, 'conversations'],
    queryFn: async ({ signal, client }): Promise<Conversation[]> => {
      const askedAt = Date.now();
      const path = inAccount(`/contacts/${contactId}/conversations`);
      const { payload } = await get<{ payload: Conversation[] }>(path, { signal });
      return landRows(client, payload, askedAt);
    },
  });

export const inboxesQuery = () =>
  queryOptions({
    queryKey: ['inboxes'],
    queryFn: async ({ signal }) => (await get<{ payload: Inbox[] }>(inAccount('/inboxes'), { signal })).payload,
    staleTime: 5 * 60 * SECOND,
  });

export const teamsQuery = () =>
  queryOptions({
    queryKey: ['teams'],
    queryFn: ({ signal }) => get<Team[]>(inAccount('/teams'), { signal }),
    staleTime: 5 * 60 * SECOND,
  });

export const labelsQuery = () =>
  queryOptions({
    queryKey: ['labels'],
    queryFn: async ({ signal }) => (await get<{ payload: Label[] }>(inAccount('/labels'), { signal })).payload,
    staleTime: 5 * 60 * SECOND,
  });

export const attributeDefinitionsQuery = () =>
  queryOptions({
    queryKey: ['custom_attribute_definitions'],
    queryFn: ({ signal }) => get<AttributeDefinition[]>(inAccount('/custom_attribute_definitions'), { signal }),
    staleTime: 5 * 60 * SECOND,
  });

/** Who is there, as of our own last heartbeat: whoever is not listed is offline. Only told, never asked for. */
export type Presence = {
  /** User id → status. */
  users: Record<string, 'online' | 'busy' | 'offline'>;
  /** Contact id → status. */
  contacts: Record<string, 'online'>;
};

export const presenceQuery = () =>
  queryOptions({ queryKey: ['presence'], queryFn: skipToken as SkipToken | (() => Presence), staleTime: FOREVER });

/** Somebody who is writing in a conversation. `until` (ms) is when that is no longer believed without a word of it. */
export type Typist = {
  kind: 'user' | 'contact';
  id: number;
  name: string;
  is_private: boolean;
  until: number;
};

/** Who is writing in a conversation, the first to begin first. Only told, never asked for. */
export const typingQuery = (conversationId: number) =>
  queryOptions({
    queryKey: ['typing', conversationId],
    queryFn: skipToken as SkipToken | (() => Typist[]),
    staleTime: FOREVER,
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
