// What pages ask of Chatwoot, what that costs it (as measured on a real one, in ms of its time), and what they hear.
import type { Page, Request } from '@playwright/test';

const COSTS: [pattern: RegExp, ms: number][] = [
  [/\/conversations\/meta\?/, 24],
  [/\/conversations\?/, 380],
];
const COST_OF_OTHERS = 30;

export type Calls = {
  count: number;
  cost: number;
  /** The longest chain of calls of which each was made after the answer to the one before. */
  depth: number;
  /** What was asked, without ids → how often. */
  kinds: Map<string, number>;
  /** Broadcasts that have arrived by the socket. */
  heard: number;
};

const none = (): Calls => ({ count: 0, cost: 0, depth: 0, kinds: new Map(), heard: 0 });

const pathOf = (request: Request) => {
  const { pathname, search } = new URL(request.url());
  return pathname.startsWith('/api/') ? pathname + search : undefined;
};

const kindOf = (request: Request) => {
  const { pathname } = new URL(request.url());
  return `${request.method()} ${pathname.replace(/^\/api\/v\d\/(accounts\/\d+)?/, '').replace(/\d+/g, '…')}`;
};

function add(calls: Calls, request: Request, depth: number) {
  const path = pathOf(request) ?? '';
  calls.count += 1;
  calls.depth = Math.max(calls.depth, depth);
  calls.cost += COSTS.find(([pattern]) => pattern.test(path))?.[1] ?? COST_OF_OTHERS;
  calls.kinds.set(kindOf(request), (calls.kinds.get(kindOf(request)) ?? 0) + 1);
}

/** Counts what these pages do, all together. Call before they are opened: a socket is heard from its beginning. */
export class Counter {
  #calls = none();
  #answered = none();
  readonly #depths = new Map<Request, number>();

  constructor(pages: readonly Page[]) {
    for (const page of pages) this.#watch(page);
  }

  /** Since the last reset. */
  get calls(): Calls {
    return { ...this.#calls, kinds: new Map(this.#calls.kinds) };
  }

  /** Those of them that have been answered: what is shown can wait for nothing else. */
  get answered(): Calls {
    return { ...this.#answered, kinds: new Map(this.#answered.kinds) };
  }

  reset() {
    this.#calls = none();
    this.#answered = none();
    this.#depths.clear();
  }

  #watch(page: Page) {
    page.on('request', (request) => {
      if (pathOf(request) === undefined) return;
      const depth = this.#answered.depth + 1;
      this.#depths.set(request, depth);
      add(this.#calls, request, depth);
    });
    page.on('response', (response) => {
      const depth = this.#depths.get(response.request());
      if (depth !== undefined) add(this.#answered, response.request(), depth);
    });
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (/^\{"identifier":.*"event":/.test(String(payload))) this.#calls.heard += 1;
      }),
    );
  }
}
