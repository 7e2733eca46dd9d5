// The supervisor's board: what it says is what there is, it says how old it is, and it leads to what it counted.
import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const board = '/app/accounts/1/live';
const MINUTE = 60_000;
const tilesOf = (page: Page) => page.getByRole('list', { name: 'Numbers' });
const tileOf = (page: Page, name: string) => tilesOf(page).getByRole('link', { name: new RegExp(`^${name}`) });
const longestOf = (page: Page) => page.getByRole('region', { name: 'Waiting longest' }).getByRole('link');
const rowOf = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });
const navOf = (page: Page) => page.getByRole('navigation', { name: 'Main' });

const longestWaiting = (world: World) =>
  openOnes(world)
    .filter(({ waiting_since }) => waiting_since !== null)
    .sort((a, b) => Number(a.waiting_since) - Number(b.waiting_since));
const notesOf = (world: World, id: number) =>
  world.messages
    .of('conversation_id', id)
    .filter((message) => message.private)
    .map(({ content }) => content);
const openOnes = (world: World) => world.conversations.where(({ status }) => status === 'open');

async function openLive(page: Page, address = board) {
  await page.goto(address);
  await expect(tileOf(page, 'Open')).toContainText(/\d/);
}

test('every number is that of the list it leads to', async ({ page, world }) => {
  const counts = {
    Unassigned: openOnes(world).filter(({ assignee_id }) => assignee_id === null).length,
    Unattended: openOnes(world).filter((one) => one.first_reply_created_at === null || one.waiting_since !== null)
      .length,
    Open: openOnes(world).length,
    Pending: world.conversations.where(({ status }) => status === 'pending').length,
    Snoozed: world.conversations.where(({ status }) => status === 'snoozed').length,
  };
  await openLive(page);
  for (const [name, count] of Object.entries(counts)) {
    await expect(tileOf(page, name)).toContainText(new RegExp(`${name}${count}\\b`));
    await tileOf(page, name).click();
    const shown = page.getByRole('region', { name: 'Conversations' }).getByRole('link', { name: ` ${count}` });
    await expect(shown.and(page.locator('[aria-current]'))).toHaveAccessibleName(new RegExp(` ${count}$`));
    await page.goBack();
  }
});

test('who waits longest comes first, with who has them and whether they are there', async ({ page, world }) => {
  const first = must(longestWaiting(world)[0]);
  await openLive(page);
  await expect(longestOf(page).first()).toHaveAttribute('href', new RegExp(`/conversations/${first.display_id}$`));
  world.assign(first, must(world.users.find(({ name }) => name.startsWith('Ada'))), null);
  await expect(longestOf(page).first()).toContainText(/Ada Okafor.*offline/);
  world.assign(first, null, null);
  await expect(longestOf(page).first()).toContainText('Nobody has it');
});

test('what happens is on the board without a word from anybody', async ({ page, world }) => {
  await openLive(page);
  await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  const count = openOnes(world).length;
  world.toggleStatus(must(openOnes(world)[0]), 'snoozed', null);
  await expect(tileOf(page, 'Open')).toContainText(new RegExp(`Open${count - 1}\\b`));
});

test('each inbox has its numbers, and they lead there', async ({ page, world }) => {
  const inbox = world.inboxes.find(({ name }) => name === 'WhatsApp');
  const count = openOnes(world).filter(({ inbox_id }) => inbox_id === inbox?.id).length;
  await openLive(page);
  await rowOf(page, 'Inboxes', 'WhatsApp').getByRole('link').first().click();
  await expect(page.getByRole('link', { name: `All ${count}`, exact: true })).toBeVisible();
});

test('an agent is told what only administrators may know, and nothing is shown as zero', async ({ page }) => {
  await openLive(page);
  await expect(page.getByText('told to administrators only')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Agents' }).getByRole('columnheader')).toHaveText([
    'Agent',
    'Waiting longest',
    'Last message seen',
  ]);
});

test('what was resolved today is counted, and listed', async ({ page, world }) => {
  const day = new Date(world.now()).toISOString().slice(0, 10);
  world.toggleStatus(must(openOnes(world)[0]), 'resolved', null);
  const count = world.conversations.where(
    ({ status, last_activity_at }) =>
      status === 'resolved' && new Date(last_activity_at).toISOString().slice(0, 10) >= day,
  ).length;
  await openLive(page);
  await expect(tileOf(page, 'Resolved today')).toContainText(new RegExp(`today${count}\\b`));
  await tileOf(page, 'Resolved today').click();
  await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('link')).toHaveCount(count);
});

