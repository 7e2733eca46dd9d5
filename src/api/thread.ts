// How messages land in the threads of the query cache: plain functions of what is known and what came. Answers, polls
// and broadcasts all end here. Every function may be called twice with the same news without effect.
import type { QueryClient } from '@tanstack/react-query';

import { asMessage, withoutPresence } from './merge';
import { isOvertaken, messagesSince } from './news';
import { patchData } from './patch';
import type { BroadcastMessage, Message } from './types';

/** The known end of a thread: a gapless run of messages up to the newest, oldest first. */
export type Thread = {
  messages: Message[];
  hasOlder: boolean;
  /** Milliseconds: since when every message of the run is known to be as Chatwoot has it, or told of. */
  read_at: number;
};

/** Chatwoot orders by created_at (whole seconds) and pages by id. */
const byTime = (a: Message, b: Message) => a.created_at - b.created_at || a.id - b.id;

/** Adds messages or replaces those with the same id; unchanged input gives back the very same array. */
export function upsertMessages(known: Message[], news: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  let changed = false;
  for (const message of news.map(withoutPresence)) {
    const before = byId.get(message.id);
    if (before && sameMessage(before, message)) continue;
    byId.set(message.id, message);
    changed = true;
  }
  return changed ? [...byId.values()].sort(byTime) : known;
}

const sameMessage = (a: Message, b: Message) => JSON.stringify(a) === JSON.stringify(b);

/** Messages as an answer has them, each in the state heard of since the answer was asked for. */
export function asHeard(queryClient: QueryClient, conversationId: number, answer: Message[], askedAt: number) {
  const heard = new Map(messagesSince(queryClient, conversationId, askedAt).map((message) => [message.id, message]));
  return answer.map((message) => heard.get(message.id) ?? withoutPresence(message));
}

/** What is known to be a thread's newest, with what was written and heard of since it was asked for. */
export function withHeard(queryClient: QueryClient, conversationId: number, thread: Thread, askedAt: number): Thread {
  const heard = messagesSince(queryClient, conversationId, askedAt);
  return { ...thread, messages: upsertMessages(thread.messages, heard.filter(belongsTo(thread))) };
}

/** What lies before the known run is not part of it, even when told of. */
const belongsTo = ({ messages, hasOlder }: Thread) => {
  const oldest = messages.reduce((least, { id }) => Math.min(least, id), Number.POSITIVE_INFINITY);
  return ({ id }: { id: number }) => !hasOlder || id >= oldest;
};

/**
 * Joins the newest page with what was known. Where more was written in between than one page holds, the gap is
 * fetched (`after` ≤ id < `before`, at most 1000 by the server); a gap larger than that starts the thread anew.
 */
export async function mergeMessages(
  known: Thread | undefined,
  newest: readonly Message[],
  { pageSize, askedAt }: { pageSize: number; askedAt: number },
  fetchRange: (after: number, before: number) => Promise<Message[]>,
): Promise<Thread> {
  const fresh = {
    messages: newest.map(withoutPresence).sort(byTime),
    hasOlder: newest.length >= pageSize,
    read_at: askedAt,
  };
  if (!known || known.messages.length === 0 || newest.length === 0) return fresh;
  const newestKnown = Math.max(...known.messages.map((message) => message.id));
  const oldestCame = Math.min(...newest.map((message) => message.id));
  const covers = known.messages.every(({ id }) => id >= oldestCame);
  const read_at = covers ? askedAt : known.read_at;
  if (oldestCame <= newestKnown) return { ...known, read_at, messages: upsertMessages(known.messages, newest) };
  const between = await fetchRange(newestKnown, oldestCame);
  if (between.length >= 1000) return fresh;
  return { ...known, read_at, messages: upsertMessages(known.messages, [...between, ...newest]) };
}

/** Puts a page of older messages in front; a short page is the beginning of the conversation. */
export function prependMessages(
  queryClient: QueryClient,
  conversationId: number,
  older: readonly Message[],
  pageSize: number,
) {
  patchData<Thread>(queryClient, ['messages', conversationId], (thread) => ({
    ...thread,
    messages: upsertMessages(thread.messages, older),
    hasOlder: older.length >= pageSize,
  }));
}

/** A message told of, new or changed, into its thread. */
export function landInThread(queryClient: QueryClient, push: BroadcastMessage) {
  if (isOvertaken(queryClient, push)) return;
  landMessages(queryClient, push.conversation_id, [asMessage(push)]);
}

export function landMessages(queryClient: QueryClient, conversationId: number, told: readonly Message[]) {
  patchData<Thread>(queryClient, ['messages', conversationId], (thread) => {
    const messages = upsertMessages(thread.messages, told.filter(belongsTo(thread)));
    return messages === thread.messages ? thread : { ...thread, messages };
  });
}

/** Changes a message as this agent did; returns how to take that back, unless somebody has changed it since. */
export function patchMessage(queryClient: QueryClient, message: Message, change: Partial<Message>): () => void {
  const changed = { ...message, ...change };
  // The cache keeps copies: what is the same is told by what is in it.
  const replace = (old: Message, by: Message) =>
    patchData<Thread>(queryClient, ['messages', message.conversation_id], (thread) =>
      thread.messages.some((known) => sameMessage(known, old))
        ? { ...thread, messages: thread.messages.map((known) => (sameMessage(known, old) ? by : known)) }
        : thread,
    );
  replace(message, changed);
  return () => replace(changed, message);
}
