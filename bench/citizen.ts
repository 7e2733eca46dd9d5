// How much of Chatwoot's time the app takes: calls of a page load, of a conversation opened and answered, and per minute
// while much, little or nothing happens, in one tab, in three, and in one nobody looks at.
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { randomFrom } from '../src/fake/seed/random.ts';
import { actOnce } from '../src/truth/actors.ts';
import { type Calls, countCalls } from './calls.ts';
import { openStage, type Stage } from './stage.ts';
import { table } from './table.ts';

const EVENTS_PER_SECOND = 10;
/** What comes after the screen is there: the check once the socket is confirmed, counts nobody came for. */
const REST_MS = 3000;

type Row = { what: string; calls: Calls; budget?: number | undefined; perMinute?: number };

export async function citizen({ seconds, size = 320 }: { seconds: number; size?: number }) {
  const stage = await openStage(size);
  const rows: string[][] = [['', 'calls', 'budget', '', 'Chatwoot, ms', 'waves']];
  const print = ({ what, calls, budget, perMinute = 1 }: Row) => {
    const count = calls.count * perMinute;
    rows.push([
      what,
      count.toFixed(perMinute === 1 ? 0 : 1),
      budget?.toString() ?? '',
      budget === undefined ? '' : count <= budget ? '✓' : '✗',
      (calls.cost * perMinute).toFixed(0),
      perMinute === 1 ? String(calls.waves) : '',
    ]);
  };
  const perMinute = 60 / seconds;
  try {
    await page(stage, async (tab, calls) => {
      await open(tab, stage, '/dashboard');
      print({ what: 'load of the inbox', calls, budget: 5 });

      calls.reset();
      await openRow(tab, 2);
      print({ what: 'the first conversation opened', calls });
      calls.reset();
      await openRow(tab, 3);
      print({ what: 'a conversation opened', calls, budget: 2 });
      await openRow(tab, 4);
      calls.reset();
      await openRow(tab, 3);
      print({ what: 'one opened that was cached', calls, budget: 0 });

      calls.reset();
      await openRow(tab, 5);
      await tab
        .getByRole('button', { name: 'Private note' })
        .or(tab.getByRole('radio', { name: 'Private note' }))
        .first()
        .click();
      await tab.getByRole('textbox', { name: /note/i }).fill('Looked into it.');
      await tab.keyboard.press('Control+Enter');
      await wait(REST_MS);
      print({ what: 'one opened and answered', calls, budget: 7 });

      calls.reset();
      await wait(seconds * 1000);
      print({ what: 'a minute in which nothing happens', calls, budget: 30, perMinute });

      // The first questions come in quick succession; what counts is what it comes to.
      await happenings(stage, seconds / 2);
      calls.reset();
      await happenings(stage, seconds);
      print({ what: `a minute with ${EVENTS_PER_SECOND} events a second`, calls, budget: 30, perMinute });

      await hide(tab);
      calls.reset();
      await happenings(stage, seconds);
      print({ what: 'the same, in a tab nobody looks at', calls, budget: 0, perMinute });
    });
    await page(stage, async (tab, calls) => {
      await open(tab, stage, '/conversations/20');
      print({ what: 'load of a conversation', calls });
    });
    await threeTabs(stage, async (calls) => {
      await happenings(stage, seconds);
      print({ what: 'the same, three tabs together', calls, budget: 30, perMinute });
    });
  } finally {
    await stage.close();
  }
  console.log(`Calls of Chatwoot's API (${size} conversations; minutes measured over ${seconds} s)\n`);
  console.log(table(rows));
}

async function page(stage: Stage, work: (tab: Page, calls: Calls) => Promise<void>) {
  const context = await newContext(stage);
  const tab = await context.newPage();
  await work(tab, countCalls([tab]));
  await context.close();
}

async function threeTabs(stage: Stage, work: (calls: Calls) => Promise<void>) {
  const context = await newContext(stage);
  const tabs = [await context.newPage(), await context.newPage(), await context.newPage()];
  for (const tab of tabs) await open(tab, stage, '/dashboard');
  await work(countCalls(tabs));
  await context.close();
}

const newContext = ({ browser }: Stage): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1440, height: 900 } });

async function open(tab: Page, { url, accountId }: Stage, path: string) {
  await tab.goto(`${url}/app/accounts/${accountId}${path}`);
  await tab.getByText('Live', { exact: true }).waitFor();
  await wait(REST_MS);
}

async function openRow(tab: Page, index: number) {
  await tab.getByRole('list', { name: 'Conversations' }).getByRole('link').nth(index).click();
  await tab.getByRole('log', { name: 'Messages' }).waitFor();
  await wait(REST_MS);
}

const hide = (tab: Page) =>
  tab.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** Colleagues and customers act all over the account, as often as the benchmark says. */
export async function happenings({ fake }: Stage, seconds: number, perSecond = EVENTS_PER_SECOND) {
  const { world, accountId, tokens } = fake;
  const people = world.users.where(({ access_token }) => [tokens.admin, tokens.agent].includes(access_token));
  const random = randomFrom(11);
  const endsAt = performance.now() + seconds * 1000;
  for (let happened = 0, began = performance.now(); performance.now() < endsAt; happened += 1) {
    actOnce({ world, random, people, accountId }, { silently: false });
    await wait(Math.max(0, began + ((happened + 1) * 1000) / perSecond - performance.now()));
  }
}
