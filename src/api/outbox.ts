// What we have promised to send. A message is an entry here until the server has it; only then does it enter the thread.
// Chatwoot knows no idempotency key, so every send carries a random key in content_attributes (which it stores and
// gives back): after silence or a 5xx we look for the key, and never post again before we have looked.
// Entries live in localStorage, one lock per conversation over all tabs: order holds, and no entry has two senders.
import { notifyManager, type QueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';

import { landSentMessage } from './cache';
import type { FileRef } from './files';
import { ApiError, inAccount, post } from './http';
import { readLine } from './line';
import type { Mention } from './mentions';
import { getMessages, messagesQuery } from './queries/threads';
import type { Thread } from './thread';
import type { Message } from './types';

export type Mode = 'reply' | 'note';

export type Recipients = { to: readonly string[]; cc: readonly string[]; bcc: readonly string[] };

export type OutboxEntry = {
  /** The client key: travels as content_attributes.client_key. */
  id: string;
  account_id: number;
  conversation_id: number;
  mode: Mode;
  content: string;
  /** The message it answers. */
  in_reply_to?: number;
  /** Of an e-mail. */
  recipients?: Recipients;
  /** What was typed, where `content` is made of it: what Edit brings back. */
  typed?: { text: string; mentions: readonly Mention[] };
  /** Sent along; their bytes are in files.ts. */
  files?: readonly FileRef[];
  /** Milliseconds: when the agent pressed send. */
  created_at: number;
  /** The newest message known then; the look-up reads what came after it. 0 = none. */
  after_id: number;
  /** sending: under way; unsure: no answer came, being looked up; failed: see error. */
  state: 'sending' | 'unsure' | 'failed';
  error: { kind: ApiError['kind'] | 'lost' | 'stopped' | 'files_gone'; message: string } | null;
};

const PREFIX = 'wootdeck:outbox:';
const storageKey = (entry: Pick<OutboxEntry, 'id'>) => PREFIX + entry.id;

let entries: readonly OutboxEntry[] = [];
const listeners = new Set<() => void>();

function show(next: readonly OutboxEntry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

function save(entry: OutboxEntry) {
  localStorage.setItem(storageKey(entry), JSON.stringify(entry));
  show([...entries.filter((other) => other.id !== entry.id), entry].sort((a, b) => a.created_at - b.created_at));
}

function forget(id: string) {
  localStorage.removeItem(PREFIX + id);
  show(entries.filter((entry) => entry.id !== id));
}

function readAll(): OutboxEntry[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as OutboxEntry | null)
    .filter((entry) => entry !== null)
    .sort((a, b) => a.created_at - b.created_at);
}

/** Reads what earlier page loads left and settles what was under way; call once at boot, before anything is sent. */
export function openOutbox(queryClient: QueryClient, accountId: number) {
  show(readAll().filter((entry) => entry.account_id === accountId));
  for (const entry of entries)
    if (entry.state !== 'failed') void inTurn(entry, (current) => settle(queryClient, current));
  window.addEventListener('storage', (event) => {
    if (event.key === null || event.key.startsWith(PREFIX)) {
      show(readAll().filter((entry) => entry.account_id === accountId));
    }
  });
}

/** What a message is made of when the agent presses send. */
export type Outgoing = Omit<OutboxEntry, 'id' | 'created_at' | 'after_id' | 'state' | 'error'>;

/** Queues a message: it is on screen in the same frame and on its way in the next. */
export function sendMessage(queryClient: QueryClient, message: Outgoing) {
  const thread = queryClient.getQueryData<Thread>(['messages', message.conversation_id]);
  const entry: OutboxEntry = {
    ...message,
    id: crypto.randomUUID(),
    created_at: Date.now(),
    after_id: Math.max(0, ...(thread?.messages.map(({ id }) => id) ?? [])),
    state: 'sending',
    error: null,
  };
  save(entry);
  void inTurn(entry, (current) => deliver(queryClient, current));
}

/** Tries a failed entry again: first the look-up, then, only if it is provably absent, the post. */
export function retry(queryClient: QueryClient, entry: OutboxEntry) {
  const again: OutboxEntry = { ...entry, state: 'sending', error: null };
  save(again);
  void inTurn(again, async (current) => {
    if (!(await settle(queryClient, current))) return;
    const absent: OutboxEntry = { ...current, state: 'sending', error: null };
    save(absent);
    await deliver(queryClient, absent);
  });
}

/** Takes an entry out for good: it has arrived, or is given up. */
export function discard(entry: OutboxEntry) {
  forget(entry.id);
  const { files = [] } = entry;
  if (files.length > 0) void import('./files').then(({ dropFiles }) => dropFiles(files));
}

/** Takes a failed entry out whose words and files go back to where they were written. */
export function takeBack(entry: OutboxEntry) {
  forget(entry.id);
}

/** Runs `work` when every earlier entry of that conversation, in any tab, is through. */
async function inTurn(entry: OutboxEntry, work: (entry: OutboxEntry) => Promise<unknown>) {
  await navigator.locks.request(`${PREFIX}${entry.account_id}:${entry.conversation_id}`, async () => {
    const stored = localStorage.getItem(storageKey(entry));
    if (stored) await work(JSON.parse(stored) as OutboxEntry);
  });
}

type Written = Pick<OutboxEntry, 'id' | 'mode' | 'content' | 'in_reply_to' | 'recipients'>;

/** The body of a send. `private` has exactly one source: the mode the agent saw. */
export function messageBody({ id, mode, content, in_reply_to, recipients }: Written) {
  return {
    content,
    private: mode === 'note',
    message_type: 'outgoing',
    echo_id: id,
    content_attributes: { client_key: id, ...(in_reply_to === undefined ? {} : { in_reply_to }) },
    ...(mode === 'reply' && recipients ? addresses(recipients) : {}),
  } as const;
}

const addresses = ({ to, cc, bcc }: Recipients) => ({
  to_emails: to.join(','),
  cc_emails: cc.join(','),
  bcc_emails: bcc.join(','),
});

/** What an agent answers has to be what there is: where news may have been missed, the thread is read before. */
async function readThread(queryClient: QueryClient, { conversation_id }: OutboxEntry) {
  const state = queryClient.getQueryState(['messages', conversation_id]);
  const isCurrent = readLine().whole_since !== null && !state?.isInvalidated;
  if (state?.data === undefined || isCurrent) return;
  await queryClient.fetchQuery({ ...messagesQuery(queryClient, conversation_id), staleTime: 0 });
}

async function deliver(queryClient: QueryClient, entry: OutboxEntry) {
  try {
    await readThread(queryClient, entry);
  } catch (reason) {
    const kind = reason instanceof ApiError ? reason.kind : 'broken';
    return save({ ...entry, state: 'failed', error: { kind, message: '' } });
  }
  try {
    arrive(queryClient, entry, await postEntry(entry));
  } catch (reason) {
    const { error, isAmbiguous } = faultOf(reason);
    if (!isAmbiguous) return save({ ...entry, state: 'failed', error });
    const unsure: OutboxEntry = { ...entry, state: 'unsure', error };
    save(unsure);
    await settle(queryClient, unsure);
  }
}

async function postEntry(entry: OutboxEntry): Promise<Message> {
  const path = inAccount(`/conversations/${entry.conversation_id}/messages`);
  const { files = [] } = entry;
  if (files.length === 0) return post<Message>(path, messageBody(entry));
  // Most messages are words: what carries files comes with the first of them.
  const { postWithFiles } = await import('./transfer');
  return postWithFiles(entry.id, path, messageBody(entry), files);
}

/** Even one that the agent stopped may have arrived a moment before. */
function faultOf(reason: unknown): { error: OutboxEntry['error']; isAmbiguous: boolean } {
  if (reason instanceof Error && reason.name === 'FilesGone')
    return { error: { kind: 'files_gone', message: '' }, isAmbiguous: false };
  if (reason instanceof DOMException && reason.name === 'AbortError')
    return { error: { kind: 'stopped', message: '' }, isAmbiguous: true };
  const { kind, message, isAmbiguous } =
    reason instanceof ApiError ? reason : new ApiError('broken', 0, String(reason));
  return { error: { kind, message }, isAmbiguous };
}

/** Finds out whether the server has an entry. True = provably not: it is marked failed and may be posted again. */
async function settle(queryClient: QueryClient, entry: OutboxEntry): Promise<boolean> {
  try {
    const found = await lookUp(entry);
    if (found) {
      arrive(queryClient, entry, found);
      return false;
    }
    save({
      ...entry,
      state: 'failed',
      error: { kind: entry.error?.kind ?? 'lost', message: entry.error?.message ?? '' },
    });
    return true;
  } catch (reason) {
    const kind = reason instanceof ApiError ? reason.kind : 'broken';
    save({ ...entry, state: 'failed', error: { kind, message: '' } });
    return false;
  }
}

/** Reads everything written since the agent pressed send: up to 100 messages a page, until one comes back short. */
async function lookUp(entry: OutboxEntry): Promise<Message | undefined> {
  for (let after = entry.after_id; ;) {
    const { payload } = await getMessages(entry.conversation_id, after ? { after } : {});
    const found = payload.find((message) => message.content_attributes.client_key === entry.id);
    if (found || !after || payload.length < 100) return found;
    after = Math.max(...payload.map(({ id }) => id));
  }
}

function arrive(queryClient: QueryClient, entry: OutboxEntry, message: Message) {
  landSentMessage(queryClient, message);
  // Only when the thread has been told: in between the message would be nowhere on screen.
  notifyManager.schedule(() => discard(entry));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Entries of one conversation, oldest first. */
export function useOutbox(conversationId: number): readonly OutboxEntry[] {
  const all = useSyncExternalStore(subscribe, () => entries);
  return useMemo(() => all.filter((entry) => entry.conversation_id === conversationId), [all, conversationId]);
}

/** Everything not yet sent, for the warning on leaving and the count in the shell. */
export const useWholeOutbox = (): readonly OutboxEntry[] => useSyncExternalStore(subscribe, () => entries);
