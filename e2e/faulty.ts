// A bad day for an agent who writes a lot: requests are lost before and after they were carried out, answered with errors,
// or take for ever; pages are reloaded, killed, opened twice; files go along. And the count at the end of it.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Conversation } from '../src/fake/model.ts';
import { randomFrom, type Random } from '../src/fake/seed/random.ts';
import type { TroubleRule } from '../src/fake/trouble.ts';
import type { World } from '../src/fake/world.ts';

type Sent = { conversation: Conversation; words: string; isNote: boolean; hasFile: boolean };

export type Count = {
  sent: number;
  lost: string[];
  doubled: string[];
  reordered: string[];
  /** A note that a customer got, or a reply they did not. */
  leaked: string[];
  withoutFile: string[];
  /** What has happened, and how often. */
  faults: Record<string, number>;
};

export type FaultyDay = {
  context: BrowserContext;
  world: World;
  accountId: number;
  messages: number;
  seed: number;
  /** Requests that take longer than the browser waits for them, too. */
  isPatient: boolean;
};

const CONVERSATIONS = 12;
const OUTGOING = 1;
/** Longer than the app waits for an answer. */
const FOR_EVER_MS = 25_000;

const POSTS = { method: 'POST', pattern: '/conversations/\\d+/messages$' };
const RULES: Record<string, TroubleRule> = {
  'lost before it was stored': { match: { ...POSTS, probability: 0.06 }, do: 'drop-before' },
  'lost after it was stored': { match: { ...POSTS, probability: 0.06 }, do: 'drop-after' },
  'an error, not stored': { match: { ...POSTS, probability: 0.04 }, do: 'status', status: 500 },
  'an error, although stored': { match: { ...POSTS, probability: 0.06 }, do: 'status', status: 502, stored: true },
  refused: { match: { ...POSTS, probability: 0.01 }, do: 'status', status: 422 },
  slow: { match: { ...POSTS, probability: 0.1 }, do: 'latency', ms: 400 },
  'the look-up failed': { match: { method: 'GET', path: '/messages?after', probability: 0.1 }, do: 'refuse' },
};
const PATIENCE: TroubleRule = { match: { ...POSTS, probability: 0.01 }, do: 'latency', ms: FOR_EVER_MS, stored: true };

export async function faultyDay(day: FaultyDay): Promise<Count> {
  const { world, messages, seed, isPatient } = day;
  const chance = randomFrom(seed);
  const faults: Record<string, number> = {};
  const note = (what: string) => (faults[what] = (faults[what] ?? 0) + 1);
  const rules = Object.entries(RULES).map(([what, rule]) => ({ what, rule: world.trouble.add(rule) }));
  if (isPatient) rules.push({ what: 'an answer that never came', rule: world.trouble.add(PATIENCE) });

  const places = someConversations(world);
  const sent: Sent[] = [];
  let pages = [await openPage(day)];
  for (let number = 1; number <= messages; number += 1) {
    const page = chance.pick(pages);
    const isNote = chance.chance(0.35);
    const words = `${isNote ? 'Noted' : 'Answered'} as number ${number}`;
    const message = { conversation: chance.pick(places), words, isNote, hasFile: chance.chance(0.08) };
    await write(page, day, message);
    sent.push(message);
    pages = await disturb(pages, day, chance, note);
  }
  for (const { what, rule } of rules) if (rule.hits > 0) faults[what] = rule.hits;
  world.trouble.clear();
  await settle(pages, day);
  return { ...count(world, places, sent), faults };
}

/** Those of the agent, some of them by e-mail. */
function someConversations(world: World): Conversation[] {
  const channelOf = ({ inbox_id }: Conversation) => world.inboxes.must(inbox_id).channel_type;
  const open = world.conversations.where(({ status }) => status === 'open');
  const me = world.users.find(({ name }) => name === 'Ben Sørensen') ?? null;
  const website = open.filter((one) => channelOf(one) === 'Channel::WebWidget').slice(0, CONVERSATIONS - 4);
  const email = open.filter((one) => channelOf(one) === 'Channel::Email').slice(0, 4);
  const places = [...website, ...email];
  for (const place of places) world.assign(place, me, me);
  return places;
}

async function openPage({ context, accountId }: FaultyDay): Promise<Page> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  // What is asked before a reply leaves is not at issue here.
  await page.addInitScript(() => {
    for (const guard of ['assigned', 'haste']) localStorage.setItem(`wootdeck:guard_${guard}`, 'off');
  });
  await page.goto(`/app/accounts/${accountId}/dashboard`);
  return page;
}

