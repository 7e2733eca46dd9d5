// The road by which news comes: opens the socket, watches over it, opens it again. It is whole from the confirmation of
// the subscription until anything is missing: pings (every 3 s), the answer to a heartbeat (at once), or time itself, when
// the machine has slept. Whoever drives it learns of every gap; nothing that fell into one comes again.
import type { Line } from './line';
import type { Identity, OpenWire, Wire } from './wire';

type Cause = NonNullable<Line['cause']>;

export type RoadEvents = {
  /** News comes from now on, without a gap. */
  whole: () => void;
  /** News may have been missed. `attempts`: how many have failed since it was last whole. */
  broken: (cause: Cause, attempts: number) => void;
  heard: (event: string, data: unknown) => void;
};

/** Confirmation takes 4 to 45 ms; a token that is not valid is met with silence. */
const CONFIRM_MS = 5000;
/** A ping comes every 3 s. One that is late is no gap yet, but nobody may call the line live without it. */
export const LATE_MS = 4500;
/** Two pings missed. */
const STALE_MS = 7000;
/** Whoever has not been heard for 20 s is offline for everybody. */
const BEAT_MS = 12_000;
/** The answer to a heartbeat takes 5 ms. */
const ECHO_MS = 5000;
const WATCH_MS = 1000;
/** Later than that by itself means that the page did not run. */
const DRIFT_MS = 5000;
/** A road that breaks sooner was not worth much: the next pause is longer all the same. */
const STEADY_MS = 10_000;
const PAUSES_MS = [300, 1000, 2000, 4000, 8000, 15_000, 30_000];

export class Road {
  readonly #identity: () => Promise<Identity>;
  readonly #openWire: OpenWire;
  readonly #events: RoadEvents;
  #wire: Wire | undefined;
  #stage: 'waiting' | 'opening' | 'opened' | 'whole' = 'waiting';
  #attempts = 0;
  #aliveAt = 0;
  #beatAt = 0;
  #echoedAt = 0;
  #wholeAt = 0;
  #watchedAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #turn = 0;

  constructor(identity: () => Promise<Identity>, openWire: OpenWire, events: RoadEvents) {
    this.#identity = identity;
    this.#openWire = openWire;
    this.#events = events;
  }

  open() {
    this.#watchedAt = Date.now();
    this.#watch ??= setInterval(() => this.look(), WATCH_MS);
    void this.#try();
  }

  /** Milliseconds: the last sign of life, if only a ping. */
  get aliveAt(): number {
    return this.#aliveAt;
  }

  close() {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#drop();
  }

  /** Looks whether the road still is what it was; call whenever the page may have slept. */
  look() {
    const now = Date.now();
    const hasSlept = now - this.#watchedAt > WATCH_MS + DRIFT_MS;
    this.#watchedAt = now;
    if (this.#stage === 'waiting') {
      if (hasSlept) this.hurry();
      return;
    }
    const silentFor = now - this.#aliveAt;
    if (this.#stage !== 'whole') {
      if (silentFor > CONFIRM_MS) this.#break(this.#stage === 'opened' ? 'unconfirmed' : 'refused');
      return;
    }
    if (silentFor > STALE_MS) return this.#break('deaf');
    if (this.#beatAt > this.#echoedAt && now - this.#beatAt > ECHO_MS) return this.#break('deaf');
  }

  /** The network is back, or somebody looks: no more waiting, neither for the next attempt nor for one begun before. */
  hurry() {
    this.#attempts = 0;
    if (this.#stage === 'whole' || !this.#watch) return;
    clearTimeout(this.#retry);
    void this.#try();
  }

  async #try() {
    this.#drop();
    const turn = this.#turn;
    this.#stage = 'opening';
    this.#aliveAt = Date.now();
    const identity = await this.#identity().catch(() => undefined);
    if (turn !== this.#turn) return;
    if (!identity) return this.#break('refused');
    const ifStillIts =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (turn === this.#turn) act(...args);
      };
    this.#wire = this.#openWire(identity, {
      opened: ifStillIts(() => {
        this.#stage = 'opened';
      }),
      alive: ifStillIts(() => this.#hearSign()),
      confirmed: ifStillIts(() => this.#confirm()),
      heard: ifStillIts((event: string, data: unknown) => {
        if (event === 'presence.update') this.#echoedAt = Date.now();
        this.#events.heard(event, data);
      }),
      closed: ifStillIts(() =>
        this.#break(this.#stage === 'whole' ? 'closed' : this.#stage === 'opened' ? 'unconfirmed' : 'refused'),
      ),
    });
  }

  #confirm() {
    this.#stage = 'whole';
    this.#wholeAt = Date.now();
    this.#aliveAt = this.#wholeAt;
    this.#events.whole();
    this.#beat();
  }

  /** A ping comes even where timers are held back, as in a tab nobody looks at. */
  #hearSign() {
    if (this.#stage !== 'whole') return;
    const silentFor = Date.now() - this.#aliveAt;
    this.#aliveAt = Date.now();
    // Something came that should have come earlier: whatever was to come in between may have been swallowed.
    if (silentFor > LATE_MS) this.#events.whole();
    if (this.#aliveAt - this.#beatAt >= BEAT_MS) this.#beat();
  }

  #beat() {
    this.#beatAt = Date.now();
    this.#wire?.beat();
  }

  #break(cause: Cause) {
    if (this.#stage === 'whole' && Date.now() - this.#wholeAt > STEADY_MS) this.#attempts = 0;
    this.#drop();
    this.#attempts += 1;
    const pause = PAUSES_MS[Math.min(this.#attempts, PAUSES_MS.length) - 1] ?? 0;
    this.#retry = setTimeout(() => void this.#try(), pause * (0.8 + Math.random() * 0.4));
    this.#events.broken(cause, this.#attempts);
  }

  #drop() {
    this.#turn += 1;
    this.#stage = 'waiting';
    clearTimeout(this.#retry);
    const wire = this.#wire;
    this.#wire = undefined;
    wire?.close();
  }
}
