// What an agent has decided and may still take back: it is shown at once and sent a few seconds later. Taking it back is
// not sending it, for at Chatwoot there is no way back: resolving asks the customer how it was, and reopening gives the
// conversation to whoever reopens it. Nothing held is lost: a page that is left sends it as it goes, and what a crash has
// left behind is found by the next page.
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { knownConversation } from './cache';
import type { ConversationStatus } from './types';

/** `until`: ms, when it is sent. `said_id`: the newest thing said that was known when it was decided; 0 = none. */
export type Held = {
  id: string;
  account_id: number;
  conversation_id: number;
  status: ConversationStatus;
  /** Unix seconds; null is until the customer writes. */
  snoozed_until: number | null;
  said_id: number;
  until: number;
};

/** It was taken back: nothing was sent. */
export class Undone extends Error {}
/** The customer has written since: it was not sent. */
export class Overtaken extends Error {}

type Entry = Held & { release: () => void; undo: () => void };

const PREFIX = 'wootdeck:held:';
/** The page that holds something has sent it by then, or is no more. */
const LEFT_MS = 15_000;

let entries: readonly Entry[] = [];
let isPageLeft = false;
const listeners = new Set<() => void>();

/** True while what is sent has to go out although the page is left. */
export const isLeaving = (): boolean => isPageLeft;

function become(next: readonly Entry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

function keep({ release: _release, undo: _undo, ...held }: Entry) {
  try {
    localStorage.setItem(PREFIX + held.id, JSON.stringify(held));
  } catch {
    // Without room for it, it lives as long as the page, which sends it when it goes.
  }
}

type What = Pick<Held, 'account_id' | 'conversation_id' | 'status' | 'snoozed_until'>;

/** Resolves when it may be sent; rejects with `Undone` or `Overtaken` when it may not. */
export async function hold(queryClient: QueryClient, what: What, ms: number): Promise<void> {
  // What is decided anew about a conversation replaces what was decided before.
  entries.find((one) => one.conversation_id === what.conversation_id)?.undo();
  if (ms === 0) return;
  const said_id = saidLast(queryClient, what.conversation_id)?.id ?? 0;
  const id = crypto.randomUUID();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((release, reject) => {
      timer = setTimeout(release, ms);
      const entry = { ...what, id, said_id, until: Date.now() + ms, release, undo: () => reject(new Undone()) };
      keep(entry);
      become([...entries, entry]);
    });
  } finally {
    clearTimeout(timer);
    localStorage.removeItem(PREFIX + id);
    become(entries.filter((entry) => entry.id !== id));
  }
  if (isOvertaken(queryClient, { ...what, said_id })) throw new Overtaken();
}

const saidLast = (queryClient: QueryClient, id: number) =>
  knownConversation(queryClient, id)?.last_non_activity_message;

/** Nobody would resolve what a customer has just asked. */
export function isOvertaken(queryClient: QueryClient, held: Pick<Held, 'conversation_id' | 'said_id'>): boolean {
  const last = saidLast(queryClient, held.conversation_id);
  return last?.message_type === 0 && last.id > held.said_id;
}

/** Takes back what was decided last, if it can still be. */
export function undoLast(): Held | undefined {
  const last = entries.at(-1);
  last?.undo();
  return last;
}

/** What a page that is no more has held; whoever asks has to see to it. */
export function takeLeftBehind(accountId: number, now = Date.now()): Held[] {
  const left = Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as Held | null)
    .filter((held) => held !== null)
    .filter(({ account_id, until }) => account_id === accountId && now - until > LEFT_MS);
  for (const { id } of left) localStorage.removeItem(PREFIX + id);
  return left;
}

globalThis.window?.addEventListener('pagehide', () => {
  isPageLeft = true;
  for (const { release } of entries) release();
});
globalThis.window?.addEventListener('pageshow', () => {
  isPageLeft = false;
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What can still be taken back, the last decision last. */
export const useHeld = (): readonly Held[] => useSyncExternalStore(subscribe, () => entries);