test('whoever waits for somebody who is not there is stranded', async ({ page, world }) => {
  const ada = must(world.users.find(({ name }) => name.startsWith('Ada')));
  const [first, second] = longestWaiting(world);
  world.assign(must(first), ada, null);
  world.assign(must(second), null, null);
  await openLive(page);
  await page.getByRole('radio', { name: /^Stranded/ }).click();
  await expect(longestOf(page).first()).toHaveAttribute('href', new RegExp(`/${first?.display_id}$`));
  await expect(longestOf(page).filter({ hasText: 'Nobody has it' })).toHaveCount(0);
});

test('whoever has it is nudged by a note, and somebody else is given it, without leaving the board', async ({
  page,
  world,
}) => {
  const ada = must(world.users.find(({ name }) => name.startsWith('Ada')));
  const first = must(longestWaiting(world)[0]);
  world.assign(first, ada, null);
  await openLive(page);
  await longestOf(page).first().focus();
  await page.keyboard.press('n');
  await page
    .getByRole('dialog', { name: /^Nudge Ada Okafor/ })
    .getByRole('button', { name: 'Send note' })
    .click();
  await expect
    .poll(() => notesOf(world, first.id).at(-1))
    .toMatch(/^\[@Ada Okafor]\(mention:\/\/user\/\d+\/Ada%20Okafor\)/);
  await page
    .getByRole('button', { name: /^What to do about/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^Give to somebody else/ }).click();
  await page.getByRole('option', { name: 'Nobody' }).click();
  await expect.poll(() => world.conversations.get(first.id)?.assignee_id).toBeNull();
  await expect(longestOf(page).first()).toContainText('Nobody has it');
});

test('a table is saved for a spreadsheet, and no name in it is a formula', async ({ page, world }) => {
  const first = must(longestWaiting(world)[0]);
  world.updateContact(must(world.contacts.get(first.contact_id)), { name: '=HYPERLINK("http://x.example")' }, null);
  await openLive(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Waiting longest as a table (CSV)' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text.split('\r\n')[1]).toContain(`${first.display_id},"'=HYPERLINK(""http://x.example"")",`);
});

test.describe('for an agent of one inbox', () => {
  test.use({ role: 'limited' });

  test('the board is that inbox, and every number is of it', async ({ page, world }) => {
    const inbox = must(world.inboxes.find(({ name }) => name === 'Shop API'));
    const open = openOnes(world).filter(({ inbox_id }) => inbox_id === inbox.id);
    await openLive(page);
    await expect(tileOf(page, 'Open')).toContainText(new RegExp(`Open${open.length}\\b`));
    await expect(page.getByRole('table', { name: 'Inboxes' }).getByRole('rowheader')).toHaveText(['Shop API']);
    await expect(rowOf(page, 'Inboxes', 'Shop API').getByRole('link').first()).toHaveText(String(open.length));
  });
});

test.describe('for an administrator', () => {
  test.use({ role: 'admin' });

  test('an agent’s number, a label’s and a team’s are those of the lists they lead to', async ({ page, world }) => {
    const owned = must(openOnes(world).find(({ assignee_id }) => assignee_id !== null));
    const agent = must(world.users.get(owned.assignee_id ?? 0));
    const label = must(world.labels.find(({ show_on_sidebar }) => show_on_sidebar === true));
    const team = must([...world.teams.all()][0]);
    const rows = [
      ['Agents', agent.display_name ?? agent.name, openOnes(world).filter((one) => one.assignee_id === agent.id)],
      ['Labels', label.title, openOnes(world).filter((one) => one.labels.includes(label.title))],
      ['Teams', team.name, openOnes(world).filter((one) => one.team_id === team.id)],
    ] as const;
    for (const [table, name, counted] of rows) {
      await openLive(page);
      const number = rowOf(page, table, name).getByRole('link').first();
      await expect(number).toHaveText(String(counted.length));
      await number.click();
      await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('link')).toHaveCount(
        Math.min(25, counted.length),
      );
    }
  });

  test('all that an agent has is handed over, and taken back', async ({ page, world }) => {
    // Whoever has more than one: one of them is taken away meanwhile.
    const owned = must(
      openOnes(world).find(
        ({ assignee_id }, at, all) =>
          assignee_id !== null && all.slice(at + 1).some((one) => one.assignee_id === assignee_id),
      ),
    );
    const agent = must(world.users.get(owned.assignee_id ?? 0));
    const ids = openOnes(world)
      .filter(({ assignee_id }) => assignee_id === agent.id)
      .map(({ id }) => id);
    const owners = () => new Set(ids.map((id) => world.conversations.get(id)?.assignee_id));
    await openLive(page);
    const name = agent.display_name ?? agent.name;
    await page.getByRole('button', { name: `Hand over all that ${name} has` }).click();
    const dialog = page.getByRole('dialog', { name: `Hand over all that ${name} has` });
    await expect(dialog.getByRole('listitem')).toHaveCount(ids.length);
    await dialog.getByRole('combobox', { name: 'To' }).selectOption('Nobody');
    await dialog.getByRole('button', { name: `Hand over ${ids.length}` }).click();
    await expect(dialog.getByText(`${ids.length} handed over to Nobody.`)).toBeVisible();
    expect(owners()).toEqual(new Set([null]));
    // Somebody takes one meanwhile: it is left to them.
    const taker = must(world.users.find(({ id }) => id !== agent.id));
    world.assign(must(world.conversations.get(must(ids[0]))), taker, null);
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(dialog.getByText(`${ids.length - 1} given back to ${name}.`)).toBeVisible();
    expect(owners()).toEqual(new Set([taker.id, agent.id]));
  });
});

test('a board that hears nothing more says so louder than anything on it', async ({ page, fake, trouble }) => {
  await page.clock.install();
  await openLive(page);
  trouble.add({ do: 'refuse' });
  fake.trouble.cut();
  await page.clock.runFor(MINUTE);
  await expect(page.getByText(/^This board stands still: its numbers are from \d\d:\d\d$/)).toBeVisible();
  await expect(tileOf(page, 'Open')).toContainText(/As of \d+ (minute|second)s? ago/);
});

test('it remembers which way the numbers go, over a reload too', async ({ page, world }) => {
  await page.clock.install();
  await openLive(page);
  await page.clock.runFor(2 * MINUTE);
  world.toggleStatus(must(openOnes(world)[0]), 'resolved', null);
  await page.clock.runFor(2 * MINUTE);
  await expect(tileOf(page, 'Open')).toContainText(/−1 since \d\d:\d\d/);
  await page.reload();
  await expect(tileOf(page, 'Open')).toContainText(/−1 since \d\d:\d\d/);
});

test('a look at who waits, by key, marks nothing as read', async ({ page }) => {
  await openLive(page);
  const writes: string[] = [];
  page.on('request', (request) => isWrite(request) && writes.push(request.url()));
  await longestOf(page).first().focus();
  await page.keyboard.press('v');
  await expect(
    page
      .getByRole('dialog', { name: /^Peek at conversation/ })
      .getByRole('article')
      .first(),
  ).toBeVisible();
  expect(writes).toEqual([]);
});

const alarmsOf = (page: Page) => page.getByRole('list', { name: 'Alarms' }).getByRole('listitem');

test('what is over its limit is an alarm until somebody acknowledges it, and is heard once', async ({ page }) => {
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      document.documentElement.dataset.tones = String(Number(document.documentElement.dataset.tones ?? 0) + 1);
      start.apply(this, when);
    };
  });
  await openLive(page);
  await page.getByRole('button', { name: 'Set up' }).click();
  const setup = page.getByRole('dialog', { name: 'Set up the board' });
  await setup.getByRole('checkbox', { name: /^Sound/ }).check();
  await setup.getByRole('textbox', { name: 'Any other inbox' }).fill('30');
  await setup.getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(/wait=0\.30$/);
  await expect(alarmsOf(page)).toContainText([/^Somebody has been waiting for .*, longer than 30 min/]);
  await expect(page.getByRole('status').filter({ hasText: 'Alarm. Somebody has been waiting' })).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-tones', '4');
  await alarmsOf(page)
    .getByRole('button', { name: /^Acknowledge/ })
    .click();
  await page.reload();
  await expect(alarmsOf(page)).toContainText(['acknowledged']);
});

