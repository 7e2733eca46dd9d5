// Where lists and counters find their conversations without walking all of them: one sorted array per order and status, built
// when first read and kept by binary insertion; those with a label; how many there are of each kind (status, inbox, team,
// assignee).
// Everything is found again by what a row looked like when it was last seen (`Seen`), so `touch` has to follow each change.
import type { Conversation, Priority, Status } from '../model.ts';

/** What counters tell apart. */
export type Kind = Pick<Conversation, 'account_id' | 'status' | 'inbox_id' | 'team_id' | 'assignee_id'>;

/** A conversation as it was when last seen; of its kind is what it shares with others. */
export interface Listed {
  readonly row: Conversation;
  readonly kind: Kind;
}

interface Seen extends Listed {
  id: number;
  last_activity_at: number;
  created_at: number;
  waiting_since: number | null;
  priority: Priority | null;
  labels: readonly string[];
  kind: Tally;
}

interface Tally extends Kind {
  count: number;
}

type Compare = (a: Seen, b: Seen) => number;

const WEIGHT = { urgent: 4, high: 3, medium: 2, low: 1 } as const;
const weight = ({ priority }: Seen) => (priority ? WEIGHT[priority] : 0);

const newestActivity: Compare = (a, b) => b.last_activity_at - a.last_activity_at || b.id - a.id;
const oldest: Compare = (a, b) => a.created_at - b.created_at || a.id - b.id;
/** Rows without the value come last whichever way it goes (NULLS LAST). */
const without = (a: unknown, b: unknown) => Number(a === null) - Number(b === null);
const waiting =
  (direction: 1 | -1): Compare =>
  (a, b) =>
    without(a.waiting_since, b.waiting_since) ||
    direction * ((a.waiting_since ?? 0) - (b.waiting_since ?? 0)) ||
    oldest(a, b);

const COMPARE = {
  last_activity_at_desc: newestActivity,
  last_activity_at_asc: (a, b) => newestActivity(b, a),
  created_at_desc: (a, b) => oldest(b, a),
  created_at_asc: oldest,
  priority_desc: (a, b) => weight(b) - weight(a) || newestActivity(a, b),
  priority_asc: (a, b) => without(a.priority, b.priority) || weight(a) - weight(b) || newestActivity(a, b),
  waiting_since_asc: waiting(1),
  waiting_since_desc: waiting(-1),
} satisfies Record<string, Compare>;

export type SortBy = keyof typeof COMPARE;

export const isSortBy = (text: unknown): text is SortBy => typeof text === 'string' && Object.hasOwn(COMPARE, text);

interface Order {
  compare: Compare;
  status: Status | 'all';
  sorted: Seen[];
}

const belongs = ({ status }: Order, seen: Seen) => status === 'all' || seen.kind.status === status;

/** Where it stands, or would stand. */
function placeOf({ sorted, compare }: Order, seen: Seen): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle];
    if (there && compare(there, seen) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Orders {
  /** Null until somebody reads: a seed touches rows by the hundred thousand. */
  #seen: Map<number, Seen> | null = null;
  readonly #orders = new Map<string, Order>();
  readonly #kinds = new Map<string, Tally>();
  /** In lower case: labels are looked for whatever their case. */
  readonly #labelled = new Map<string, Set<Seen>>();
  readonly #all: () => Iterable<Conversation>;
  readonly #exists: (row: Conversation) => boolean;

  constructor(all: () => Iterable<Conversation>, exists: (row: Conversation) => boolean) {
    this.#all = all;
    this.#exists = exists;
  }

  /** After every insert, change or removal of a conversation. */
  touch(row: Conversation): void {
    if (this.#seen === null) return;
    const before = this.#seen.get(row.id);
    if (before) this.#forget(before);
    if (!this.#exists(row)) return;
    const seen = this.#see(row);
    for (const order of this.#orders.values()) {
      if (belongs(order, seen)) order.sorted.splice(placeOf(order, seen), 0, seen);
    }
  }

  /** Every conversation there is, or those of one status. */
  read(by: SortBy, status: Status | 'all' = 'all'): readonly Listed[] {
    const name = `${by} ${status}`;
    const order = this.#orders.get(name) ?? { compare: COMPARE[by], status, sorted: [] };
    if (!this.#orders.has(name)) {
      order.sorted = [...this.#known().values()].filter((seen) => belongs(order, seen)).sort(order.compare);
      this.#orders.set(name, order);
    }
    return order.sorted;
  }

  /** Those with any of these labels: few enough to be sorted each time. */
  labelled(by: SortBy, labels: Iterable<string>): readonly Listed[] {
    this.#known();
    const found = new Set([...labels].flatMap((label) => [...(this.#labelled.get(label.toLowerCase()) ?? [])]));
    return [...found].sort(COMPARE[by]);
  }

  /** How many there are of each kind. */
  kinds(): Iterable<Readonly<Tally>> {
    this.#known();
    return this.#kinds.values();
  }

  #known(): Map<number, Seen> {
    if (this.#seen) return this.#seen;
    this.#seen = new Map();
    for (const row of this.#all()) this.#see(row);
    return this.#seen;
  }

  #see(row: Conversation): Seen {
    const { id, last_activity_at, created_at, waiting_since, priority } = row;
    const kind = this.#kindOf(row);
    kind.count += 1;
    const labels = row.labels.map((label) => label.toLowerCase());
    const seen = { row, id, last_activity_at, created_at, waiting_since, priority, labels, kind };
    this.#seen?.set(id, seen);
    for (const label of labels) {
      const mates = this.#labelled.get(label) ?? new Set();
      this.#labelled.set(label, mates.add(seen));
    }
    return seen;
  }

  #forget(seen: Seen): void {
    seen.kind.count -= 1;
    this.#seen?.delete(seen.id);
    for (const label of seen.labels) this.#labelled.get(label)?.delete(seen);
    for (const order of this.#orders.values()) if (belongs(order, seen)) order.sorted.splice(placeOf(order, seen), 1);
  }

  #kindOf({ account_id, status, inbox_id, team_id, assignee_id }: Conversation): Tally {
    const name = `${account_id} ${status} ${inbox_id} ${team_id} ${assignee_id}`;
    const kind = this.#kinds.get(name) ?? { account_id, status, inbox_id, team_id, assignee_id, count: 0 };
    this.#kinds.set(name, kind);
    return kind;
  }
}
