// Never stale: joins the road (news), the upkeep (questions) and the tabs of this browser. One tab leads: it alone has a
// socket, and passes on what it hears, numbered, so that a tab that missed something knows it. Each tab keeps its own
// cache true: every gap in the road, of the leader's or of its own, puts everything it holds in doubt.
import { notifyManager, type Query, type QueryClient } from '@tanstack/react-query';

import { hear } from './cable';
import { landRows, setQuestioner } from './cache';
import { onHurry, POLL_SECONDS, setLine, type Line } from './line';
import { expireTyping } from './people';
import { profileQuery } from './queries/account';
import { LATE_MS, Road } from './road';
import { openTabs, type Tabs } from './tabs';
import { withHeard, type Thread } from './thread';
import type { Conversation, ConversationList } from './types';
import { Upkeep } from './upkeep';
import { openWire, type OpenWire } from './wire';

type Told = [event: string, data: unknown];

/** What tabs tell each other. `seq` counts what a leader has passed on; `leader` is drawn when it begins to lead. */
type Message =
  | { type: 'hello' }
  | { type: 'hurry' }
  | { type: 'road'; leader: string; seq: number; isWhole: boolean; cause: Line['cause']; attempts: number }
  | { type: 'heard'; leader: string; seq: number; news: Told[] }
  | { type: 'answer'; queryKey: readonly unknown[]; data: unknown; askedAt: number };

/** News is told to the cache in turns of one frame, so that a storm never holds up a key. */
const TURN_MS = 16;
/** And never for longer than that at a time. */
const SLICE_MS = 8;
/** A leader says at least this often that it is there. */
const SIGN_MS = 2000;
const SILENT_LEADER_MS = 6000;
const LOOK_MS = 500;
/** A socket that takes longer than that to come (back) is one to do without for now. */
const PATIENCE_MS = 4000;
const SLEPT_MS = 5000;

/** Whoever has not touched anything for minutes needs no news by the second. */
function pollSeconds(idleFor: number): number {
  if (idleFor > 10 * 60_000) return 4 * POLL_SECONDS;
  return idleFor > 2 * 60_000 ? 2 * POLL_SECONDS : POLL_SECONDS;
}

/** Answers worth passing on to other tabs: small, and asked for by all of them. */
const SHARED = new Set(['conversations', 'counts', 'conversation', 'messages', 'inboxes', 'labels', 'teams']);
const MAX_SHARED_MESSAGES = 200;

type Options = { accountId: number; openWire?: OpenWire; openTabs?: typeof openTabs<Message> };

/** Begins to keep the cache true; returns how to stop. Call once for each page load. */
export function connect(queryClient: QueryClient, options: Options): () => void {
  const realtime = new Realtime(queryClient, options);
  realtime.open();
  return () => realtime.close();
}