test('whoever is sent the address has the same board, and is told that it cannot be heard yet', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('wootdeck:alarm_sound', 'on');
    // As browsers with a screen have it: silent until somebody touches the page.
    let state = 'suspended';
    Object.defineProperty(AudioContext.prototype, 'state', { get: () => state });
    AudioContext.prototype.resume = function () {
      state = navigator.userActivation.hasBeenActive ? 'running' : 'suspended';
      this.dispatchEvent(new Event('statechange'));
      return Promise.resolve();
    };
  });
  await openLive(page, `${board}?hide=snoozed.labels&wait=0.30`);
  await expect(tileOf(page, 'Snoozed')).toHaveCount(0);
  await expect(alarmsOf(page)).toHaveCount(1);
  await expect(page.getByText('Alarms cannot be heard yet')).toBeVisible();
  await page.getByRole('button', { name: 'Let alarms sound' }).click();
  await expect(page.getByText('Alarms cannot be heard yet')).toHaveCount(0);
});

test('the parts of a board are put in another order by key, and the address has it', async ({ page }) => {
  await openLive(page, `${board}?over=open.400`);
  await expect(tileOf(page, 'Open')).toContainText('limit 400');
  await page.getByRole('button', { name: 'Set up' }).click();
  const setup = page.getByRole('dialog', { name: 'Set up the board' });
  await setup.getByRole('button', { name: 'Move Open up' }).focus();
  for (const place of [2, 1]) {
    await page.keyboard.press('Enter');
    await expect(setup.getByText(`Open is ${place} of 8`)).toBeAttached();
  }
  await setup.getByRole('button', { name: 'Move Numbers up' }).click();
  await expect(page).toHaveURL(/order=open\.numbers&/);
  await setup.getByRole('button', { name: 'Done' }).click();
  await expect(tilesOf(page).getByRole('link').first()).toContainText('Open');
  const [numbers, longest] = await Promise.all([
    tilesOf(page).boundingBox(),
    page.getByRole('region', { name: 'Waiting longest' }).boundingBox(),
  ]);
  expect(must(numbers ?? undefined).x).toBeLessThan(must(longest ?? undefined).x);
});

