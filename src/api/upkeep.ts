// Keeps what is on screen true, within a budget. A query is in doubt when it was asked for before the road was whole, or
// when news makes its order, its membership or its count the server's to decide anew. What is in doubt and on screen is
// asked for again: after a gap at once, otherwise as often as its kind may be (a page of a list costs Chatwoot 380 ms, a
// count 24). Where no news comes, everything on screen is in doubt again and again. Nothing is asked while nobody looks.
import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';

import { readHealth } from './health';
import { ApiError } from './http';
import { readLine } from './line';
import { scopeOf, type ConversationFilters } from './queries/conversations';
import type { ConversationList } from './types';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const isRefusal = (error: unknown): boolean => error instanceof ApiError && error.kind === 'refused';

const isHidden = (): boolean => globalThis.document?.hidden ?? false;

type Kind = {
  /** How old it may get while no news comes, in rounds of polling. */
  poll: number;
  /** How old it may get although news comes: some things are told to nobody, such as a deletion. */
  rest: number;
  /** How often at most, on average, news may bring it into question. */
  every: number;
  /** How many times in quick succession. */
  burst: number;
  /** There may be fifty of them: asked for within the budget whatever the reason, each saying how old it is. */
  isPaced?: boolean;
};

const SELDOM: Kind = { poll: 20, rest: 30 * MINUTE, every: 5 * SECOND, burst: 2 };

const KINDS: Record<string, Kind> = {
  messages: { poll: 1, rest: 5 * MINUTE, every: SECOND, burst: 5 },
  conversation: { poll: 2, rest: 5 * MINUTE, every: 2 * SECOND, burst: 5 },
  conversations: { poll: 1, rest: 2 * MINUTE, every: 10 * SECOND, burst: 5 },
  counts: { poll: 1, rest: MINUTE, every: 5 * SECOND, burst: 6 },
  contact: { poll: 4, rest: 10 * MINUTE, every: 5 * SECOND, burst: 3 },
  contacts: { poll: 4, rest: 10 * MINUTE, every: 10 * SECOND, burst: 2 },
  load: { poll: 2, rest: MINUTE, every: 15 * SECOND, burst: 2 },
  shares: { poll: 4, rest: 5 * MINUTE, every: 10 * SECOND, burst: 6, isPaced: true },
  notifications: { poll: 2, rest: 10 * MINUTE, every: 5 * SECOND, burst: 3 },
  unread_notifications: { poll: 2, rest: 5 * MINUTE, every: 5 * SECOND, burst: 2 },
  agents: SELDOM,
  inboxes: SELDOM,
  labels: SELDOM,
  teams: SELDOM,
  custom_attribute_definitions: SELDOM,
  custom_filters: SELDOM,
};
/** What is being read comes first, and a page before the counts it brings along. */
const ORDER = Object.keys(KINDS);

/** Several events tell of one change, 30 to 250 ms after each other: one question answers them all. */
const SETTLE_MS = 250;
const SETTLE_AT_MOST_MS = 1000;
/** Doubt of this age is no longer "just now": the line says so. */
const OVERDUE_MS = 1400;
const RETRY_MS = 3000;
const JUST_NOW_MS = 10_000;
/** An answer another tab does not get is one to ask for oneself. */
const OTHERS_MS = 3000;

/** One page of older messages, a search: asked for once, not kept. */
const isKept = ({ queryKey }: Query): boolean =>
  String(queryKey[0]) in KINDS && !(queryKey[0] === 'messages' && queryKey.length > 2);

const kindOf = ({ queryKey }: Query): Kind => KINDS[String(queryKey[0])] ?? SELDOM;

/** A page shows its conversations as they are and counts those of its scope: neither need be asked for besides. */
function covers(page: Query, { queryKey: [kind, what] }: Query): boolean {
  const data = page.state.data as ConversationList['data'] | undefined;
  if (kind === 'conversation') return data?.payload.some(({ id }) => id === what) ?? false;
  return kind === 'counts' && hashKey([scopeOf(page.queryKey[1] as ConversationFilters)]) === hashKey([what]);
}

class Bucket {
  #tokens: number;
  #at = 0;
  readonly #kind: Kind;

  constructor(kind: Kind) {
    this.#kind = kind;
    this.#tokens = kind.burst;
  }

  take(now: number): boolean {
    this.#fill(now);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Somebody else has asked: that counts in full, or tabs whose buckets fill at different times would ask one each. */
  owe(now: number) {
    this.#fill(now);
    this.#tokens = Math.max(-this.#kind.burst, this.#tokens - 1);
  }

  #fill(now: number) {
    const { every, burst } = this.#kind;
    this.#tokens = Math.min(burst, this.#tokens + (now - this.#at) / every);
    this.#at = now;
  }
}