class Realtime {
  readonly #queryClient: QueryClient;
  readonly #accountId: number;
  readonly #upkeep: Upkeep;
  readonly #road: Road;
  readonly #openTabs: typeof openTabs<Message>;
  readonly #stop = new AbortController();
  #tabs: Tabs<Message> | undefined;
  #isLeader = false;
  #leader = '';
  #seq = 0;
  #signAt = 0;
  #isWhole = false;
  #wholeSince = 0;
  #cause: Line['cause'] = null;
  #attempts = 0;
  #brokenSince = Date.now();
  #lookedAt = Date.now();
  #workedAt = Date.now();
  #queue: Told[] = [];
  #turn: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(queryClient: QueryClient, { accountId, openWire: wire = openWire, openTabs: tabs = openTabs }: Options) {
    this.#queryClient = queryClient;
    this.#accountId = accountId;
    this.#openTabs = tabs;
    this.#upkeep = new Upkeep(queryClient, (query, askedAt) => this.#share(query, askedAt));
    this.#road = new Road(() => this.#identity(), wire, {
      whole: () => this.#setRoad(true, null, 0),
      broken: (cause, attempts) => this.#setRoad(false, cause, attempts),
      heard: (event, data) => this.#passOn([[event, data]]),
    });
  }

  open() {
    this.#upkeep.start();
    setQuestioner(this.#queryClient, (isMeant, askedBefore) => this.#upkeep.question(isMeant, askedBefore));
    this.#tabs = this.#openTabs(`wootdeck:${this.#accountId}`, {
      led: () => this.#lead(),
      told: (message) => this.#obey(message),
    });
    this.#tabs.tell({ type: 'hello' });
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    const { signal } = this.#stop;
    const wake = () => this.#wake();
    onHurry(() => this.#hurry());
    globalThis.document?.addEventListener('visibilitychange', wake, { signal });
    globalThis.window?.addEventListener('pageshow', wake, { signal });
    globalThis.window?.addEventListener('online', wake, { signal });
    for (const event of ['pointermove', 'pointerdown', 'keydown', 'wheel']) {
      const work = () => {
        this.#workedAt = Date.now();
      };
      globalThis.window?.addEventListener(event, work, { signal, passive: true, capture: true });
    }
  }

  close() {
    this.#stop.abort();
    clearInterval(this.#timer);
    clearTimeout(this.#turn);
    this.#road.close();
    this.#upkeep.close();
    this.#tabs?.close();
  }

  async #identity() {
    // A token that is met with silence has been changed: the profile has the new one.
    const staleTime = this.#cause === 'unconfirmed' ? 0 : Number.POSITIVE_INFINITY;
    const { pubsub_token, id } = await this.#queryClient.fetchQuery({ ...profileQuery(), staleTime });
    return { pubsub_token, account_id: this.#accountId, user_id: id };
  }

  #lead() {
    this.#isLeader = true;
    this.#leader = crypto.randomUUID();
    this.#seq = 0;
    this.#setRoad(false, this.#cause, 0);
    this.#road.open();
  }

  /** The road as the leader has it, told to all. */
  #setRoad(isWhole: boolean, cause: Line['cause'], attempts: number) {
    if (this.#isLeader) {
      this.#seq += 1;
      this.#tellRoad(isWhole, cause, attempts);
    }
    this.#followRoad(isWhole, cause, attempts);
  }

  #tellRoad(isWhole: boolean, cause: Line['cause'], attempts: number) {
    this.#signAt = Date.now();
    this.#tabs?.tell({ type: 'road', leader: this.#leader, seq: this.#seq, isWhole, cause, attempts });
  }

  /** The road as this tab has it. */
  #followRoad(isWhole: boolean, cause: Line['cause'], attempts: number) {
    if (this.#isWhole && !isWhole) this.#brokenSince = Date.now();
    this.#isWhole = isWhole;
    this.#cause = cause;
    this.#attempts = attempts;
    if (isWhole) {
      this.#wholeSince = Date.now();
      // Before the questions are put: an answer to them counts as one to a whole road.
      this.#say();
      this.#upkeep.verifyAll();
    }
    this.#say();
  }

  #obey(message: Message) {
    if (message.type === 'answer') return this.#learn(message);
    if (message.type === 'hurry') return this.#isLeader ? this.#road.hurry() : undefined;
    if (message.type === 'hello') {
      if (this.#isLeader) this.#tellRoad(this.#isWhole, this.#cause, this.#attempts);
      return;
    }
    if (this.#isLeader) return;
    const isNext = message.leader === this.#leader && message.seq === this.#seq + (message.type === 'heard' ? 1 : 0);
    const isSame = message.leader === this.#leader && message.seq === this.#seq;
    this.#leader = message.leader;
    this.#seq = message.seq;
    this.#signAt = Date.now();
    if (message.type === 'heard') {
      // Something in between was missed: what comes now is whole again, what is known is not.
      if (!isNext) this.#followRoad(true, null, 0);
      return this.#hearNews(message.news);
    }
    if (!isSame || message.isWhole !== this.#isWhole) {
      this.#followRoad(message.isWhole, message.cause, message.attempts);
    } else {
      this.#cause = message.cause;
      this.#attempts = message.attempts;
      this.#say();
    }
  }

  /** The leader's socket said something: to the other tabs, then here. */
  #passOn(news: Told[]) {
    this.#seq += 1;
    this.#signAt = Date.now();
    this.#tabs?.tell({ type: 'heard', leader: this.#leader, seq: this.#seq, news });
    this.#hearNews(news);
  }

  #hearNews(news: Told[]) {
    this.#queue.push(...news);
    this.#turn ??= setTimeout(() => this.#flush(), TURN_MS);
  }

  #flush() {
    this.#turn = undefined;
    const began = performance.now();
    notifyManager.batch(() => {
      while (this.#queue.length > 0 && performance.now() - began < SLICE_MS) {
        const [event, data] = this.#queue.shift() as Told;
        const isMeant = hear(this.#queryClient, this.#accountId, event, data);
        if (isMeant) this.#upkeep.question(isMeant);
      }
    });
    if (this.#queue.length > 0) this.#turn = setTimeout(() => this.#flush(), 0);
  }

  #look() {
    const now = Date.now();
    const hasSlept = now - this.#lookedAt > SLEPT_MS;
    this.#lookedAt = now;
    expireTyping(this.#queryClient, now);
    if (hasSlept) return this.#wake();
    if (this.#isLeader && now - this.#signAt > SIGN_MS) this.#tellRoad(this.#isWhole, this.#cause, this.#attempts);
    if (!this.#isLeader && this.#isWhole && now - this.#signAt > SILENT_LEADER_MS) this.#followRoad(false, 'closed', 1);
    this.#upkeep.look();
    this.#say();
  }

  /** Somebody will not wait: neither for the socket nor for the next poll. */
  #hurry() {
    if (this.#isLeader) this.#road.hurry();
    else this.#tabs?.tell({ type: 'hurry' });
    void this.#queryClient.refetchQueries({ type: 'active' });
  }

  /** Somebody looks again, or the network or the machine is back. */
  #wake() {
    this.#lookedAt = Date.now();
    if (this.#isLeader) {
      this.#road.look();
      this.#road.hurry();
    } else {
      this.#tabs?.tell({ type: 'hello' });
    }
    this.#upkeep.look();
    this.#say();
  }

  /** What the line is called, for whoever shows it. */
  #say() {
    const now = Date.now();
    const poll_seconds = pollSeconds(now - this.#workedAt);
    if (this.#isWhole) {
      const heardAt = this.#isLeader ? this.#road.aliveAt : this.#signAt;
      const isLive = now - heardAt < LATE_MS && this.#upkeep.isTrue(now);
      setLine({ state: isLive ? 'live' : 'checking', whole_since: this.#wholeSince, cause: null, poll_seconds });
    } else {
      const isGivenUp = this.#attempts >= 2 || now - this.#brokenSince > PATIENCE_MS;
      setLine({ state: isGivenUp ? 'polling' : 'connecting', whole_since: null, cause: this.#cause, poll_seconds });
    }
  }

  /** What this tab has asked for, for the tabs that hold the same. */
  #share({ queryKey, state }: Query, askedAt: number) {
    this.#say();
    if (!SHARED.has(String(queryKey[0]))) return;
    if (queryKey[0] === 'messages' && (state.data as Thread).messages.length > MAX_SHARED_MESSAGES) return;
    this.#tabs?.tell({ type: 'answer', queryKey, data: state.data, askedAt });
  }

  /** What another tab has asked for. */
  #learn({ queryKey, data, askedAt }: Extract<Message, { type: 'answer' }>) {
    const query = this.#queryClient.getQueryCache().find({ queryKey, exact: true });
    if (!query || query.state.data === undefined || askedAt <= this.#upkeep.askedAt(query)) return;
    query.setData(this.#landed(queryKey, data, askedAt), { updatedAt: Date.now(), manual: true });
    this.#upkeep.accept(query, askedAt);
  }

  /** An answer another tab got, with what was heard here since it was asked for. */
  #landed([kind, id]: readonly unknown[], data: unknown, askedAt: number): unknown {
    switch (kind) {
      case 'conversations': {
        const page = data as ConversationList['data'];
        return { ...page, payload: landRows(this.#queryClient, page.payload, askedAt) };
      }
      case 'conversation':
        return landRows(this.#queryClient, [data as Conversation], askedAt)[0];
      case 'messages':
        return withHeard(this.#queryClient, Number(id), data as Thread, askedAt);
      default:
        return data;
    }
  }
}
