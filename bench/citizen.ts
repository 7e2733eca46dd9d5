// How much of Chatwoot's time the app takes: calls of a page load, of a conversation opened and answered, and per minute
// while much or nothing happens, in one tab, in three, and in one nobody looks at.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Calls, Counter } from './calls.ts';
import { happenings } from './happenings.ts';
import { openStage, type Stage } from './stage.ts';
import { mark, table } from './table.ts';

const EVENTS_PER_SECOND = 10;
/** An answer takes as long as a list at a real Chatwoot: what does not wait for it is asked meanwhile. */
const ANSWER_MS = 380;
/** What comes after the screen is there: the check once the socket is confirmed, counts nobody came for. */
const REST_MS = 3000;

type Row = { what: string; calls: Calls; budget?: number; depth?: number; seconds?: number; theirs?: number };

export async function citizen({ seconds, size = 320 }: { seconds: number; size?: number }) {
  const stage = await openStage(size);
  const busily = { seconds, perSecond: EVENTS_PER_SECOND };
  const rows: Row[] = [];
  try {
    stage.fake.trouble.add({ do: 'latency', match: { path: '/api/' }, ms: ANSWER_MS });
    await openTabs(stage, 1, async ([tab], counter) => {
      await load(tab, stage, '/dashboard');
      await rowsOf(tab).first().waitFor();
      rows.push({ what: 'the inbox, until it is shown', calls: counter.answered, depth: 1 });
      await settle(tab);
      rows.push({ what: 'the inbox, until it is live', calls: counter.calls, budget: 5, theirs: 19 });

      counter.reset();
      await openRow(tab, 2);
      rows.push({ what: 'the first conversation opened', calls: counter.calls });
      counter.reset();
      await openRow(tab, 3);
      rows.push({ what: 'a conversation opened', calls: counter.calls, budget: 2, theirs: 5 });
      await openRow(tab, 4);
      counter.reset();
      await openRow(tab, 3);
      rows.push({ what: 'one opened that was cached', calls: counter.calls, budget: 0 });
      counter.reset();
      await openWebsiteRow(tab, stage);
      await answer(tab);
      rows.push({ what: 'one opened and answered', calls: counter.calls, budget: 7, theirs: 13 });
    });
    await openTabs(stage, 1, async ([tab], counter) => {
      await load(tab, stage, `/conversations/${someConversation(stage)}`);
      await tab.getByRole('log', { name: 'Messages' }).getByRole('article').first().waitFor();
      rows.push({ what: 'a conversation, until it is shown', calls: counter.answered, depth: 1 });
      await settle(tab);
      rows.push({ what: 'a conversation, until it is live', calls: counter.calls, budget: 7 });
    });
    stage.fake.trouble.clear();

    await openTabs(stage, 1, async ([tab], counter) => {
      await load(tab, stage, '/dashboard');
      await settle(tab);
      counter.reset();
      await wait(seconds * 1000);
      rows.push({ what: 'nothing happens', calls: counter.calls, budget: 30, seconds, theirs: 0 });

      // The first questions come in quick succession; what counts is what it comes to.
      await happenings(stage, counter, { ...busily, seconds: seconds / 2 });
      counter.reset();
      await happenings(stage, counter, busily);
      rows.push({ what: 'much happens', calls: counter.calls, budget: 30, seconds });

      await hide(tab);
      counter.reset();
      await happenings(stage, counter, busily);
      rows.push({ what: 'much happens, and nobody looks', calls: counter.calls, budget: 0, seconds });
    });
    await openTabs(stage, 3, async (tabs, counter) => {
      for (const tab of tabs) {
        await load(tab, stage, '/dashboard');
        await settle(tab);
      }
      await happenings(stage, counter, { ...busily, seconds: seconds / 2 });
      counter.reset();
      await happenings(stage, counter, busily);
      rows.push({ what: 'much happens, three tabs together', calls: counter.calls, budget: 30, seconds });
    });
  } finally {
    await stage.close();
  }
  report(rows, size, seconds);
}

