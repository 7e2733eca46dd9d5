// One tab leads: it alone has a socket, and passes on what it hears, numbered, so that a tab that missed something knows
// it. What all of them would ask, one asks: it says so, the others wait, and get its answer. Moments (`at`, `since`,
// `gap`; ms) are of one clock in all tabs.
import type { QueryKey } from '@tanstack/react-query';

import type { Line } from './line';
import type { openTabs, Tabs } from './tabs';

/** The road as its leader has it; `since`: when it came to be so. */
export type RoadState = { isWhole: boolean; since: number; cause: Line['cause']; attempts: number };

export type Asking = { type: 'asking'; queryKey: QueryKey; isNews: boolean };
export type Answer = { type: 'answer'; queryKey: QueryKey; data: unknown; askedAt: number };

/** What a leader passes on. `seq` counts it; `leader` is drawn when it begins to lead. */
type Passed = { leader: string; seq: number; at: number };
type Road = { type: 'road' } & Passed & RoadState;
type Heard = { type: 'heard'; event: string; data: unknown } & Passed;

/** What tabs tell each other. */
export type Message = { type: 'hello' | 'hurry' | 'here' } | Road | Heard | Asking | Answer;

export type RelayEvents = {
  /** This tab leads from now on. */
  led: () => void;
  /** Another one does. */
  follows: () => void;
  /** The road as this tab has it. What was asked for before `gap` may have missed something. */
  road: (state: RoadState, gap: number) => void;
  heard: (event: string, data: unknown, at: number) => void;
  hurry: () => void;
  asking: (message: Asking) => void;
  answer: (message: Answer) => void;
};

/** A leader says at least this often that it is there. */
const SIGN_MS = 2000;
const SILENT_LEADER_MS = 6000;

export class Relay {
  readonly #events: RelayEvents;
  #tabs: Tabs<Message> | undefined;
  #isLeader = false;
  #leader = '';
  #seq = 0;
  #signAt = 0;
  /** Whoever is alone has nobody to tell. */
  #hasOthers = false;
  #state: RoadState = { isWhole: false, since: Date.now(), cause: null, attempts: 0 };

  constructor(events: RelayEvents) {
    this.#events = events;
  }

  open(name: string, openThem: typeof openTabs<Message>) {
    this.#tabs = openThem(name, { led: () => this.#lead(), told: (message) => this.#obey(message) });
    this.hello();
  }

  close() {
    this.#tabs?.close();
  }

  get isLeader(): boolean {
    return this.#isLeader;
  }

  /** When the leader was last known to be there. */
  get signAt(): number {
    return this.#signAt;
  }

  get state(): RoadState {
    return this.#state;
  }

  /** Asks the leader how the road is. */
  hello() {
    this.#tabs?.tell({ type: 'hello' });
  }

  hurry() {
    this.#tabs?.tell({ type: 'hurry' });
  }

  tell(message: Asking | Answer) {
    if (this.#hasOthers) this.#tabs?.tell(message);
  }

  /** The leader's road is whole, or not. */
  setRoad(isWhole: boolean, cause: Line['cause'], attempts: number) {
    const isStillBroken = !isWhole && !this.#state.isWhole;
    const since = isStillBroken ? this.#state.since : Date.now();
    this.#seq += 1;
    const state = { isWhole, since, cause, attempts };
    this.#tellRoad(state);
    this.#setState(state, since);
  }

  /** The leader's socket said something: to the other tabs, then here. */
  passOn(event: string, data: unknown) {
    const at = Date.now();
    this.#seq += 1;
    if (this.#hasOthers) {
      this.#signAt = at;
      this.#tabs?.tell({ type: 'heard', leader: this.#leader, seq: this.#seq, at, event, data });
    }
    this.#events.heard(event, data, at);
  }

  /** Gives signs of life, or misses the leader's. Call about twice a second. */
  look(now: number) {
    if (this.#isLeader) {
      if (now - this.#signAt > SIGN_MS) this.#tellRoad(this.#state);
    } else if (this.#state.isWhole && now - this.#signAt > SILENT_LEADER_MS) {
      this.#setState({ isWhole: false, since: now, cause: 'closed', attempts: 1 }, now);
    }
  }

  #lead() {
    this.#isLeader = true;
    this.#leader = crypto.randomUUID();
    this.#seq = 0;
    // Not known before they answer what comes next.
    this.#hasOthers = false;
    this.setRoad(false, this.#state.cause, 0);
    this.#events.led();
  }

  #tellRoad(state: RoadState) {
    this.#signAt = Date.now();
    this.#tabs?.tell({ type: 'road', leader: this.#leader, seq: this.#seq, at: this.#signAt, ...state });
  }

  #setState({ isWhole, since, cause, attempts }: RoadState, gap: number) {
    this.#state = { isWhole, since: isWhole ? gap : since, cause, attempts };
    this.#events.road(this.#state, gap);
  }

  #obey(message: Message) {
    this.#hasOthers = true;
    switch (message.type) {
      case 'here':
        return;
      case 'hello':
        return this.#isLeader ? this.#tellRoad(this.#state) : undefined;
      case 'hurry':
        return this.#isLeader ? this.#events.hurry() : undefined;
      case 'asking':
        return this.#events.asking(message);
      case 'answer':
        return this.#events.answer(message);
      case 'road':
      case 'heard':
        return this.#isLeader ? undefined : this.#follow(message);
    }
  }

  /** What the leader says counts only if nothing it said before was missed. */
  #follow(message: Road | Heard) {
    const isKnown = message.leader === this.#leader;
    const isSame = isKnown && message.seq === this.#seq;
    const isNext = isKnown && message.seq === this.#seq + 1;
    if (!isSame && !isNext) this.#meet();
    this.#leader = message.leader;
    this.#seq = message.seq;
    this.#signAt = Date.now();
    if (message.type === 'heard') {
      // What comes now is whole again, what is known is not.
      if (!isNext) this.#setState({ isWhole: true, since: message.at, cause: null, attempts: 0 }, message.at);
      this.#events.heard(message.event, message.data, message.at);
    } else if (isSame && message.isWhole === this.#state.isWhole) {
      this.#state = { ...this.#state, cause: message.cause, attempts: message.attempts };
    } else {
      this.#setState(message, isNext ? message.since : message.at);
    }
  }

  /** Another tab leads, or does not know of this one: it has to know that it is not alone. */
  #meet() {
    this.#tabs?.tell({ type: 'here' });
    this.#events.follows();
  }
}
