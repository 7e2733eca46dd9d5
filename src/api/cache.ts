// How news lands in the query cache: plain functions of what is known and what came. Answers to our own writes, polls
// and (later) broadcasts all end here. Every function may be called twice with the same news without effect.
import type { QueryClient } from '@tanstack/react-query';

import type { Conversation, ConversationList, Message, PushMessage } from './types';

/** The known end of a thread: a gapless run of messages up to the newest, oldest first. */
export type Thread = { messages: Message[]; hasOlder: boolean };

/** Chatwoot orders by created_at (whole seconds) and pages by id. */
const byTime = (a: Message, b: Message) => a.created_at - b.created_at || a.id - b.id;

/** Adds messages or replaces those with the same id; unchanged input gives back the very same array. */
export function upsertMessages(known: Message[], news: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  let changed = false;
  for (const message of news) {
    const before = byId.get(message.id);
    if (before && sameMessage(before, message)) continue;
    byId.set(message.id, message);
    changed = true;
  }
  return changed ? [...byId.values()].sort(byTime) : known;
}

const sameMessage = (a: Message, b: Message) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Joins the newest page with what was known. Where more was written in between than one page holds, the gap is
 * fetched (`after` ≤ id < `before`, at most 1000 by the server); a gap larger than that starts the thread anew.
 */
export async function mergeMessages(
  known: Thread | undefined,
  newest: readonly Message[],
  pageSize: number,
  fetchRange: (after: number, before: number) => Promise<Message[]>,
): Promise<Thread> {
  const fresh = { messages: [...newest].sort(byTime), hasOlder: newest.length >= pageSize };
  if (!known || known.messages.length === 0 || newest.length === 0) return fresh;
  const newestKnown = Math.max(...known.messages.map((message) => message.id));
  const oldestCame = Math.min(...newest.map((message) => message.id));
  if (oldestCame <= newestKnown) return { ...known, messages: upsertMessages(known.messages, newest) };
  const between = await fetchRange(newestKnown, oldestCame);
  if (between.length >= 1000) return fresh;
  return { ...known, messages: upsertMessages(known.messages, [...between, ...newest]) };
}

/** Puts a page of older messages in front; a short page is the beginning of the conversation. */
export function prependMessages(
  queryClient: QueryClient,
  conversationId: number,
  older: readonly Message[],
  pageSize: number,
) {
  queryClient.setQueryData<Thread>(
    ['messages', conversationId],
    (thread) => thread && { messages: upsertMessages(thread.messages, older), hasOlder: older.length >= pageSize },
  );
}

/** A message of ours the server now has: into its thread, and onto the rows that show the last thing said. */
export function landSentMessage(queryClient: QueryClient, message: Message) {
  const id = message.conversation_id;
  queryClient.setQueryData<Thread>(
    ['messages', id],
    (thread) => thread && { ...thread, messages: upsertMessages(thread.messages, [message]) },
  );
  patchConversation(queryClient, id, (conversation) => ({
    last_non_activity_message: asPushMessage(message, conversation),
    // Only an answer to the customer ends the wait; a note does not (Message#update_waiting_since).
    waiting_since: message.private ? conversation.waiting_since : 0,
  }));
}

/** The shape conversations carry; what the compact one lacks is not shown on any row. */
const asPushMessage = (message: Message, conversation: Conversation): PushMessage => ({
  ...message,
  account_id: conversation.account_id,
  updated_at: new Date(message.created_at * 1000).toISOString(),
  sender_type: 'User',
  sender_id: message.sender?.id ?? null,
  processed_message_content: message.content,
  additional_attributes: {},
});

/** Changes a conversation wherever it is cached and returns how to take exactly that back. */
export function patchConversation(
  queryClient: QueryClient,
  id: number,
  change: Partial<Conversation> | ((conversation: Conversation) => Partial<Conversation>),
): () => void {
  const before = new Map<readonly unknown[], unknown>();
  const apply = (conversation: Conversation): Conversation => ({
    ...conversation,
    ...(typeof change === 'function' ? change(conversation) : change),
  });
  for (const [key, data] of queryClient.getQueriesData<ConversationList['data']>({ queryKey: ['conversations'] })) {
    if (!data?.payload.some((row) => row.id === id)) continue;
    before.set(key, data);
    const payload = data.payload.map((row) => (row.id === id ? apply(row) : row));
    queryClient.setQueryData(key, { ...data, payload }, keepAge(queryClient, key));
  }
  const own = queryClient.getQueryData<Conversation>(['conversation', id]);
  if (own) {
    before.set(['conversation', id], own);
    queryClient.setQueryData(['conversation', id], apply(own), keepAge(queryClient, ['conversation', id]));
  }
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
  };
}

/** A patch of ours does not make the rest of the row any fresher. */
function keepAge(queryClient: QueryClient, key: readonly unknown[]) {
  return { updatedAt: queryClient.getQueryState(key)?.dataUpdatedAt };
}
