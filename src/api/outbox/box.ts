// The outbox of one page: what it shows, what it has promised to whom, and how it agrees with the other pages on one store.
import { canTakeBack, after, inOrder, nextOf, type OutboxEntry } from './entry';
import { errorOf, Undone } from './faults';
import { Worker, type Surroundings } from './worker';

/** What one page tells the others: an entry has become another, was taken back, or is there, with Chatwoot's answer. */
export type News = { id: string; is: 'changed' | 'undone' } | { id: string; is: 'there'; answer: unknown };

export type Parts = Omit<Surroundings, 'moved'> & {
  tell: (news: News) => void;
  show: (entries: readonly OutboxEntry[]) => void;
  /** Chatwoot has it: what it says of it enters the cache, and then `gone` may be called. */
  land: (entry: OutboxEntry, answer: unknown, gone: () => void) => void;
  /** Nobody refers to it any more. */
  forget: (entry: OutboxEntry) => void;
  /** True for what can be sent while the page is left, and has been marked as such. */
  markLeaving: (entry: OutboxEntry) => boolean;
};

type Waiter = PromiseWithResolvers<unknown>;

export class Outbox {
  readonly #parts: Parts;
  readonly #worker: Worker;
  readonly #known = new Map<string, OutboxEntry>();
  /** Shown already, but not yet in the store. */
  readonly #unsaved = new Set<string>();
  readonly #waiters = new Map<string, Waiter>();
  #version = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#worker = new Worker({ ...parts, moved: (before, now, answer) => this.#moved(before, now, answer) });
  }

  /** Takes up what pages that are no more have left, and what other pages do. */
  async refresh(): Promise<void> {
    let version: number;
    let kept: OutboxEntry[];
    do {
      version = this.#version;
      kept = await this.#parts.store.all();
      // What was read while this page changed something is out of date.
    } while (version !== this.#version);
    for (const id of this.#known.keys()) if (!this.#unsaved.has(id)) this.#known.delete(id);
    for (const entry of kept) {
      if (!this.#parts.isOurs(entry)) continue;
      this.#known.set(entry.id, entry);
      this.#giveUp(entry);
    }
    this.#show();
    this.#work();
  }

  /** It is shown in this frame, and on its way once it is kept. Rejects, and shows it no more, where it cannot be kept. */
  async add(entry: OutboxEntry): Promise<void> {
    this.#known.set(entry.id, entry);
    this.#unsaved.add(entry.id);
    this.#show();
    try {
      await this.#parts.store.add(entry);
    } catch (error) {
      this.#known.delete(entry.id);
      throw error;
    } finally {
      this.#unsaved.delete(entry.id);
      this.#show();
    }
    this.#parts.tell({ id: entry.id, is: 'changed' });
    void this.#worker.work(entry.conversation_id);
  }

  /** Chatwoot's answer, once it has it. Rejects when it was taken back, or will not be carried out. */
  outcome(id: string): Promise<unknown> {
    const waiter = this.#waiters.get(id) ?? Promise.withResolvers<unknown>();
    this.#waiters.set(id, waiter);
    return waiter.promise;
  }

  /** Takes out what has not left, newest first; what has is not among the answer. */
  async takeBack(entries: readonly OutboxEntry[]): Promise<OutboxEntry[]> {
    const taken: OutboxEntry[] = [];
    for (const { id } of inOrder(entries).toReversed()) {
      const { before, now } = await this.#change(id, (entry) => (this.#isStillHere(entry) ? undefined : entry));
      if (before && !now) taken.push(before);
    }
    return taken;
  }

  #isStillHere = (entry: OutboxEntry): boolean => canTakeBack(entry) && !this.#parts.mayHaveLeft(entry);

  /** Gives up an entry, whatever has become of it. */
  async discard({ id }: OutboxEntry): Promise<void> {
    const { before } = await this.#change(id, () => undefined);
    if (before) this.#parts.forget(before);
  }

  /** Now: not when it is due, not after the next pause. */
  async hurry({ id }: OutboxEntry): Promise<void> {
    await this.#change(id, (entry) => after(entry, { is: 'hurried' }, Date.now()));
    this.#work();
  }

  /** The way is free again: nobody waits for the next attempt. */
  async resume(): Promise<void> {
    const waiting = [...this.#known.values()].filter(({ state, not_before }) => state !== 'failed' && not_before > 0);
    for (const { id } of waiting) await this.#change(id, (entry) => ({ ...entry, not_before: 0 }));
    this.#work();
  }

  /** The page is being left: what is next in each conversation goes out with it, the rest waits for the next page. */
  leave() {
    for (const conversationId of new Set([...this.#known.values()].map((entry) => entry.conversation_id))) {
      const next = this.#worker.holds(conversationId) && nextOf(this.#ofConversation(conversationId));
      if (!next || next.state !== 'held' || !this.#parts.markLeaving(next)) continue;
      this.#parts
        .kindOf(next)
        .send(next, { keepalive: true })
        .catch(() => {});
    }
  }

  /** Another page has told something. */
  hear(news: News) {
    if (news.is === 'undone') this.#settle(news.id, (waiter) => waiter.reject(new Undone()));
    if (news.is === 'there') this.#settle(news.id, (waiter) => waiter.resolve(news.answer));
    this.#worker.wake();
    void this.refresh();
  }

  async #change(id: string, act: (entry: OutboxEntry) => OutboxEntry | undefined) {
    const changed = await this.#parts.store.change(id, act);
    const { before, now } = changed;
    if (now) this.#known.set(id, now);
    else this.#known.delete(id);
    this.#show();
    if (before && !now) this.#settle(id, (waiter) => waiter.reject(new Undone()));
    this.#parts.tell({ id, is: now ? 'changed' : 'undone' });
    this.#worker.wake();
    return changed;
  }

  #moved(before: OutboxEntry, now: OutboxEntry | undefined, answer: unknown) {
    const { id } = before;
    if (now) {
      this.#known.set(id, now);
      this.#show();
      this.#parts.tell({ id, is: 'changed' });
      return this.#giveUp(now);
    }
    this.#settle(id, (waiter) => waiter.resolve(answer));
    this.#parts.land(before, answer, () => {
      this.#known.delete(id);
      this.#show();
      this.#parts.forget(before);
    });
    this.#parts.tell({ id, is: 'there', answer });
  }

  /** Whoever waits for it shows the failure where it belongs: it need not be kept here, too. */
  #giveUp(entry: OutboxEntry) {
    if (entry.state !== 'failed' || !entry.error || !this.#waiters.has(entry.id)) return;
    const error = errorOf(entry.error);
    this.#settle(entry.id, (waiter) => waiter.reject(error));
    void this.discard(entry);
  }

  #settle(id: string, act: (waiter: Waiter) => void) {
    const waiter = this.#waiters.get(id);
    this.#waiters.delete(id);
    if (waiter) act(waiter);
  }

  #ofConversation = (conversationId: number): OutboxEntry[] =>
    inOrder([...this.#known.values()].filter((entry) => entry.conversation_id === conversationId));

  #work() {
    const moving = [...this.#known.values()].filter(({ id, state }) => state !== 'failed' && !this.#unsaved.has(id));
    for (const conversationId of new Set(moving.map((entry) => entry.conversation_id)))
      void this.#worker.work(conversationId);
  }

  #show() {
    this.#version += 1;
    this.#parts.show(inOrder([...this.#known.values()]));
  }
}
