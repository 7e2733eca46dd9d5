// A storm: 50 events a second, thousands of conversations cached, a processor four times slower. What an agent feels of it
// is how long a key takes until its effect is painted, and what the browser feels is its longest task and its memory.
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { countCalls } from './calls.ts';
import { happenings } from './citizen.ts';
import { openStage } from './stage.ts';
import { median, percentile, table } from './table.ts';

const EVENTS_PER_SECOND = 50;
const THROTTLING = 4;
const KEY_EVERY_MS = 250;
const ROW_HEIGHT = 56;
const PAGE_OF_ROWS = 25;

export async function storm({ seconds, size = 10_000 }: { seconds: number; size?: number }) {
  const stage = await openStage(size);
  try {
    const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(watchTasks);
    await page.goto(`${stage.url}/app/accounts/${stage.accountId}/dashboard?status=all`);
    await page.getByText('Live', { exact: true }).waitFor();
    const cached = await scrollThrough(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    await wait(2000);

    const calm = await keysFor(page, Math.min(seconds, 15));
    const heapBefore = await heapOf(devtools);
    const calls = countCalls([page]);
    const [stormy] = await Promise.all([keysFor(page, seconds), happenings(stage, seconds, EVENTS_PER_SECOND)]);
    const heapAfter = await heapOf(devtools);

    console.log(
      `${EVENTS_PER_SECOND} events/s for ${seconds} s, ${cached} conversations cached, ${THROTTLING}× CPU throttling\n`,
    );
    console.log(
      table([
        ['', 'calm', 'storm', 'aim'],
        ['key to paint, median ms', ms(median(calm.keys)), ms(median(stormy.keys)), ''],
        ['key to paint, p95 ms', ms(percentile(calm.keys, 0.95)), ms(percentile(stormy.keys, 0.95)), '≤ 50'],
        ['longest task, ms', ms(calm.longest), ms(stormy.longest), '≤ 50'],
        ['tasks over 50 ms', String(calm.tasks), String(stormy.tasks), '0'],
        ['heap, MB', ms(heapBefore / 2 ** 20), ms(heapAfter / 2 ** 20), 'flat'],
        ['calls a minute', '', ms((calls.count * 60) / seconds), '≤ 30'],
      ]),
    );
    await context.close();
  } finally {
    await stage.close();
  }
}

const ms = (value: number) => value.toFixed(0);

/** Runs in the page before anything else. */
function watchTasks() {
  const tasks: number[] = [];
  Object.assign(globalThis, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

/** Scrolls from page to page, so that all of them are read and kept; says how many conversations that makes. */
async function scrollThrough(page: Page): Promise<number> {
  const list = page.getByRole('list', { name: 'Conversations' });
  await list.getByRole('link').first().waitFor();
  const total = await list.evaluate((element) => element.clientHeight / 56);
  for (let row = 0; row < total; row += PAGE_OF_ROWS) {
    await list.evaluate((element, top) => element.parentElement?.scrollTo({ top }), row * ROW_HEIGHT);
    await wait(170);
  }
  await list.evaluate((element) => element.parentElement?.scrollTo({ top: 0 }));
  return Math.round(total);
}

/** Walks down and up the list by key; from the key's own time to the second frame after the focus has moved. */
async function keysFor(page: Page, seconds: number) {
  await page.evaluate(() => {
    const keys: number[] = [];
    const all = globalThis as unknown as { tasks: number[]; keys: number[] };
    all.tasks.length = 0;
    all.keys = keys;
    document.addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame((now) => keys.push(now - timeStamp))),
    );
  });
  const endsAt = performance.now() + seconds * 1000;
  for (let press = 0; performance.now() < endsAt; press += 1) {
    await page.keyboard.press(press % 20 < 10 ? 'j' : 'k');
    await wait(KEY_EVERY_MS);
  }
  return page.evaluate(() => {
    const { tasks, keys } = globalThis as unknown as { tasks: number[]; keys: number[] };
    return { keys, longest: Math.max(0, ...tasks), tasks: tasks.length };
  });
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