test('the system shows an alarm once the browser has been asked', async ({ page }) => {
  await page.addInitScript(() => {
    class Shown {
      static permission = 'default';
      static requestPermission = () => Promise.resolve((Shown.permission = 'granted'));
      constructor(_title: string, { body }: { body: string }) {
        document.documentElement.dataset.shown = body;
      }
      addEventListener() {}
    }
    Object.assign(globalThis, { Notification: Shown });
  });
  await openLive(page);
  await page.getByRole('button', { name: 'Set up' }).click();
  const setup = page.getByRole('dialog', { name: 'Set up the board' });
  await setup.getByRole('checkbox', { name: /Your browser will ask/ }).click();
  await expect(setup.getByRole('checkbox', { name: /Your browser lets this page show them/ })).toBeChecked();
  await setup.getByRole('textbox', { name: 'Any other inbox' }).fill('45');
  await expect(page.locator('html')).toHaveAttribute('data-shown', /longer than 45 min/);
});

test('what comes in is counted as it comes, from when the board was opened', async ({ page, world }) => {
  await openLive(page);
  await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  world.toggleStatus(must(openOnes(world)[0]), 'resolved', null);
  world.toggleStatus(must(openOnes(world)[0]), 'resolved', null);
  const now = page
    .getByRole('table', { name: 'Per quarter of an hour' })
    .getByRole('row')
    .filter({ hasText: 'so far' });
  await expect(now.getByRole('cell')).toHaveText(['0', '0', '2']);
});

test('on the wall there is the board and nothing else, and customers have initials', async ({ page }) => {
  await openLive(page);
  const name = await longestOf(page).first().getByText(/\S/).nth(1).innerText();
  await page.getByRole('link', { name: 'On the wall' }).click();
  await expect(navOf(page)).toHaveCount(0);
  await expect(longestOf(page).first()).not.toContainText(name);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: /^(Set up|Save|Hand over|What to do)/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Leave the wall' }).click();
  await expect(navOf(page)).toBeVisible();
});

test('on the wall one page comes after the other', async ({ page }) => {
  await page.clock.install({ time: Math.ceil(Date.now() / (2 * MINUTE)) * 2 * MINUTE });
  await openLive(page, `${board}?tv=1&rotate=20&hide=labels.teams`);
  await expect(page.getByRole('table', { name: 'Inboxes' })).toHaveCount(0);
  await page.clock.runFor(20_000);
  await expect(page.getByRole('table', { name: 'Inboxes' })).toBeVisible();
  await expect(tilesOf(page)).toHaveCount(0);
  await page.clock.runFor(20_000);
  await expect(tileOf(page, 'Open')).toBeVisible();
});

test('at night a board on the wall takes a newer build, and keeps what somebody has acknowledged', async ({
  page,
  files,
}) => {
  await page.clock.install({ time: nextAt(3, 'Europe/Berlin') - MINUTE });
  await openLive(page, `${board}?tv=1&wait=0.30`);
  await page.getByRole('button', { name: /^Acknowledge/ }).click();
  await page.evaluate(() => Object.assign(globalThis, { isBefore: true }));
  const isBefore = () => page.evaluate(() => 'isBefore' in globalThis);
  await page.clock.fastForward(2 * MINUTE);
  expect(await isBefore()).toBe(true);
  const { build } = files;
  files.build = '/assets/newer.js';
  try {
    await expect(async () => {
      await page.clock.fastForward(61_000);
      expect(await isBefore()).toBe(false);
    }).toPass();
  } finally {
    files.build = build;
  }
  await expect(alarmsOf(page)).toContainText(['acknowledged']);
});

/** Milliseconds: when clocks there show that hour next. */
function nextAt(hour: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric' });
  let at = Math.ceil(Date.now() / (60 * MINUTE)) * 60 * MINUTE;
  while (Number(clock.format(at)) !== hour) at += 60 * MINUTE;
  return at;
}

/** A list made by conditions is read by POST. */
const isWrite = (request: Request) => request.method() !== 'GET' && !request.url().includes('/conversations/filter');

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the world lacks what this test needs');
  return value;
}
