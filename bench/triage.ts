// What an agent feels of each key: how long until its effect is painted, on this machine and on one four times slower,
// beside a page without any framework that does the same on the same server, in the same run.
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { openStage, type Stage } from './stage.ts';
import { mark, median, percentile, table } from './table.ts';

const SPEEDS = [1, 4];
const ROUNDS = 20;
const MANY = 5000;
/** Long enough for what is next to be read ahead, within the budget of calls. */
const REST_MS = 900;

type Name = 'floor' | 'app';
/** Milliseconds: until the document has changed, and until that is painted. */
type Sample = { changed: number; painted: number };
type Measure = {
  what: string;
  aim: string;
  of: 'changed' | 'painted';
  isGood: (app: readonly number[], floor: readonly number[]) => boolean;
  take: (page: Page, name: Name) => Promise<Sample[]>;
};

const p95 = (values: readonly number[]) => percentile(values, 0.95);

const MEASURES: Measure[] = [
  {
    what: 'J → focus has moved',
    aim: 'p95 ≤ 16.7 ms',
    of: 'changed',
    isGood: (app) => p95(app) <= 16.7,
    take: (page) => repeat(page, 'j', 'focus'),
  },
  {
    what: 'Enter → thread read ahead is painted',
    aim: '≤ 2 × floor, p95 ≤ 50 ms',
    of: 'painted',
    isGood: (app, floor) => median(app) <= 2 * median(floor) && p95(app) <= 50,
    take: (page) => repeat(page, 'Enter', 'thread', () => page.keyboard.press('j')),
  },
  {
    what: 'Ctrl+K → palette is open',
    aim: 'p95 ≤ 50 ms',
    of: 'painted',
    isGood: (app) => p95(app) <= 50,
    take: (page) => repeat(page, 'Control+k', 'palette', () => page.keyboard.press('Escape')),
  },
  {
    what: 'E → row is gone',
    aim: 'p95 ≤ 50 ms',
    of: 'painted',
    isGood: (app) => p95(app) <= 50,
    take: (page) => repeat(page, 'e', 'rows'),
  },
];

const TYPING: Measure = {
  what: `a character typed, ${MANY} messages`,
  aim: '≤ 1.5 × floor',
  of: 'painted',
  isGood: (app, floor) => median(app) <= 1.5 * median(floor),
  take: (page) => repeat(page, 'x', 'text'),
};

export async function triage({ runs, size = 320 }: { runs: number; size?: number }) {
  const stage = await openStage(size);
  const long = longThread(stage);
  const account = `${stage.url}/app/accounts/${stage.accountId}`;
  const pages = {
    floor: { list: `${stage.url}/floor.triage.html?account=${stage.accountId}`, thread: `&thread=${long.id}` },
    app: { list: `${account}/dashboard`, thread: `${account}/conversations/${long.id}?messageId=${long.first}` },
  };
  const samples = new Map<string, Sample[]>();
  try {
    for (let run = 0; run < Math.max(1, Math.floor(runs / 5)); run += 1) {
      for (const speed of SPEEDS) {
        for (const name of ['floor', 'app'] as const) {
          const keep = (measure: Measure, taken: Sample[]) => {
            const key = `${measure.what} ${speed} ${name}`;
            samples.set(key, [...(samples.get(key) ?? []), ...taken]);
          };
          await onPage(stage, pages[name].list, speed, async (page) => {
            await ready(page, name);
            for (const measure of MEASURES) keep(measure, await measure.take(page, name));
          });
          const thread = name === 'floor' ? pages.floor.list + pages.floor.thread : pages.app.thread;
          await onPage(stage, thread, speed, async (page) => {
            await readyToWrite(page, name);
            keep(TYPING, await TYPING.take(page, name));
          });
        }
      }
    }
  } finally {
    await stage.close();
  }
  report(samples);
}

function report(samples: ReadonlyMap<string, Sample[]>) {
  for (const speed of SPEEDS) {
    const rows = [...MEASURES, TYPING].map(({ what, aim, of, isGood }) => {
      const [floor = [], app = []] = (['floor', 'app'] as const).map((name) =>
        (samples.get(`${what} ${speed} ${name}`) ?? []).map((sample) => sample[of]),
      );
      const ms = [median(floor), median(app), p95(app)].map((value) => value.toFixed(1));
      return [what, ...ms, (median(app) / median(floor)).toFixed(2), aim, mark(isGood(app, floor), 1)];
    });
    console.log(`${speed === 1 ? 'As fast as this machine is' : `${speed}× CPU throttling`}, ms\n`);
    console.log(table([['', 'floor', 'app', 'p95', 'app ÷ floor', 'aim', ''], ...rows]), '\n');
  }
}

