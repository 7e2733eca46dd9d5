// The board of a large account: 100 000 conversations, 200 agents. How long until it is painted once its questions are
// answered, how long the page works for a change, and how many questions it puts a minute, in one tab and in three.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Calls, Counter } from './calls.ts';
import { happenings } from './happenings.ts';
import { openStage, type Stage } from './stage.ts';
import { mark, median, percentile, table } from './table.ts';

const AGENTS = 200;
const EVENTS_PER_SECOND = 10;
const RUNS = 5;
const AIM_PAINT_MS = 1000;
const AIM_UPDATE_MS = 16;
const AIM_CALLS = 30;

export async function board({ seconds, size = 100_000 }: { seconds: number; size?: number }) {
  const stage = await openStage(size, 'admin');
  try {
    hire(stage);
    const paints: number[] = [];
    for (let run = 0; run < RUNS; run += 1) paints.push(await firstPaint(stage));
    const quiet = await minuteOf(stage, 1, { seconds, isBusy: false });
    const busy = await minuteOf(stage, 1, { seconds, isBusy: true });
    const together = await minuteOf(stage, 3, { seconds, isBusy: true });
    report({ size, seconds, paints, quiet, busy, together });
  } finally {
    await stage.close();
  }
}

/** As many colleagues as a large team has, each with something open. */
function hire({ fake: { world, accountId } }: Stage) {
  const account = world.accounts.get(accountId);
  if (!account) throw new Error('the world has no account');
  const open = world.conversations.where(({ status }) => status === 'open');
  for (let index = world.users.where(() => true).length; index < AGENTS; index += 1) {
    const user = world.addUser(account, { name: `Agent ${index}`, email: `agent${index}@team.example` });
    const conversation = open[index];
    if (conversation) world.assign(conversation, user, null);
  }
}

/** From the last answer the first screen needs to the frame that shows it. */
async function firstPaint({ browser, url, accountId }: Stage): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForPaint);
    await page.goto(`${url}/app/accounts/${accountId}/live`);
    const painted = await page.waitForFunction(() => (globalThis as { paintedAfter?: number }).paintedAfter);
    return (await painted.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else: painted is when who waits longest, a number and the first agents are there. */
function watchForPaint() {
  const isThere = () =>
    document.querySelector('[data-row]') !== null &&
    /\d/.test(document.querySelector('main ul li a')?.textContent ?? '') &&
    [...document.querySelectorAll('table')].some((table) => table.rows.length > 20);
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame((now) => {
        const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const needed = answers.filter(({ name }) => /\/(conversations\?|meta\?|grouped|agents$)/.test(name));
        const answeredAt = Math.max(...needed.map(({ responseEnd }) => responseEnd).filter((at) => at <= now));
        Object.assign(globalThis, { paintedAfter: now - answeredAt });
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

type Minute = { calls: Calls; works: number[] };

async function minuteOf(stage: Stage, tabs: number, how: { seconds: number; isBusy: boolean }): Promise<Minute> {
  const context = await stage.browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const pages: Page[] = [];
  while (pages.length < tabs) pages.push(await context.newPage());
  const counter = new Counter(pages);
  for (const page of pages) {
    await page.addInitScript(watchForWork);
    await page.goto(`${stage.url}/app/accounts/${stage.accountId}/live`);
    await page.getByText('Live', { exact: true }).waitFor();
  }
  // The first questions come in quick succession; what counts is what it comes to.
  await act(stage, counter, { ...how, seconds: how.seconds / 2 });
  counter.reset();
  await pages[0]?.evaluate(() => Object.assign(globalThis, { works: [] }));
  await act(stage, counter, how);
  const works = (await pages[0]?.evaluate(() => (globalThis as { works?: number[] }).works)) ?? [];
  const { calls } = counter;
  await context.close();
  return { calls, works };
}

const act = (stage: Stage, counter: Counter, { seconds, isBusy }: { seconds: number; isBusy: boolean }) =>
  isBusy ? happenings(stage, counter, { seconds, perSecond: EVENTS_PER_SECOND }) : wait(seconds * 1000);

/** How long the page is busy at a stretch, from 5 ms on: what is drawn for a change is in there. */
function watchForWork() {
  const works: number[] = [];
  Object.assign(globalThis, { works });
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.addEventListener('message', () => {
    const now = performance.now();
    if (now - last > 5) (globalThis as { works?: number[] }).works?.push(now - last);
    setTimeout(() => {
      last = performance.now();
      channel.port2.postMessage(0);
    }, 0);
  });
  channel.port1.start();
  channel.port2.postMessage(0);
}

type Measured = {
  size: number;
  seconds: number;
  paints: number[];
  quiet: Minute;
  busy: Minute;
  together: Minute;
};

function report({ size, seconds, paints, quiet, busy, together }: Measured) {
  const perMinute = ({ calls }: Minute) => (calls.count * 60) / seconds;
  const row = (what: string, value: number, aim: number, digits = 0) => [
    what,
    value.toFixed(digits),
    `≤ ${aim}`,
    mark(value <= aim, aim),
  ];
  console.log(`The board (${size} conversations, ${AGENTS} agents; much = ${EVENTS_PER_SECOND} broadcasts a second)\n`);
  console.log(
    table([
      ['', '', 'aim', ''],
      row('painted after its answers, ms, median', median(paints), AIM_PAINT_MS),
      row('work for a change, ms, median', median(busy.works), AIM_UPDATE_MS, 1),
      row('work for a change, ms, 95 %', percentile(busy.works, 0.95), AIM_UPDATE_MS, 1),
      row('questions a minute, nothing happens', perMinute(quiet), AIM_CALLS, 1),
      row('questions a minute, much happens', perMinute(busy), AIM_CALLS, 1),
      row('questions a minute, three tabs together', perMinute(together), AIM_CALLS, 1),
    ]),
  );
  for (const [what, minute] of Object.entries({ busy, together })) {
    if (perMinute(minute) <= AIM_CALLS) continue;
    console.log(`\nOver budget: ${what}`);
    for (const [kind, count] of [...minute.calls.kinds].sort(([, a], [, b]) => b - a))
      console.log(`  ${count} × ${kind}`);
  }
}