/** Goes there as by a link: without a load. */
async function visit(page: Page, { accountId }: FaultyDay, { display_id }: Conversation) {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/app/accounts/${accountId}/conversations/${display_id}`);
  await page.getByRole('region', { name: 'Conversation', exact: true }).getByText(`#${display_id}`).first().waitFor();
}

async function write(page: Page, day: FaultyDay, { conversation, words, isNote, hasFile }: Sent) {
  await visit(page, day, conversation);
  const field = page.getByRole('textbox', { name: isNote ? /^Private note/ : /^Reply to / });
  const mode = page.getByRole('radio', { name: isNote ? 'Private note' : 'Reply' });
  // The thread before may still have been on screen.
  do await mode.check();
  while (!(await field.isVisible()));
  // What the browser could not take before it was killed is still where it was written.
  if ((await field.inputValue()) !== '') await press(field);
  await field.fill(words);
  if (hasFile) await attach(page);
  await press(field);
}

async function attach(page: Page) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach files' }).click();
  const chooser = await choosing;
  await chooser.setFiles([{ name: 'slip.txt', mimeType: 'text/plain', buffer: Buffer.from('one parcel') }]);
  await page.getByRole('list', { name: 'Attached files' }).getByText('slip.txt', { exact: true }).waitFor();
}

async function press(field: Locator) {
  await field.press('Control+Shift+Enter');
  // From then on the outbox has it; until then it is still a draft, and so it is for whoever is killed before.
  const isTaken = () =>
    field.evaluate((element: HTMLTextAreaElement) => {
      const drafts = Object.keys(localStorage).filter((key) => /^wootdeck:draft:.*:(reply|note)$/.test(key));
      return element.value === '' && drafts.every((key) => localStorage.getItem(key) === '');
    });
  for (let waited = 1; !(await isTaken()); waited += 1) {
    // Whoever is asked something before it goes says yes.
    if (waited % 25 === 0) await field.press('Control+Shift+Enter');
    if (waited > 100) throw new Error(`not taken: ${await field.inputValue()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What happens to the pages between two messages. */
async function disturb(pages: Page[], day: FaultyDay, chance: Random, note: (what: string) => void): Promise<Page[]> {
  const page = chance.pick(pages);
  const others = pages.filter((one) => one !== page);
  const dice = chance.next();
  if (dice < 0.03) {
    note('reloaded');
    await page.reload();
  } else if (dice < 0.05) {
    note('killed');
    await page.close();
    return [...others, await openPage(day)];
  } else if (dice < 0.07 && others.length === 0) {
    note('opened twice');
    return [...pages, await openPage(day)];
  } else if (dice < 0.07) {
    note('one of two closed');
    await page.close();
    return others;
  } else if (dice < 0.09) {
    note('the socket cut');
    day.world.trouble.cut();
  }
  return pages;
}

/** All is well again: what waits goes out by itself, what failed is tried once more. */
async function settle(pages: Page[], day: FaultyDay) {
  for (const page of pages) await page.close();
  const page = await openPage(day);
  await page.goto(`/app/accounts/${day.accountId}/outbox`);
  const nothing = page.getByText('Nothing is waiting');
  for (let round = 0; !(await nothing.isVisible()); round += 1) {
    if (round > 200) throw new Error(`still waiting: ${await page.getByRole('main').innerText()}`);
    const failed = page.getByRole('button', { name: 'Retry' }).or(page.getByRole('button', { name: 'Send anyway' }));
    if ((await failed.count()) > 0)
      await failed
        .first()
        .click({ timeout: 1000 })
        .catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await page.close();
}

function count(world: World, places: readonly Conversation[], sent: readonly Sent[]): Omit<Count, 'faults'> {
  const found = { lost: [] as string[], doubled: [] as string[], reordered: [] as string[] };
  const wrong = { leaked: [] as string[], withoutFile: [] as string[] };
  for (const place of places) {
    const meant = sent.filter(({ conversation }) => conversation === place);
    const stored = world.messages
      .of('conversation_id', place.id)
      .filter(({ message_type }) => message_type === OUTGOING);
    const at: number[] = [];
    for (const { words, isNote, hasFile } of meant) {
      const copies = stored.filter(({ content }) => content === words);
      const [copy] = copies;
      if (!copy) {
        found.lost.push(words);
        continue;
      }
      if (copies.length > 1) found.doubled.push(words);
      if (copies.some((one) => one.private !== isNote)) wrong.leaked.push(words);
      if (hasFile && world.attachments.of('message_id', copy.id).length !== 1) wrong.withoutFile.push(words);
      if (copy.id < Math.max(0, ...at)) found.reordered.push(words);
      at.push(copy.id);
    }
  }
  return { sent: sent.length, ...found, ...wrong };
}
