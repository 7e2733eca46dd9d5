// The outbox of this page in this browser: IndexedDB, Web Locks and a BroadcastChannel under it, Chatwoot behind it.
import { notifyManager, type QueryClient } from '@tanstack/react-query';

import { knownConversation, landSentMessage } from '../cache';
import { dropFiles, sweepFiles } from '../files';
import { readHealth } from '../health';
import { readLine, subscribeLine } from '../line';
import { profileQuery, sessionQuery } from '../queries/account';
import type { Thread } from '../thread';
import type { ConversationStatus, Message } from '../types';
import { Outbox, type News } from './box';
import { readEntries, showEntries } from './entries';
import {
  canTakeBack,
  type MessageEntry,
  type OutboxEntry,
  type Outgoing,
  type Promised,
  type StatusEntry,
} from './entry';
import { turnOf } from './faults';
import { findMessage, postMessage, readThread, refuseOvertaken } from './message';
import { findStatus, postStatus, readConversation, refuseSpokenSince, saidLast, type StatusAnswer } from './status';
import { openStore, type Store } from './store';
import type { Kind } from './worker';

/** Chatwoot cuts a request off after 15 s, unless its owner has chosen another time. */
const CUT_OFF_SECONDS = 15;
/** A browser lets no more than 64 kB go out with a page that is left. */
const LIGHT_BYTES = 48_000;
const LEFT = 'wootdeck:left:';

type Opened = { box: Outbox; userId: () => number };
let opened: Promise<Opened> | undefined;

/** Takes up what earlier pages have left; call once, when it is known which account this page is about. */
export function openOutbox(queryClient: QueryClient, accountId: number): Promise<Opened> {
  opened ??= open(queryClient, accountId);
  // Without the profile nobody can say whose it is: the next one who sends tries again.
  opened.catch(() => (opened = undefined));
  return opened;
}

async function open(queryClient: QueryClient, accountId: number): Promise<Opened> {
  const { id: userId } = await queryClient.ensureQueryData(profileQuery());
  const store = openStore();
  const channel = new BroadcastChannel(`wootdeck:outbox:${accountId}`);
  const settlesIn = () =>
    1000 * (queryClient.getQueryData(sessionQuery().queryKey)?.cut_off_seconds ?? CUT_OFF_SECONDS);
  const box = new Outbox({
    store,
    settlesIn,
    kindOf: kindsOf(queryClient),
    alone: (name, work) => navigator.locks.request(`wootdeck:outbox:${accountId}:${name}`, work),
    turnOf: (reason) => turnOf(reason, settlesIn()),
    isOurs: (entry) => entry.account_id === accountId && entry.user_id === userId,
    mayHaveLeft: ({ id, state }) => state !== 'failed' && localStorage.getItem(LEFT + id) !== null,
    isIdle: () => readHealth().state === 'signed_out',
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is of one origin
    tell: (news) => channel.postMessage(news),
    show: showEntries,
    land: (entry, answer, gone) => land(queryClient, entry, answer, gone),
    unmark,
    forget,
    markLeaving,
  });
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => box.hear(data));
  whenFree(() => void box.resume());
  window.addEventListener('pagehide', () => box.leave());
  await box.refresh();
  void sweep(store);
  return { box, userId: () => userId };
}

/** Bytes that neither a draft nor an entry, of whomever, refers to. */
const sweep = async (store: Store) => sweepFiles((await store.all()).map((entry) => JSON.stringify(entry)));

function kindsOf(queryClient: QueryClient): (entry: OutboxEntry) => Kind {
  return (entry) => {
    if (entry.kind === 'message') {
      return {
        prepare: async () => {
          await readThread(queryClient, entry);
          refuseOvertaken(queryClient, entry);
        },
        send: (_entry, options) => postMessage(entry, options),
        lookUp: () => findMessage(entry),
      };
    }
    return {
      prepare: async () => {
        await readConversation(queryClient, entry);
        refuseSpokenSince(queryClient, entry);
      },
      send: (_entry, options) => postStatus(entry, options),
      lookUp: () => findStatus(entry),
    };
  };
}

function land(queryClient: QueryClient, entry: OutboxEntry, answer: unknown, gone: () => void) {
  if (entry.kind === 'message') landSentMessage(queryClient, answer as Message);
  // Only when the thread has been told: in between the message would be nowhere on screen.
  notifyManager.schedule(gone);
}

const unmark = ({ id }: OutboxEntry) => localStorage.removeItem(LEFT + id);

function forget(entry: OutboxEntry) {
  unmark(entry);
  if (entry.kind === 'message') dropFiles(entry.files ?? []);
}

