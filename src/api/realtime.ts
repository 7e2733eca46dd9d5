// Never stale: joins the road (news), the upkeep (questions) and the tabs of this browser. One tab leads: it alone has a
// socket, and passes on what it hears, numbered, so that a tab that missed something knows it. Each tab keeps its own
// cache true: every gap in the road, of the leader's or of its own, puts everything it holds in doubt. What all of them
// would ask, one asks: it says so, the others wait, and get its answer. Moments (`at`, ms) are of one clock in all tabs.
import { hashKey, notifyManager, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';

import { hear } from './cable';
import { landRows, setQuestioner } from './cache';
import { onHurry, POLL_SECONDS, setLine, type Line } from './line';
import { expireTyping } from './people';
import { profileQuery } from './queries/account';
import { LATE_MS, Road } from './road';
import { openTabs, type Tabs } from './tabs';
import { withHeard, type Thread } from './thread';
import type { Conversation, ConversationList } from './types';
import { Turns } from './turns';
import { Upkeep } from './upkeep';
import { openWire, type OpenWire } from './wire';

type Told = [event: string, data: unknown];

/** What a leader passes on. `seq` counts it; `leader` is drawn when it begins to lead. */
type Passed = { leader: string; seq: number; at: number };
/** The road as its leader has it; `since`: when it came to be so. */
type RoadState = { isWhole: boolean; since: number; cause: Line['cause']; attempts: number };

/** What tabs tell each other. */
type Message =
  | { type: 'hello' | 'hurry' | 'here' }
  | ({ type: 'road' } & Passed & RoadState)
  | ({ type: 'heard'; news: Told } & Passed)
  | { type: 'asking'; queryKey: QueryKey; isNews: boolean }
  | { type: 'answer'; queryKey: QueryKey; data: unknown; askedAt: number };

/** A leader says at least this often that it is there. */
const SIGN_MS = 2000;
const SILENT_LEADER_MS = 6000;
const LOOK_MS = 500;
/** A socket that takes longer than that to come (back) is one to do without for now. */
const PATIENCE_MS = 4000;
const SLEPT_MS = 5000;
/** How much later than the leader the others ask what all would ask: between these, so that they do not do so at once. */
const AFTER_LEADER_MS = [120, 320] as const;

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
  /** Whoever is alone has nobody to tell. */
  #hasOthers = false;
  #state: RoadState = { isWhole: false, since: Date.now(), cause: null, attempts: 0 };
  #lookedAt = Date.now();
  #workedAt = Date.now();
  readonly #turns = new Turns<{ told: Told; at: number }>(
    ({ told: [event, data], at }) => {
      const isMeant = hear(this.#queryClient, this.#accountId, event, data);
      if (isMeant) this.#upkeep.question(isMeant, { at });
    },
    (work) => notifyManager.batch(work),
  );
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(queryClient: QueryClient, { accountId, openWire: wire = openWire, openTabs: tabs = openTabs }: Options) {
    this.#queryClient = queryClient;
    this.#accountId = accountId;
    this.#openTabs = tabs;
    this.#upkeep = new Upkeep(queryClient, {
      asking: ({ queryKey }, isNews) => this.#tell({ type: 'asking', queryKey, isNews }),
      answered: (query, askedAt) => this.#share(query, askedAt),
    });
    this.#road = new Road(() => this.#identity(), wire, {
      whole: () => this.#setRoad(true, null, 0),
      broken: (cause, attempts) => this.#setRoad(false, cause, attempts),
      heard: (event, data) => this.#passOn([event, data]),
    });
  }

  open() {
    this.#upkeep.start();
    setQuestioner(this.#queryClient, (isMeant, askedBefore) => this.#upkeep.question(isMeant, { askedBefore }));
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
    this.#turns.close();
    this.#road.close();
    this.#upkeep.close();
    this.#tabs?.close();
  }

  async #identity() {
    // A token that is met with silence has been changed: the profile has the new one.
    const staleTime = this.#state.cause === 'unconfirmed' ? 0 : Number.POSITIVE_INFINITY;
    const { pubsub_token, id } = await this.#queryClient.fetchQuery({ ...profileQuery(), staleTime });
    return { pubsub_token, account_id: this.#accountId, user_id: id };
  }

  #lead() {
    this.#isLeader = true;
    this.#leader = crypto.randomUUID();
    this.#seq = 0;
    // Not known before they answer what comes next.
    this.#hasOthers = false;
    this.#upkeep.delay = 0;
    this.#setRoad(false, this.#state.cause, 0);
    this.#road.open();
  }

  #tell(message: Message) {
    if (this.#hasOthers) this.#tabs?.tell(message);
  }

  /** The road as the leader has it, told to all. */
  #setRoad(isWhole: boolean, cause: Line['cause'], attempts: number) {
    const isSame = isWhole === this.#state.isWhole && !isWhole;
    const state = { isWhole, since: isSame ? this.#state.since : Date.now(), cause, attempts };
    if (this.#isLeader) {
      this.#seq += 1;
      this.#tellRoad(state);
    }
    this.#followRoad(state, state.since);
  }

  #tellRoad(state: RoadState) {
    this.#signAt = Date.now();
    this.#tabs?.tell({ type: 'road', leader: this.#leader, seq: this.#seq, at: this.#signAt, ...state });
  }

  /** The road as this tab has it. What it asked for before `gap` may have missed something. */
  #followRoad(state: RoadState, gap: number) {
    this.#state = state;
    // Before the questions are put: an answer to them counts as one to a whole road.
    if (state.isWhole) {
      this.#state = { ...state, since: gap };
      this.#say();
      this.#upkeep.verifyAll(gap);
    }
    this.#say();
  }

  #obey(message: Message) {
    this.#hasOthers = true;
    switch (message.type) {
      case 'here':
        return;
      case 'hello':
        return this.#isLeader ? this.#tellRoad(this.#state) : undefined;
      case 'hurry':
        return this.#isLeader ? this.#road.hurry() : undefined;
      case 'asking':
        return this.#upkeep.leaveTo(message.queryKey, message.isNews);
      case 'answer':
        return this.#learn(message);
      case 'road':
      case 'heard':
        return this.#isLeader ? undefined : this.#follow(message);
    }
  }

  /** What the leader says counts only if nothing it said before was missed. */
  #follow(message: Extract<Message, { type: 'road' | 'heard' }>) {
    const isKnown = message.leader === this.#leader;
    const isSame = isKnown && message.seq === this.#seq;
    const isNext = isKnown && message.seq === this.#seq + 1;
    if (!isSame && !isNext) this.#meet();
    this.#leader = message.leader;
    this.#seq = message.seq;
    this.#signAt = Date.now();
    if (message.type === 'heard') {
      // What comes now is whole again, what is known is not.
      if (!isNext) this.#followRoad({ isWhole: true, since: message.at, cause: null, attempts: 0 }, message.at);
      this.#turns.add({ told: message.news, at: message.at });
    } else if (!isSame || message.isWhole !== this.#state.isWhole) {
      this.#followRoad(message, isNext ? message.since : message.at);
    } else {
      this.#state = { ...this.#state, cause: message.cause, attempts: message.attempts };
      this.#say();
    }
  }

  /** Another tab leads, or does not know of this one: it has to know that it is not alone. */
  #meet() {
    const [from, to] = AFTER_LEADER_MS;
    this.#upkeep.delay = from + Math.random() * (to - from);
    this.#tabs?.tell({ type: 'here' });
  }

  /** The leader's socket said something: to the other tabs, then here. */
  #passOn(news: Told) {
    const at = Date.now();
    this.#seq += 1;
    // Not a sign of life where nobody is told.
    if (this.#hasOthers) this.#signAt = at;
    this.#tell({ type: 'heard', leader: this.#leader, seq: this.#seq, at, news });
    this.#turns.add({ told: news, at });
  }

  #look() {
    const now = Date.now();
    const hasSlept = now - this.#lookedAt > SLEPT_MS;
    this.#lookedAt = now;
    expireTyping(this.#queryClient, now);
    if (hasSlept) return this.#wake();
    if (this.#isLeader && now - this.#signAt > SIGN_MS) this.#tellRoad(this.#state);
    if (!this.#isLeader && this.#state.isWhole && now - this.#signAt > SILENT_LEADER_MS) {
      this.#followRoad({ isWhole: false, since: now, cause: 'closed', attempts: 1 }, now);
    }
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
    const { isWhole, since, cause, attempts } = this.#state;
    if (isWhole) {
      const heardAt = this.#isLeader ? this.#road.aliveAt : this.#signAt;
      const isLive = now - heardAt < LATE_MS && this.#upkeep.isTrue(now);
      setLine({ state: isLive ? 'live' : 'checking', whole_since: since, cause: null, poll_seconds });
    } else {
      const isGivenUp = attempts >= 2 || now - since > PATIENCE_MS;
      setLine({ state: isGivenUp ? 'polling' : 'connecting', whole_since: null, cause, poll_seconds });
    }
  }

  /** What this tab has asked for, for the tabs that hold the same. */
  #share({ queryKey, state }: Query, askedAt: number) {
    this.#say();
    if (!SHARED.has(String(queryKey[0]))) return;
    if (queryKey[0] === 'messages' && (state.data as Thread).messages.length > MAX_SHARED_MESSAGES) return;
    this.#tell({ type: 'answer', queryKey, data: state.data, askedAt });
  }

  /** What another tab has asked for. */
  #learn({ queryKey, data, askedAt }: Extract<Message, { type: 'answer' }>) {
    const query = this.#queryClient.getQueryCache().get(hashKey(queryKey));
    if (!query || query.state.data === undefined || askedAt <= this.#upkeep.askedAt(query)) return;
    query.setData(this.#landed(queryKey, data, askedAt), { updatedAt: Date.now(), manual: true });
    this.#upkeep.accept(query, askedAt);
  }

  /** An answer another tab got, with what was heard here since it was asked for. */
  #landed([kind, id]: QueryKey, data: unknown, askedAt: number): unknown {
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
