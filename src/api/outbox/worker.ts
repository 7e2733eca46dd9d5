// Who sends: for each conversation one worker at a time over all tabs, by a lock. It takes what is next, sees it through,
// and lets go when nothing is left that can move by itself. The tabs that wait for the lock take over as soon as the one
// that holds it is gone, and find in the store how far it has come.
import { after, dueAt, inOrder, nextOf, type Fault, type OutboxEntry, type Turn } from './entry';
import type { Store } from './store';

/** How one kind of entry is carried out. */
export type Kind = {
  /** What has to be so before it is sent. Throws what stands against it; nothing has left then. */
  prepare: (entry: OutboxEntry) => Promise<void>;
  /** Resolves to Chatwoot's answer. */
  send: (entry: OutboxEntry, options: { keepalive: boolean }) => Promise<unknown>;
  /** Chatwoot's answer, as far as it can still be had; null when it is not there. Throws when nobody can say. */
  lookUp: (entry: OutboxEntry) => Promise<unknown>;
};

export type Surroundings = {
  store: Store;
  kindOf: (entry: OutboxEntry) => Kind;
  /** Runs `work` when nobody else, in any tab, works in the same name. */
  alone: (name: string, work: () => Promise<void>) => Promise<unknown>;
  /** What a failure means for the entry. */
  turnOf: (reason: unknown, entry: OutboxEntry) => Promise<Turn>;
  /** Of the account this page is about and of whom it belongs to. */
  isOurs: (entry: OutboxEntry) => boolean;
  /** A page that is left may have sent it on its way out. */
  mayHaveLeft: (entry: OutboxEntry) => boolean;
  /** It is written down that it may have: the page's own mark has done its work. */
  unmark: (entry: OutboxEntry) => void;
  /** Milliseconds from now after which nothing that was under way is under way any more. */
  settlesIn: () => number;
  /** Nobody is signed in: whatever is tried fails. */
  isIdle: () => boolean;
  /** An entry has become another, or is over (`now` undefined, with Chatwoot's answer if it has it). */
  moved: (before: OutboxEntry, now: OutboxEntry | undefined, answer?: unknown) => void;
};

/** Of what a page began and did not end. */
const ABANDONED: Fault = { kind: 'abandoned', status: 0, message: '' };

export class Worker {
  readonly #around: Surroundings;
  /** Conversations this page waits for or works on; true when somebody wants them looked at again. */
  readonly #busy = new Map<number, boolean>();
  readonly #held = new Set<number>();
  #wake = Promise.withResolvers<void>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Something has changed: whoever waits looks again. */
  wake() {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }

  /** True while nobody but this page sends in a conversation. */
  holds = (conversationId: number): boolean => this.#held.has(conversationId);

  /** Sees to a conversation until nothing is left in it to be done. */
  async work(conversationId: number): Promise<void> {
    // Whoever is at it looks once more before it goes.
    if (this.#busy.has(conversationId)) {
      this.#busy.set(conversationId, true);
      return this.wake();
    }
    this.#busy.set(conversationId, false);
    try {
      await this.#around.alone(String(conversationId), async () => {
        this.#held.add(conversationId);
        await this.#drain(conversationId);
      });
    } finally {
      this.#held.delete(conversationId);
      const isWanted = this.#busy.get(conversationId);
      this.#busy.delete(conversationId);
      if (isWanted) void this.work(conversationId);
    }
  }

  async #drain(conversationId: number) {
    for (;;) {
      const changed = this.#wake.promise;
      this.#busy.set(conversationId, false);
      const all = await this.#around.store.all();
      const isHere = (entry: OutboxEntry) => entry.conversation_id === conversationId && this.#around.isOurs(entry);
      const next = nextOf(inOrder(all.filter(isHere)));
      if (!next || this.#around.isIdle()) return;
      const wait = dueAt(next) - Date.now();
      if (wait > 0) await until(changed, wait);
      else await this.#advance(next);
    }
  }

  /** Does the one thing that is to be done next about an entry. */
  async #advance(entry: OutboxEntry) {
    switch (entry.state) {
      case 'held':
        return this.#send(entry);
      // Nobody else works on this conversation: whoever began it is no more.
      case 'sending':
        return this.#abandoned(entry);
      case 'unsure':
        return this.#lookUp(entry);
      case 'failed':
    }
  }

  async #abandoned(entry: OutboxEntry) {
    const settles_at = Date.now() + this.#around.settlesIn();
    await this.#turn(entry, { is: 'unanswered', fault: ABANDONED, settles_at });
    this.#around.unmark(entry);
  }

  async #send(entry: OutboxEntry) {
    const kind = this.#around.kindOf(entry);
    try {
      await kind.prepare(entry);
    } catch (reason) {
      const turn = await this.#around.turnOf(reason, entry);
      await this.#turn(entry, turn.is === 'unanswered' ? { is: 'unprepared', fault: turn.fault } : turn);
      return;
    }
    // Written down before it leaves: whoever finds it knows that it may be there. Taken back meanwhile, it stays.
    const leaving = await this.#turn(entry, { is: 'leaving' });
    if (!leaving) return;
    if (this.#around.mayHaveLeft(leaving)) return this.#abandoned(leaving);
    try {
      const answer = await kind.send(leaving, { keepalive: false });
      await this.#turn(leaving, { is: 'there' }, answer);
    } catch (reason) {
      await this.#turn(leaving, await this.#around.turnOf(reason, leaving));
    }
  }

  async #lookUp(entry: OutboxEntry) {
    try {
      const found = await this.#around.kindOf(entry).lookUp(entry);
      await this.#turn(entry, { is: found === null ? 'not_found' : 'there' }, found);
    } catch {
      await this.#turn(entry, { is: 'not_known' });
    }
  }

  async #turn({ id }: OutboxEntry, turn: Turn, answer?: unknown): Promise<OutboxEntry | undefined> {
    const { before, now } = await this.#around.store.change(id, (entry) => after(entry, turn, Date.now()));
    if (before) this.#around.moved(before, now, answer);
    return now;
  }
}

/** Until something has changed, or so many milliseconds have passed. */
function until(changed: Promise<void>, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // A timer takes no more than 24 days.
  const timer = setTimeout(resolve, Math.min(ms, 2 ** 31 - 1));
  void changed.then(resolve);
  return promise.finally(() => clearTimeout(timer));
}
