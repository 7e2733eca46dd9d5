// The conversations in the orders a list can have, each kept sorted: sorting 100 000 rows for 25 of them would take too long.
// An order is built when first read. A changed conversation is only marked (`touch`); the next reader takes the marked ones
// out and merges them back in where they belong now, one walk for any number of changes.
import type { Conversation } from '../model.ts';

type Compare = (a: Conversation, b: Conversation) => number;

const WEIGHT = { urgent: 4, high: 3, medium: 2, low: 1 } as const;
const weight = ({ priority }: Conversation) => (priority ? WEIGHT[priority] : 0);

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
  sorted: readonly Conversation[];
  marked: Set<Conversation>;
}

export class Orders {
  readonly #orders = new Map<SortBy, Order>();
  readonly #all: () => Iterable<Conversation>;
  readonly #exists: (row: Conversation) => boolean;

  constructor(all: () => Iterable<Conversation>, exists: (row: Conversation) => boolean) {
    this.#all = all;
    this.#exists = exists;
  }

  /** After every insert, change or removal of a conversation. */
  touch(row: Conversation): void {
    for (const { marked } of this.#orders.values()) marked.add(row);
  }

  read(by: SortBy): readonly Conversation[] {
    const order = this.#orders.get(by) ?? this.#build(by);
    if (order.marked.size > 0) {
      const moved = [...order.marked].filter(this.#exists).sort(COMPARE[by]);
      order.sorted = merge(order.sorted, order.marked, moved, COMPARE[by]);
      order.marked = new Set();
    }
    return order.sorted;
  }

  #build(by: SortBy): Order {
    const order = { sorted: [...this.#all()].sort(COMPARE[by]), marked: new Set<Conversation>() };
    this.#orders.set(by, order);
    return order;
  }
}

function merge(
  sorted: readonly Conversation[],
  marked: ReadonlySet<Conversation>,
  moved: readonly Conversation[],
  compare: Compare,
): Conversation[] {
  const merged: Conversation[] = [];
  let next = 0;
  for (const row of sorted) {
    if (marked.has(row)) continue;
    let waiting = moved[next];
    while (waiting && compare(waiting, row) < 0) {
      merged.push(waiting);
      next += 1;
      waiting = moved[next];
    }
    merged.push(row);
  }
  return [...merged, ...moved.slice(next)];
}
