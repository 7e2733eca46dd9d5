// A board on the wall that stays open: with ten broadcasts a second, is the memory after an hour what it was after some
// minutes? `--seconds 3600` for a whole one.
import type { CDPSession } from '@playwright/test';
import { Counter } from './calls.ts';
import { happenings } from './happenings.ts';
import { openStage } from './stage.ts';
import { mark, table } from './table.ts';

const EVENTS_PER_SECOND = 10;
/** What is read first is not yet what is kept. */
const WARM_UP_SECONDS = 20;
/** Heap at the end ÷ heap in the middle. */
const AIM_GROWTH = 1.05;

type Weight = { heap: number; nodes: number; listeners: number };

export async function soak({ seconds, size = 10_000 }: { seconds: number; size?: number }) {
  const stage = await openStage(size, 'admin');
  try {
    const context = await stage.browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const counter = new Counter([page]);
    await page.goto(`${stage.url}/app/accounts/${stage.accountId}/live?tv=1&rotate=10&over=open.100&wait=0.30`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const live = (length: number) => happenings(stage, counter, { seconds: length, perSecond: EVENTS_PER_SECOND });
    await live(WARM_UP_SECONDS);
    const weights = [await weigh(devtools)];
    for (const half of [0, 1]) {
      await live(seconds / 2);
      weights[half + 1] = await weigh(devtools);
    }
    const { heard } = counter.calls;
    await context.close();
    report(seconds, heard, weights);
  } finally {
    await stage.close();
  }
}

async function weigh(devtools: CDPSession): Promise<Weight> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

function report(seconds: number, heard: number, weights: readonly Weight[]) {
  const row = (what: string, of: (weight: Weight) => number, digits = 0) => {
    const [start = 0, middle = 0, end = 0] = weights.map(of);
    const isFlat = end <= middle * AIM_GROWTH;
    return [what, ...[start, middle, end].map((value) => value.toFixed(digits)), 'flat', mark(isFlat, AIM_GROWTH)];
  };
  console.log(`A board on the wall for ${(seconds / 60).toFixed(1)} min, ${heard} broadcasts heard\n`);
  console.log(
    table([
      ['', 'start', 'middle', 'end', 'aim', ''],
      row('heap, MB', ({ heap }) => heap / 2 ** 20, 1),
      row('nodes', ({ nodes }) => nodes),
      row('listeners', ({ listeners }) => listeners),
    ]),
  );
}
