// The news of the last minute. An answer shows the server at some moment after it was asked for, nobody knows which; so
// what was heard since then is told to it again. Telling twice changes nothing, and so an answer can never take back
// what a broadcast, or the agent, said while it was on its way.
import type { QueryClient } from '@tanstack/react-query';

import { asMessage, withMessage, withPush } from './merge';
import type { BroadcastMessage, Conversation, Message, PushConversation } from './types';

/** One thing heard of one conversation. `patch` is what this agent did to it. */
export type News =
  | { kind: 'message'; push: BroadcastMessage }
  | { kind: 'conversation'; push: PushConversation }
  | { kind: 'patch'; change: (conversation: Conversation) => Conversation };

type Heard = News & { at: number };

/** No request is on its way for longer: they are given up after 20 s. */
const KEPT_MS = 60_000;
const PRUNE_EVERY = 500;

class Memory {
  readonly #byConversation = new Map<number, Heard[]>();
  #count = 0;

  add(id: number, news: News, at: number): () => void {
    const heard: Heard = { ...news, at };
    this.#byConversation.set(id, [...(this.#byConversation.get(id) ?? []), heard]);
    this.#count += 1;
    if (this.#count % PRUNE_EVERY === 0) this.#prune(at - KEPT_MS);
    return () => this.#keep(id, (one) => one !== heard);
  }

  since(id: number, at: number): Heard[] {
    return this.#byConversation.get(id)?.filter((heard) => heard.at >= at) ?? [];
  }

  #prune(before: number): void {
    for (const id of this.#byConversation.keys()) this.#keep(id, ({ at }) => at >= before);
  }

  #keep(id: number, isKept: (heard: Heard) => boolean): void {
    const kept = this.#byConversation.get(id)?.filter(isKept) ?? [];
    if (kept.length > 0) this.#byConversation.set(id, kept);
    else this.#byConversation.delete(id);
  }
}

const memories = new WeakMap<QueryClient, Memory>();

function memoryOf(queryClient: QueryClient): Memory {
  const memory = memories.get(queryClient) ?? new Memory();
  memories.set(queryClient, memory);
  return memory;
}

/** Keeps what was heard of a conversation; returns how to forget it, for what turned out not to be so. */
export const remember = (queryClient: QueryClient, id: number, news: News, at = Date.now()): (() => void) =>
  memoryOf(queryClient).add(id, news, at);

/** A conversation as an answer has it, and what was heard since the answer was asked for. */
export const withNews = (queryClient: QueryClient, answer: Conversation, askedAt: number): Conversation =>
  memoryOf(queryClient).since(answer.id, askedAt).reduce(toldOf, answer);

export function toldOf(conversation: Conversation, news: News): Conversation {
  switch (news.kind) {
    case 'message':
      return withMessage(conversation, news.push);
    case 'conversation':
      return withPush(conversation, news.push);
    case 'patch':
      return news.change(conversation);
  }
}

/**
 * The messages of a conversation whose latest state was heard of since a moment, oldest first. What only now told of an
 * older state says nothing that an answer of that moment does not know better.
 */
export function messagesSince(queryClient: QueryClient, conversationId: number, askedAt: number): Message[] {
  const latest = new Map<number, Heard & { kind: 'message' }>();
  for (const heard of memoryOf(queryClient).since(conversationId, 0)) {
    if (heard.kind !== 'message') continue;
    const known = latest.get(heard.push.id);
    if (!known || heard.push.updated_at > known.push.updated_at) latest.set(heard.push.id, heard);
  }
  return [...latest.values()]
    .filter(({ at }) => at >= askedAt)
    .map(({ push }) => asMessage(push))
    .sort((a, b) => a.id - b.id);
}

/** True when a newer state of this message has been heard of already: broadcasts overtake each other. */
export const isOvertaken = (queryClient: QueryClient, push: BroadcastMessage): boolean =>
  memoryOf(queryClient)
    .since(push.conversation_id, 0)
    .some((news) => news.kind === 'message' && news.push.id === push.id && news.push.updated_at > push.updated_at);
