// A promise to send, and how it goes on. It is shown at once and kept until Chatwoot has it:
//
//   held ──its time comes──▶ sending ──answered──▶ gone
//    ▲  ▲                     │     └──refused──▶ failed ──Retry──▶ held
//    │  └──not let through────┤
//    └───────not there── unsure ◀──no answer, 5xx, or the page is no more
//                           └──found──▶ gone
//
// Chatwoot knows no idempotency key, so every message carries a random one in content_attributes, which it stores and
// gives back. Nothing is posted again before it has been looked for in vain, and that counts only when whatever was under
// way must have come to its end.
import type { ApiErrorKind } from '../http';
import type { FileRef } from '../files';
import type { Mention } from '../mentions';
import type { ConversationStatus } from '../types';

export type Mode = 'reply' | 'note';

export type Recipients = { to: readonly string[]; cc: readonly string[]; bcc: readonly string[] };

/** Why it is not there yet. `message` is what Chatwoot said, else empty; `status` 0 where it did not answer. */
export type Fault = {
  kind: ApiErrorKind | 'stopped' | 'files_gone' | 'overtaken' | 'abandoned';
  status: number;
  message: string;
};

export type State =
  /** Nothing has left the browser. */
  | 'held'
  /** The request is under way. */
  | 'sending'
  /** Whether Chatwoot has it is being found out. */
  | 'unsure'
  /** It has not, and will not get it by itself. */
  | 'failed';

/** What is true of everything that waits here; times are milliseconds. */
export type Promised = {
  /** The client key of a message. */
  id: string;
  account_id: number;
  /** Whose it is: on a shared machine nobody sends what another has written. */
  user_id: number;
  conversation_id: number;
  /** The customer's name, as it was known then. */
  contact_name: string;
  /** When the agent pressed the key. */
  created_at: number;
  /** Until then it can be taken back; `created_at` where it goes at once. */
  hold_until: number;
  state: State;
  /** How often it has been posted. */
  tries: number;
  /** How often in a row nothing could be found out. */
  pauses: number;
  /** Nothing is done about it before. */
  not_before: number;
  /** From then on what cannot be found is not there. */
  settles_at: number;
  /** The agent stopped it: if it is not there, it is not sent again. */
  stopped: boolean;
  /** The agent sends it although one before it is stuck, or somebody has spoken since. */
  overtakes: boolean;
  error: Fault | null;
};

/** A template of WhatsApp as Chatwoot wants it; what fills its places is under the place's number or name. */
export type TemplateParams = {
  name: string;
  language: string;
  category?: string;
  namespace?: string;
  processed_params: {
    body?: Record<string, string>;
    header?: Record<string, string>;
    /** One for each button, empty where there is nothing to fill in: Rails drops nulls, and the next would move up. */
    buttons?: readonly { type?: string; parameter?: string }[];
  };
};

/** A template and what was written into its places. */
export type TemplateDraft = { name: string; language: string; values: Readonly<Record<string, string>> };

/** What a message is made of when the agent presses send. */
export type Outgoing = {
  account_id: number;
  conversation_id: number;
  mode: Mode;
  content: string;
  /** The message it answers. */
  in_reply_to?: number;
  /** Of an e-mail. */
  recipients?: Recipients;
  /** What was typed and where the cursor was, where that is more than `content`: what Undo and Edit bring back. */
  typed?: { text: string; mentions: readonly Mention[]; cursor?: number; template?: TemplateDraft };
  /** What of it Meta sends; `content` is how it reads. */
  template?: TemplateParams;
  /** Sent along; their bytes are in files.ts. */
  files?: readonly FileRef[];
};

export type MessageEntry = Promised &
  Outgoing & {
    kind: 'message';
    /** What was sent by one press of the key is taken back by one. */
    press: string;
    /** The newest message known then; the look-up reads what came after it. 0 = none. */
    after_id: number;
  };

export type StatusEntry = Promised & {
  kind: 'status';
  status: ConversationStatus;
  /** Unix seconds; null is until the customer writes. */
  snoozed_until: number | null;
  /** The newest thing said that was known when it was decided; 0 = none. */
  said_id: number;
  /** What was decided for many by one press has this in common. */
  press?: string;
};

export type OutboxEntry = MessageEntry | StatusEntry;