async function onPage(stage: Stage, url: string, speed: number, work: (page: Page) => Promise<void>) {
  const context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const devtools: CDPSession = await context.newCDPSession(page);
    await page.addInitScript(watch);
    await page.goto(url);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: speed });
    await work(page);
  } finally {
    await context.close();
  }
}

async function ready(page: Page, name: Name) {
  await page
    .locator(name === 'floor' ? '[data-ready]' : '[data-row]')
    .first()
    .waitFor();
  if (name === 'app') await page.getByText('Live', { exact: true }).waitFor();
  await page.keyboard.press('j');
  // What comes when it is first needed is not what is measured.
  await page.keyboard.press('Control+k');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Escape');
  await wait(REST_MS);
}

async function readyToWrite(page: Page, name: Name) {
  if (name === 'floor') await page.locator('[data-ready]').waitFor();
  else {
    await page.getByText('Question 1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'To the newest' }).click();
    await page.getByText(`Answer ${MANY}`, { exact: true }).waitFor();
  }
  await page.locator('textarea').first().focus();
  await wait(REST_MS);
}

/** Presses a key so many times, each after `before` and a rest, and says what each took. */
async function repeat(page: Page, key: string, effect: Effect, before?: () => Promise<void>): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await before?.();
    await wait(before || key === 'e' ? REST_MS : REST_MS / 4);
    await page.evaluate((what) => (globalThis as unknown as Watching).begin(what), effect);
    await page.keyboard.press(key);
    samples.push(await page.evaluate(() => (globalThis as unknown as Watching).end()));
  }
  if (effect === 'palette') await page.keyboard.press('Escape');
  return samples;
}

type Effect = 'focus' | 'rows' | 'thread' | 'palette' | 'text';
type Watching = { begin: (effect: Effect) => void; end: () => Promise<Sample> };

/**
 * Runs in the page before anything else. From the key's own time until the document shows its effect, and until the frame
 * with it has been laid out, painted and handed over: what is posted when a frame begins arrives when that is done.
 */
function watch() {
  let pressedAt: number | undefined;
  document.addEventListener('keydown', ({ timeStamp }) => (pressedAt ??= timeStamp), { capture: true });
  const STATES: Record<Effect, () => unknown> = {
    focus: () => document.activeElement,
    rows: () => [...document.querySelectorAll('li [data-row]')].map((row) => row.getAttribute('data-row')).join(),
    thread: () => {
      const log = document.querySelector('[role=log], #thread');
      const place = location.pathname + (log instanceof HTMLElement ? (log.dataset.shows ?? '') : '');
      return log?.querySelector('[role=article], article') && `${place} ${log.textContent?.slice(-200)}`;
    },
    palette: () => [...document.querySelectorAll('[role=option]')].some((option) => option.checkVisibility()),
    text: () => document.querySelector('textarea')?.value,
  };
  const sample = (effect: Effect) =>
    new Promise<Sample>((resolve, reject) => {
      setTimeout(() => reject(new Error(`no effect: ${effect}`)), 10_000);
      const before = STATES[effect]();
      pressedAt = undefined;
      const look = () => {
        const now = STATES[effect]();
        if (pressedAt === undefined || !now || now === before) return;
        stop();
        const at = pressedAt;
        const changed = performance.now() - at;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve({ changed, painted: performance.now() - at }), {
            once: true,
          });
          port1.start();
          port2.postMessage(undefined);
        });
      };
      const observer = new MutationObserver(look);
      const stop = () => {
        observer.disconnect();
        for (const event of ['focusin', 'input']) document.removeEventListener(event, look);
      };
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      for (const event of ['focusin', 'input']) document.addEventListener(event, look);
    });
  let taken: Promise<Sample>;
  const watching: Watching = { begin: (effect) => void (taken = sample(effect)), end: () => taken };
  Object.assign(globalThis, watching);
}

/** A conversation on the website in which two have talked for days. */
function longThread({ fake: { world } }: Stage): { id: number; first: number } {
  const conversation = world.conversations.find(
    ({ inbox_id, status }) => status === 'open' && world.inboxes.get(inbox_id)?.channel_type === 'Channel::WebWidget',
  );
  const [agent] = world.users.all();
  const contact = conversation && world.contactInboxes.get(conversation.contact_inbox_id);
  if (!conversation || !agent || !contact) throw new Error('the seed lacks a conversation');
  const ids = Array.from({ length: MANY }, (_, index) => {
    const isOurs = index % 2 === 1;
    return world.addMessage(conversation, {
      created_at: world.now() - (MANY - index) * 1000,
      sender_type: isOurs ? 'User' : 'Contact',
      sender_id: isOurs ? agent.id : contact.contact_id,
      message_type: isOurs ? 1 : 0,
      content: `${isOurs ? 'Answer' : 'Question'} ${index + 1}`,
    }).id;
  });
  return { id: conversation.display_id, first: ids[0] ?? 0 };
}
