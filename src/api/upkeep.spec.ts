import { QueryClient, QueryObserver, type Query } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setLine } from './line';
import { Upkeep, type Others } from './upkeep';

const SHARES = 12;
const MINUTES = 10;

/** One tab of a browser, with so many numbers on screen; the others hear what it asks and what it learns. */
function openTab(others: Others, asked: () => void) {
  const queryClient = new QueryClient();
  const upkeep = new Upkeep(queryClient, others);
  upkeep.start();
  for (let share = 0; share < SHARES; share += 1) {
    const observer = new QueryObserver(queryClient, {
      queryKey: ['shares', share],
      queryFn: async () => {
        asked();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return Date.now();
      },
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    });
    observer.subscribe(() => {});
  }
  return { queryClient, upkeep };
}

/** How often Chatwoot is asked in the minutes after the first ones, while there is news all the time. */
async function questionsOf(tabCount: number): Promise<number> {
  let count = 0;
  const tabs: ReturnType<typeof openTab>[] = [];
  const tellOthers = (index: number): Others => ({
    asking: ({ queryKey }, isNews) => {
      for (const [at, { upkeep }] of tabs.entries()) if (at !== index) upkeep.leaveTo(queryKey, isNews);
    },
    answered: (query: Query, askedAt) => {
      for (const [at, { queryClient, upkeep }] of tabs.entries()) {
        const other = queryClient.getQueryCache().get(query.queryHash);
        if (at === index || !other) continue;
        queryClient.setQueryData(query.queryKey, query.state.data);
        upkeep.accept(other, askedAt);
      }
    },
  });
  /** News all the time; each tab looks at its own time of the second. */
  const live = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      for (const { upkeep } of tabs) upkeep.question(() => true);
      for (const { upkeep } of tabs) {
        await vi.advanceTimersByTimeAsync(1000 / tabs.length);
        upkeep.look();
      }
    }
  };
  // Opened one after the other, they have spent what they may ask at different times.
  for (let index = 0; index < tabCount; index += 1) {
    tabs.push(openTab(tellOthers(index), () => (count += 1)));
    await live(17);
  }
  await live(60);
  count = 0;
  await live(MINUTES * 60);
  for (const { queryClient, upkeep } of tabs) {
    upkeep.close();
    queryClient.clear();
  }
  return count / MINUTES;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  setLine({ state: 'live', whole_since: 0, poll_seconds: 15, cause: null });
});
afterEach(() => vi.useRealTimers());

test('what several tabs show costs what one costs', async () => {
  const one = await questionsOf(1);
  expect(one).toBeGreaterThan(4);
  expect(await questionsOf(3)).toBeLessThanOrEqual(one * 1.1);
});