/** What happens to an entry. */
export type Turn =
  | { is: 'leaving' }
  | { is: 'there' }
  | { is: 'refused'; fault: Fault }
  /** It was not let through, so it was not carried out. */
  | { is: 'turned_away'; until: number }
  /** What has to be known before it is sent could not be found out. */
  | { is: 'unprepared'; fault: Fault }
  | { is: 'unanswered'; fault: Fault; settles_at: number }
  | { is: 'not_found' }
  | { is: 'not_known' }
  | { is: 'hurried' };

/** After so many posts without an answer the agent decides. */
export const MOST_TRIES = 5;
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

const pauseOf = ({ pauses }: Promised): number => PAUSES_MS[Math.min(pauses, PAUSES_MS.length - 1)] as number;

/** What an entry is after a turn; undefined when it is over. A turn that does not fit its state changes nothing. */
export function after<E extends Promised>(entry: E, turn: Turn, now: number): E | undefined {
  const { state } = entry;
  switch (turn.is) {
    case 'leaving':
      return state === 'held' ? { ...entry, state: 'sending', tries: entry.tries + 1, error: null } : entry;
    case 'there':
      return state === 'sending' || state === 'unsure' ? undefined : entry;
    case 'refused':
      return { ...entry, state: 'failed', error: turn.fault };
    case 'turned_away':
      return { ...entry, state: 'held', tries: Math.max(0, entry.tries - 1), not_before: turn.until };
    case 'unprepared':
      return {
        ...entry,
        state: 'held',
        error: turn.fault,
        pauses: entry.pauses + 1,
        not_before: now + pauseOf(entry),
      };
    case 'unanswered': {
      const { fault: error, settles_at } = turn;
      const stopped = entry.stopped || error.kind === 'stopped';
      return { ...entry, state: 'unsure', error, stopped, settles_at, pauses: 0, not_before: now };
    }
    case 'not_found':
      return state === 'unsure' ? missing(entry, now) : entry;
    case 'not_known':
      return { ...entry, pauses: entry.pauses + 1, not_before: now + pauseOf(entry) };
    case 'hurried':
      return hurried(entry, now);
  }
}

/** It was looked for and not found. */
function missing<E extends Promised>(entry: E, now: number): E {
  if (now < entry.settles_at) return { ...entry, not_before: entry.settles_at };
  if (entry.stopped || entry.tries >= MOST_TRIES) return { ...entry, state: 'failed' };
  return { ...entry, state: 'held', pauses: 0, not_before: now + pauseOf({ ...entry, pauses: entry.tries - 1 }) };
}

/** The agent will not wait: not for the time to take it back, not for the next attempt, not for one that is stuck. */
function hurried<E extends Promised>(entry: E, now: number): E {
  const again = { ...entry, not_before: 0, pauses: 0 };
  if (entry.state === 'sending' || entry.state === 'unsure') return again;
  const held = { ...again, hold_until: Math.min(entry.hold_until, now) };
  if (entry.state === 'held') return { ...held, overtakes: true };
  const overtakes = entry.overtakes || entry.error?.kind === 'overtaken';
  return { ...held, state: 'held', tries: 0, stopped: false, overtakes, error: null };
}

/** Nothing has left, and nothing will any more: it can be taken back without a trace. */
export const canTakeBack = ({ state }: Promised): boolean => state === 'held' || state === 'failed';

/** When something is to be done about it; Infinity when only the agent can. */
export function dueAt({ state, hold_until, not_before }: Promised): number {
  if (state === 'failed') return Number.POSITIVE_INFINITY;
  return state === 'held' ? Math.max(hold_until, not_before) : not_before;
}

/**
 * What of one conversation is next. Messages keep their order, also behind one that failed, unless the agent sends them
 * over it. A status waits for what was written before it, and keeps nothing from being written.
 */
export function nextOf(entries: readonly OutboxEntry[]): OutboxEntry | undefined {
  const free = entries.filter((entry, at) => isFree(entry, entries.slice(0, at)));
  return free.reduce<OutboxEntry | undefined>(
    (first, one) => (first && dueAt(first) <= dueAt(one) ? first : one),
    undefined,
  );
}

function isFree(entry: OutboxEntry, before: readonly OutboxEntry[]): boolean {
  if (entry.state === 'failed') return false;
  // Where it may already be there, it keeps nobody's place.
  if (entry.state !== 'held') return true;
  return entry.overtakes || !before.some(({ kind }) => kind === 'message');
}

/** As they are sent. */
export const inOrder = <E extends Promised>(entries: readonly E[]): E[] =>
  entries.toSorted((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1));
