// What pages ask of Chatwoot, and what that costs it: as measured on a real one, in ms of its time.
import type { Page } from '@playwright/test';

const COSTS: [pattern: RegExp, ms: number][] = [
  [/\/conversations\/meta\?/, 24],
  [/\/conversations\?/, 380],
];
const COST_OF_OTHERS = 30;

export type Calls = { count: number; cost: number; waves: number; list: string[]; reset: () => void };

/** Counts the calls of all these pages from now on. A wave ends with an answer: what is asked after it, waited for it. */
export function countCalls(pages: readonly Page[]): Calls {
  const calls: Calls = { count: 0, cost: 0, waves: 0, list: [], reset };
  let hasAnswer = true;
  function reset() {
    Object.assign(calls, { count: 0, cost: 0, waves: 0, list: [] });
    hasAnswer = true;
  }
  for (const page of pages) {
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (!pathname.startsWith('/api/')) return;
      if (hasAnswer) calls.waves += 1;
      hasAnswer = false;
      calls.count += 1;
      calls.cost += COSTS.find(([pattern]) => pattern.test(pathname + search))?.[1] ?? COST_OF_OTHERS;
      calls.list.push(`${request.method()} ${pathname}${search}`);
    });
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/')) hasAnswer = true;
    });
  }
  return calls;
}
