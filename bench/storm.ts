// A storm: 50 broadcasts a second, thousands of conversations cached, a processor four times slower. What an agent feels
// of it is how long a key takes until its effect is painted, and what the browser feels is its longest task and its memory.
// The same is measured before, with nothing happening: what the machine cannot do then, the storm is not to blame for.
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { Counter } from './calls.ts';
import { happenings } from './happenings.ts';
import { openStage } from './stage.ts';
import { mark, median, percentile, table } from './table.ts';

const EVENTS_PER_SECOND = 50;
const THROTTLING = 4;
const KEY_EVERY_MS = 250;
const KEYS_ONE_WAY = 10;
const ROW_HEIGHT = 56;
const PAGE_OF_ROWS = 25;
const AIM_MS = 50;
const AIM_CALLS = 30;
/** Heap after ÷ heap before. */
const AIM_GROWTH = 1.1;

type Keys = { keys: number[]; pressed: number; tasks: number[] };
type Watched = { moves: number[]; tasks: number[] };

export async function storm({ seconds, size = 10_000 }: { seconds: number; size?: number }) {
  const stage = await openStage(size);
  try {
    const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const counter = new Counter([page]);
    await page.addInitScript(watch);
    await page.goto(`${stage.url}/app/accounts/${stage.accountId}/dashboard?status=all&assignee_type=all`);
    await page.getByText('Live', { exact: true }).waitFor();
    const cached = await scrollThrough(page);
    await page.keyboard.press('j');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    await wait(2000);

    const calm = await keysFor(page, Math.min(seconds, 15));
    const before = await heapOf(devtools);
    counter.reset();
    const [stormy] = await Promise.all([
      keysFor(page, seconds),
      happenings(stage, counter, { seconds, perSecond: EVENTS_PER_SECOND }),
    ]);
    const { count, heard } = counter.calls;
    const after = await heapOf(devtools);
    await context.close();
    report({ seconds, cached, calm, stormy, heap: [before, after], calls: (count * 60) / seconds, heard });
  } finally {
    await stage.close();
  }
}

type Measured = {
  seconds: number;
  cached: number;
  calm: Keys;
  stormy: Keys;
  heap: [before: number, after: number];
  calls: number;
  heard: number;
};

function report({ seconds, cached, calm, stormy, heap, calls, heard }: Measured) {
  const p95 = ({ keys }: Keys) => percentile(keys, 0.95);
  const longest = ({ tasks }: Keys) => Math.max(0, ...tasks);
  const long = ({ tasks }: Keys) => tasks.filter((duration) => duration > AIM_MS).length;
  const lost = ({ keys, pressed }: Keys) => pressed - keys.length;
  const compare = (what: string, of: (keys: Keys) => number, aim?: number) => [
    what,
    of(calm).toFixed(0),
    of(stormy).toFixed(0),
    aim === undefined ? '' : `≤ ${aim}`,
    mark(of(stormy) <= (aim ?? 0), aim),
  ];
  const megabytes = heap.map((bytes) => (bytes / 2 ** 20).toFixed(0));
  console.log(
    `${(heard / seconds).toFixed(0)} broadcasts a second for ${seconds} s, ${cached} conversations cached, ` +
      `${THROTTLING}× CPU throttling\n`,
  );
  console.log(
    table([
      ['', 'calm', 'storm', 'aim', ''],
      compare('key to paint, median, ms', ({ keys }) => median(keys)),
      compare('key to paint, p95, ms', p95, AIM_MS),
      compare('keys without effect', lost, 0),
      compare('longest task, ms', longest, AIM_MS),
      compare(`tasks over ${AIM_MS} ms`, long, 0),
      ['heap, MB', ...megabytes, 'flat', mark(heap[1] <= heap[0] * AIM_GROWTH, AIM_GROWTH)],
      ['calls a minute', '', calls.toFixed(0), `≤ ${AIM_CALLS}`, mark(calls <= AIM_CALLS, AIM_CALLS)],
    ]),
  );
}

/**
 * Runs in the page before anything else. From the key's own time to the second frame after it has moved the focus: the
 * first is being drawn then, the second finds it painted.
 */
function watch() {
  const watched: Watched = { moves: [], tasks: [] };
  Object.assign(globalThis, watched);
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  let pressedAt: number | undefined;
  document.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  document.addEventListener('focusin', () => {
    const at = pressedAt;
    pressedAt = undefined;
    if (at === undefined) return;
    requestAnimationFrame(() => requestAnimationFrame((now) => watched.moves.push(now - at)));
  });
}

/** Scrolls from page to page, so that all of them are read and kept; says how many conversations that makes. */
async function scrollThrough(page: Page): Promise<number> {
  const pages = new Set<string>();
  page.on('response', (response) => {
    const { pathname, searchParams } = new URL(response.url());
    if (pathname.endsWith('/conversations') && response.ok()) pages.add(searchParams.get('page') ?? '');
  });
  const list = page.getByRole('list', { name: 'Conversations' });
  await list.getByRole('link').first().waitFor();
  const total = await list.evaluate((element, height) => element.clientHeight / height, ROW_HEIGHT);
  for (let row = 0; row < total; row += PAGE_OF_ROWS) {
    await list.evaluate((element, top) => element.parentElement?.scrollTo({ top }), row * ROW_HEIGHT);
    await wait(170);
  }
  await list.evaluate((element) => element.parentElement?.scrollTo({ top: 0 }));
  return pages.size * PAGE_OF_ROWS;
}

/** Walks down and up the list by key. */
async function keysFor(page: Page, seconds: number): Promise<Keys> {
  await page.evaluate(() => {
    const { moves, tasks } = globalThis as unknown as Watched;
    moves.length = 0;
    tasks.length = 0;
  });
  const endsAt = performance.now() + seconds * 1000;
  let pressed = 0;
  for (; performance.now() < endsAt; pressed += 1) {
    await page.keyboard.press(pressed % (2 * KEYS_ONE_WAY) < KEYS_ONE_WAY ? 'j' : 'k');
    await wait(KEY_EVERY_MS);
  }
  return page.evaluate((count) => {
    const { moves, tasks } = globalThis as unknown as Watched;
    return { keys: [...moves], tasks: [...tasks], pressed: count };
  }, pressed);
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