/** Milliseconds. `gap`: the road was not whole before. `first`, `last`: news since the answer at hand was asked for. */
type Doubt = { gap?: number; news?: { first: number; last: number } };

/** Who is told of the questions this page puts, and of the answers. `isNews`: news is why, within its budget. */
export type Others = {
  asking: (query: Query, isNews: boolean) => void;
  answered: (query: Query, askedAt: number) => void;
};
const ALONE: Others = { asking: () => {}, answered: () => {} };

export class Upkeep {
  readonly #queryClient: QueryClient;
  readonly #others: Others;
  readonly #doubts = new Map<string, Doubt>();
  readonly #asked = new Map<string, number>();
  readonly #buckets = new Map<string, Bucket>();
  /** What another tab has said it asks for, and until when its answer is waited for. */
  readonly #left = new Map<string, number>();
  /** Milliseconds: how long to wait for another tab to ask first. */
  delay = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = () => {};

  constructor(queryClient: QueryClient, others: Others = ALONE) {
    this.#queryClient = queryClient;
    this.#others = others;
  }

  start() {
    this.#stop = this.#queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'removed') this.#forget(event.query.queryHash);
      if (event.type !== 'updated' || !isKept(event.query)) return;
      // A failed attempt is followed by another one, later.
      if (event.action.type === 'fetch' || event.action.type === 'failed')
        this.#asked.set(event.query.queryHash, Date.now());
      if (event.action.type === 'success' && !event.action.manual) this.#settle(event.query);
      // "There is no such thing (any more)" is an answer as well.
      if (event.action.type === 'error' && isRefusal(event.action.error)) this.#settle(event.query);
    });
  }

  close() {
    this.#stop();
    clearTimeout(this.#timer);
  }

  /** The road is whole since `gap`: whatever was asked for before has to be asked for once more. */
  verifyAll(gap = Date.now()) {
    const now = Date.now();
    this.#buckets.clear();
    for (const query of this.#kept()) {
      if (query.state.data === undefined && query.state.fetchStatus === 'idle') continue;
      // What changes once a week did not do so in the second between the question and the confirmation.
      if (kindOf(query) === SELDOM && now - this.askedAt(query) < JUST_NOW_MS) continue;
      this.#doubts.set(query.queryHash, { ...this.#doubts.get(query.queryHash), gap });
      query.invalidate();
    }
    if (isHidden()) return;
    if (this.delay > 0) return this.#lookIn(this.delay);
    for (const query of this.#active()) {
      if (kindOf(query).isPaced || this.#isCovered(query)) continue;
      // It would go on pausing between two attempts, as if nothing had changed.
      if (query.state.fetchFailureCount > 0) void query.cancel({ silent: true });
      this.#ask(query, false);
    }
  }

  /** News of `at` brought these into question, but for those asked for since `askedBefore`. */
  question(isMeant: (query: Query) => boolean, { askedBefore = Number.POSITIVE_INFINITY, at = Date.now() } = {}) {
    for (const query of this.#kept()) {
      if (this.askedAt(query) >= askedBefore || !isMeant(query)) continue;
      const doubt = this.#doubts.get(query.queryHash);
      this.#doubts.set(query.queryHash, { ...doubt, news: { first: doubt?.news?.first ?? at, last: at } });
      query.invalidate();
    }
    this.#lookIn(SETTLE_MS + this.delay);
  }

  /** Another tab asks for this: its answer will do. What all of them ask for news' sake is one budget. */
  leaveTo(queryKey: QueryKey, isNews: boolean) {
    const query = this.#queryClient.getQueryCache().get(hashKey(queryKey));
    if (!query || query.state.data === undefined) return;
    const now = Date.now();
    this.#left.set(query.queryHash, now + OTHERS_MS);
    if (isNews) this.#bucket(query).owe(now);
  }

  /** Milliseconds: when the data of a query was asked for, by whichever tab. */
  askedAt = ({ queryHash }: Query): number => this.#asked.get(queryHash) ?? 0;

  /** An answer another tab got: as good as one of ours. */
  accept(query: Query, askedAt: number) {
    if (askedAt <= this.askedAt(query)) return;
    this.#asked.set(query.queryHash, askedAt);
    this.#left.delete(query.queryHash);
    this.#settle(query);
    const isSettled = query.state.isInvalidated && !this.#doubts.has(query.queryHash);
    if (isSettled) query.setData(query.state.data, { updatedAt: Date.now(), manual: true });
  }

  /** True while nothing on screen is in doubt, but for what has only just come into it, and nothing fails. */
  isTrue(now = Date.now()): boolean {
    return this.#active().every((query) => {
      if (kindOf(query).isPaced) return true;
      const { error, fetchFailureCount, fetchStatus } = query.state;
      const isFailing = fetchStatus === 'fetching' ? fetchFailureCount > 0 : error !== null && !isRefusal(error);
      if (isFailing) return false;
      const doubt = this.#doubts.get(query.queryHash);
      return !doubt || (doubt.gap === undefined && doubt.news !== undefined && now - doubt.news.first < OVERDUE_MS);
    });
  }

  /** Asks for what is due. Call as often as you like. */
  look() {
    if (isHidden()) return;
    const now = Date.now();
    const { paused_until } = readHealth();
    if (paused_until !== null && now < paused_until) return;
    const due = this.#active().filter((query) => this.#isDue(query, now));
    due.sort(
      (a, b) =>
        ORDER.indexOf(String(a.queryKey[0])) - ORDER.indexOf(String(b.queryKey[0])) ||
        a.state.dataUpdatedAt - b.state.dataUpdatedAt,
    );
    for (const query of due) {
      const isNews = this.#doubts.get(query.queryHash)?.gap === undefined && this.#doubts.has(query.queryHash);
      const isFree = !isNews && !kindOf(query).isPaced;
      if (isFree || this.#bucket(query).take(now)) this.#ask(query, !isFree);
    }
  }

  /** Again, even while an earlier question waits; nobody waits for this promise. */
  #ask(query: Query, isNews: boolean) {
    this.#others.asking(query, isNews);
    void query.fetch(undefined, { cancelRefetch: true }).catch(() => {});
  }

  #isDue(query: Query, now: number): boolean {
    const { dataUpdatedAt, error, errorUpdatedAt, fetchStatus } = query.state;
    if (fetchStatus !== 'idle' || now < (this.#left.get(query.queryHash) ?? 0)) return false;
    const { poll_seconds, whole_since } = readLine();
    const poll = kindOf(query).poll * poll_seconds * SECOND;
    if (error && now - errorUpdatedAt < (isRefusal(error) ? poll : RETRY_MS)) return false;
    const doubt = this.#doubts.get(query.queryHash);
    if (doubt?.gap !== undefined) return !this.#isCovered(query);
    if (doubt?.news) {
      const { first, last } = doubt.news;
      return now - last >= SETTLE_MS + this.delay || now - first >= SETTLE_AT_MOST_MS + this.delay;
    }
    if (query.state.isInvalidated) return true;
    return now - dataUpdatedAt >= (whole_since === null ? poll : kindOf(query).rest);
  }

  /** An answer ends the doubts that were there when it was asked for. */
  #settle(query: Query) {
    const { queryHash } = query;
    const askedAt = this.#asked.get(queryHash) ?? 0;
    const { gap, news } = this.#doubts.get(queryHash) ?? {};
    const left: Doubt = {
      ...(gap !== undefined && gap > askedAt && { gap }),
      ...(news && news.last >= askedAt && { news: { first: Math.max(news.first, askedAt), last: news.last } }),
    };
    if (left.gap === undefined && !left.news) {
      this.#doubts.delete(queryHash);
    } else {
      this.#doubts.set(queryHash, left);
      query.invalidate();
      this.#lookIn(SETTLE_MS);
    }
    if (query.state.status !== 'success') return;
    if (query.queryKey[0] === 'conversations') {
      for (const covered of this.#kept()) if (covers(query, covered)) this.accept(covered, askedAt);
    }
    this.#others.answered(query, askedAt);
  }

  /** True when a page on screen that brings it along is about to be asked for as well. */
  #isCovered(query: Query): boolean {
    if (query.state.data === undefined) return false;
    return this.#active().some(
      (page) =>
        page.queryKey[0] === 'conversations' &&
        page.state.error === null &&
        this.#doubts.get(page.queryHash)?.gap !== undefined &&
        covers(page, query),
    );
  }

  #lookIn(ms: number) {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.look();
    }, ms);
  }

  #forget(hash: string) {
    this.#doubts.delete(hash);
    this.#asked.delete(hash);
    this.#left.delete(hash);
  }

  #bucket(query: Query): Bucket {
    const name = String(query.queryKey[0]);
    const bucket = this.#buckets.get(name) ?? new Bucket(kindOf(query));
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #kept(): Query[] {
    return this.#queryClient.getQueryCache().getAll().filter(isKept);
  }

  #active(): Query[] {
    return this.#kept().filter((query) => query.isActive());
  }
}
