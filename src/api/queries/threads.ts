// The messages of a conversation.
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import { readLine } from '../line';
import { asHeard, mergeMessages, upsertMessages, withHeard, type Thread } from '../thread';
import type { ConversationFiles, Message, MessageList } from '../types';

/** Fixed by the server. */
export const MESSAGES_PER_PAGE = 20;
const MESSAGES_PER_RANGE = 1000;

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
const WHOLE_READ_MS = 60_000;

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

/** All files of a conversation, a hundred at a time, the oldest first. */
export const conversationFilesQuery = (conversationId: number) =>
  infiniteQueryOptions({
    queryKey: ['files', conversationId],
    queryFn: ({ signal, pageParam }) =>
      get<ConversationFiles>(inAccount(`/conversations/${conversationId}/attachments`), {
        query: { page: pageParam },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: ({ meta, payload }, pages) => {
      const count = pages.reduce((sum, page) => sum + page.payload.length, 0);
      return payload.length > 0 && count < meta.total_count ? pages.length + 1 : undefined;
    },
    // Nobody tells of files alone: whoever opens them asks.
    staleTime: 0,
  });