function report(rows: readonly Row[], size: number, seconds: number) {
  const perMinute = ({ seconds: measured = 60 }: Row) => 60 / measured;
  console.log(`Calls of Chatwoot's API (${size} conversations, answers after ${ANSWER_MS} ms)\n`);
  console.log(
    table([
      ['', 'calls', 'budget', '', 'Chatwoot’s own', 'cost, ms', 'depth', ''],
      ...rows
        .filter((row) => row.seconds === undefined)
        .map(({ what, calls, budget, depth, theirs }) => [
          what,
          String(calls.count),
          budget?.toString() ?? '',
          mark(calls.count <= (budget ?? 0), budget),
          theirs?.toString() ?? '',
          String(calls.cost),
          String(calls.depth),
          mark(calls.depth <= (depth ?? 0), depth),
        ]),
    ]),
  );
  console.log(`\nA minute (measured over ${seconds} s; much = ${EVENTS_PER_SECOND} broadcasts a second)\n`);
  console.log(
    table([
      ['', 'calls', 'budget', '', 'Chatwoot’s own', 'cost, ms', 'heard'],
      ...rows
        .filter((row) => row.seconds !== undefined)
        .map((row) => [
          row.what,
          (row.calls.count * perMinute(row)).toFixed(1),
          row.budget?.toString() ?? '',
          mark(row.calls.count * perMinute(row) <= (row.budget ?? 0), row.budget),
          row.theirs?.toString() ?? '',
          (row.calls.cost * perMinute(row)).toFixed(0),
          (row.calls.heard * perMinute(row)).toFixed(0),
        ]),
    ]),
  );
  for (const row of rows) {
    if (row.budget === undefined || row.calls.count * perMinute(row) <= row.budget) continue;
    console.log(`\nOver budget: ${row.what}`);
    for (const [kind, count] of [...row.calls.kinds].sort(([, a], [, b]) => b - a)) console.log(`  ${count} × ${kind}`);
  }
}

async function openTabs<const Count extends 1 | 3>(
  { browser }: Stage,
  count: Count,
  work: (tabs: Count extends 1 ? [Page] : [Page, Page, Page], counter: Counter) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tabs: Page[] = [];
  while (tabs.length < count) tabs.push(await context.newPage());
  await work(tabs as Parameters<typeof work>[0], new Counter(tabs));
  await context.close();
}

const load = (tab: Page, { url, accountId }: Stage, path: string) =>
  tab.goto(`${url}/app/accounts/${accountId}${path}`);

async function settle(tab: Page) {
  await tab.getByText('Live', { exact: true }).waitFor();
  await wait(REST_MS);
}

const rowsOf = (tab: Page) => tab.getByRole('list', { name: 'Conversations' }).getByRole('link');

async function openRow(tab: Page, index: number) {
  await rowsOf(tab).nth(index).click();
  await tab.getByRole('log', { name: 'Messages' }).waitFor();
  await wait(REST_MS);
}

/** Writes and sends, as an agent does between opening a conversation and leaving it. */
async function answer(tab: Page) {
  const reply = tab.getByRole('textbox', { name: /^Reply to / });
  await reply.pressSequentially('Your parcel left us this morning.', { delay: 30 });
  await reply.press('Control+Enter');
  await tab.getByRole('log', { name: 'Messages' }).getByText('Your parcel left us this morning.').waitFor();
  await wait(REST_MS);
}

/** Of the website's inbox, which always takes replies; the first of those in the list that no colleague has. */
async function openWebsiteRow(tab: Page, { fake: { world } }: Stage) {
  const inbox = world.inboxes.find(({ channel_type }) => channel_type === 'Channel::WebWidget');
  const ids = new Set(
    world.conversations
      .where(({ inbox_id, assignee_id }) => inbox_id === inbox?.id && assignee_id === null)
      .map(({ display_id }) => display_id),
  );
  const shown = await rowsOf(tab).evaluateAll((rows) => rows.map((row) => (row as HTMLAnchorElement).pathname));
  const isMeant = (pathname: string) => ids.has(Number(/\d+$/.exec(pathname)?.[0]));
  // Those at the top have been opened before.
  await openRow(
    tab,
    shown.findIndex((pathname, index) => index > 4 && isMeant(pathname)),
  );
}

function someConversation({ fake }: Stage): number {
  const conversation = fake.world.conversations.find(({ status }) => status === 'open');
  if (!conversation) throw new Error('the world has no open conversation');
  return conversation.display_id;
}

const hide = (tab: Page) =>
  tab.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
