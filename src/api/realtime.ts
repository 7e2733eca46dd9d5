// Never stale: joins the road (news), the upkeep (questions) and the relay (the other tabs of this browser). Each tab keeps
// its own cache true: every gap in the road, of the leading tab's or of its own, puts everything it holds in doubt.
import { hashKey, notifyManager, type Query, type QueryClient } from '@tanstack/react-query';

import { isShared, landed } from './answers';
import { hear } from './cable';
import { setQuestioner } from './cache';
import { onHurry, POLL_SECONDS, setLine } from './line';
import { expireTyping } from './people';
import { profileQuery } from './queries/account';
import { Relay, type Answer, type Message } from './relay';
import { LATE_MS, Road } from './road';
import { openTabs } from './tabs';
import { Turns } from './turns';
import { Upkeep } from './upkeep';
import { openWire, type OpenWire } from './wire';

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
  readonly #openTabs: typeof openTabs<Message>;
  readonly #upkeep: Upkeep;
  readonly #road: Road;
  readonly #relay: Relay;
  readonly #turns: Turns<{ event: string; data: unknown; at: number }>;
  readonly #stop = new AbortController();
  #lookedAt = Date.now();
  #workedAt = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(queryClient: QueryClient, { accountId, openWire: wire = openWire, openTabs: tabs = openTabs }: Options) {
    this.#queryClient = queryClient;
    this.#accountId = accountId;
    this.#openTabs = tabs;
    this.#turns = new Turns(
      ({ event, data, at }) => {
        const isMeant = hear(queryClient, accountId, event, data);
        if (isMeant) this.#upkeep.question(isMeant, { at });
      },
      (work) => notifyManager.batch(work),
    );
    this.#upkeep = new Upkeep(queryClient, {
      asking: ({ queryKey }, isNews) => this.#relay.tell({ type: 'asking', queryKey, isNews }),
      answered: (query, askedAt) => this.#share(query, askedAt),
    });
    this.#road = new Road(() => this.#identity(), wire, {
      whole: () => this.#relay.setRoad(true, null, 0),
      broken: (cause, attempts) => this.#relay.setRoad(false, cause, attempts),
      heard: (event, data) => this.#relay.passOn(event, data),
    });
    this.#relay = new Relay({
      led: () => {
        this.#upkeep.delay = 0;
        this.#road.open();
      },
      follows: () => {
        const [from, to] = AFTER_LEADER_MS;
        this.#upkeep.delay = from + Math.random() * (to - from);
      },
      road: ({ isWhole }, gap) => {
        // Before the questions are put: an answer to them counts as one to a whole road.
        this.#say();
        if (isWhole) this.#upkeep.verifyAll(gap);
        this.#say();
      },
      heard: (event, data, at) => this.#turns.add({ event, data, at }),
      hurry: () => this.#road.hurry(),
      asking: ({ queryKey, isNews }) => this.#upkeep.leaveTo(queryKey, isNews),
      answer: (message) => this.#learn(message),
    });
  }

  open() {
    this.#upkeep.start();
    setQuestioner(this.#queryClient, (isMeant, askedBefore) => this.#upkeep.question(isMeant, { askedBefore }));
    this.#relay.open(`wootdeck:${this.#accountId}`, this.#openTabs);
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
    this.#relay.close();
  }

  async #identity() {
    // A token that is met with silence has been changed: the profile has the new one.
    const staleTime = this.#relay.state.cause === 'unconfirmed' ? 0 : Number.POSITIVE_INFINITY;
    const { pubsub_token, id } = await this.#queryClient.fetchQuery({ ...profileQuery(), staleTime });
    return { pubsub_token, account_id: this.#accountId, user_id: id };
  }

  #look() {
    const now = Date.now();
    const hasSlept = now - this.#lookedAt > SLEPT_MS;
    this.#lookedAt = now;
    expireTyping(this.#queryClient, now);
    if (hasSlept) return this.#wake();
    this.#relay.look(now);
    this.#upkeep.look();
    this.#say();
  }

  /** Somebody will not wait: neither for the socket nor for the next poll. */
  #hurry() {
    if (this.#relay.isLeader) this.#road.hurry();
    else this.#relay.hurry();
    void this.#queryClient.refetchQueries({ type: 'active' });
  }

  /** Somebody looks again, or the network or the machine is back. */
  #wake() {
    this.#lookedAt = Date.now();
    if (this.#relay.isLeader) {
      this.#road.look();
      this.#road.hurry();
    } else {
      this.#relay.hello();
    }
    this.#upkeep.look();
    this.#say();
  }

  /** What the line is called, for whoever shows it. */
  #say() {
    const now = Date.now();
    const poll_seconds = pollSeconds(now - this.#workedAt);
    const { isWhole, since, cause, attempts } = this.#relay.state;
    if (isWhole) {
      const heardAt = this.#relay.isLeader ? this.#road.aliveAt : this.#relay.signAt;
      const isLive = now - heardAt < LATE_MS && this.#upkeep.isTrue(now);
      setLine({ state: isLive ? 'live' : 'checking', whole_since: since, cause: null, poll_seconds });
    } else {
      const isGivenUp = attempts >= 2 || now - since > PATIENCE_MS;
      setLine({ state: isGivenUp ? 'polling' : 'connecting', whole_since: null, cause, poll_seconds });
    }
  }

  /** What this tab has asked for, for the tabs that hold the same. */
  #share(query: Query, askedAt: number) {
    this.#say();
    if (isShared(query))
      this.#relay.tell({ type: 'answer', queryKey: query.queryKey, data: query.state.data, askedAt });
  }

  /** What another tab has asked for. */
  #learn({ queryKey, data, askedAt }: Answer) {
    const query = this.#queryClient.getQueryCache().get(hashKey(queryKey));
    if (!query || query.state.data === undefined || askedAt <= this.#upkeep.askedAt(query)) return;
    query.setData(landed(this.#queryClient, queryKey, data, askedAt), { updatedAt: Date.now(), manual: true });
    this.#upkeep.accept(query, askedAt);
  }
}