/** Marked before it leaves: whoever finds it afterwards looks it up before sending it. */
function markLeaving(entry: OutboxEntry): boolean {
  const isLight = entry.kind === 'status' || (!entry.files && entry.content.length * 3 < LIGHT_BYTES);
  if (!isLight || readLine().whole_since === null) return false;
  try {
    localStorage.setItem(LEFT + entry.id, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}

function whenFree(act: () => void) {
  let wasWhole = readLine().whole_since !== null;
  subscribeLine(() => {
    const isWhole = readLine().whole_since !== null;
    if (isWhole && !wasWhole) act();
    wasWhole = isWhole;
  });
  window.addEventListener('online', act);
  window.addEventListener('pageshow', act);
}

type What = { account_id: number; conversation_id: number };

type Terms = { id: string; userId: number; holdMs: number };

function promised(queryClient: QueryClient, { account_id, conversation_id }: What, terms: Terms): Promised {
  const { id, userId, holdMs } = terms;
  const contact_name = knownConversation(queryClient, conversation_id)?.meta.sender.name ?? '';
  // Two presses within a millisecond keep their order.
  const created_at = Math.max(Date.now(), (readEntries().at(-1)?.created_at ?? 0) + 1);
  return {
    id,
    account_id,
    user_id: userId,
    conversation_id,
    contact_name,
    created_at,
    hold_until: created_at + holdMs,
    state: 'held',
    tries: 0,
    pauses: 0,
    not_before: 0,
    settles_at: 0,
    stopped: false,
    overtakes: false,
    error: null,
  };
}

/** A message and the key it is sent under. */
export type Keyed = Outgoing & { id: string };

/**
 * Queues what one press of Send makes: it is on screen in the same frame. Resolves when it is kept; rejects when this
 * browser cannot keep it: nothing is sent then.
 */
export async function sendMessages(queryClient: QueryClient, messages: readonly Keyed[], holdMs: number) {
  const [first] = messages;
  if (!first) return;
  const thread = queryClient.getQueryData<Thread>(['messages', first.conversation_id]);
  const saidId = saidLast(queryClient, first.conversation_id);
  const after_id = Math.max(saidId, ...(thread?.messages.map(({ id }) => id) ?? []));
  const { box, userId } = await openOutbox(queryClient, first.account_id);
  const kept: Promise<void>[] = [];
  for (const message of messages) {
    const entry: MessageEntry = {
      ...message,
      ...promised(queryClient, message, { id: message.id, userId: userId(), holdMs }),
      kind: 'message',
      press: first.id,
      after_id,
    };
    kept.push(box.add(entry));
  }
  await Promise.all(kept);
}

export type Decision = What & { status: ConversationStatus; snoozed_until: number | null; press?: string };

/**
 * Sets a status once it can no longer be taken back. Resolves to Chatwoot's answer; rejects with `Undone`, with
 * `Overtaken` when the customer has written since, or with what Chatwoot said.
 */
export async function decide(queryClient: QueryClient, what: Decision, holdMs: number): Promise<StatusAnswer> {
  const said_id = saidLast(queryClient, what.conversation_id);
  const { box, userId } = await openOutbox(queryClient, what.account_id);
  // What is decided anew about a conversation replaces what was decided before.
  await box.takeBack(
    readEntries().filter(({ kind, conversation_id }) => kind === 'status' && conversation_id === what.conversation_id),
  );
  const terms = { id: crypto.randomUUID(), userId: userId(), holdMs };
  const entry: StatusEntry = { ...what, ...promised(queryClient, what, terms), kind: 'status', said_id };
  const outcome = box.outcome(entry.id);
  await box.add(entry);
  return (await outcome) as StatusAnswer;
}

const theBox = async (): Promise<Outbox> => {
  if (!opened) throw new Error('the outbox is not open');
  return (await opened).box;
};

/** What was sent or decided by the same press of the key. */
export const pressOf = (entry: OutboxEntry): OutboxEntry[] =>
  entry.press === undefined ? [entry] : readEntries().filter(({ press }) => press === entry.press);

/** Who resolves a conversation with an answer does not resolve it without. */
const restingOn = ({ kind, conversation_id, created_at }: OutboxEntry): OutboxEntry[] =>
  kind === 'status'
    ? []
    : readEntries().filter(
        (one) => one.kind === 'status' && one.conversation_id === conversation_id && one.created_at > created_at,
      );

/** Takes an entry back, with all that was sent by the same press. Resolves to what had not left, newest first. */
export const takeBack = async (entry: OutboxEntry): Promise<OutboxEntry[]> =>
  (await theBox()).takeBack([...pressOf(entry), ...restingOn(entry)].filter(canTakeBack));

/** Sends it now: without waiting for its time, for the next attempt, or for what is stuck before it. */
export const sendNow = async (entry: OutboxEntry): Promise<void> => (await theBox()).hurry(entry);

/** Gives it up, whatever has become of it. */
export async function discard(entry: OutboxEntry): Promise<void> {
  const box = await theBox();
  await box.takeBack(restingOn(entry).filter(canTakeBack));
  await box.discard(entry);
}
