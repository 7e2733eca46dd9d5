// The list never moves under the hand: whatever happens while somebody points, presses or types, what opens is what was
// seen.
import type { CDPSession, Locator, Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const newestFirst = '/app/accounts/1/dashboard?sort_by=last_activity_at_desc';
const IDLE_MS = 8000;

const listOf = (page: Page) => page.getByRole('list', { name: 'Conversations' });
const rowsOf = (page: Page) => listOf(page).getByRole('link');
const pillOf = (page: Page) => page.getByRole('button', { name: /, show$/ });
const openedOf = (page: Page) => rowsOf(page).and(page.locator('[aria-current=true]'));
const isLive = (page: Page) =>
  expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();

async function openList(page: Page, address = newestFirst) {
  await page.goto(address);
  await isLive(page);
  await expect(rowsOf(page).nth(9)).toBeVisible();
}

const hrefOf = async (row: Locator) => (await row.getAttribute('href')) ?? '';
const idIn = (href: string) => Number(/conversations\/(\d+)/.exec(href)?.[1]);

/** The conversation whose row that is. */
async function shownIn(world: World, row: Locator) {
  const id = idIn(await hrefOf(row));
  return must(world.conversations.find(({ display_id }) => display_id === id));
}

async function centreOf(row: Locator) {
  const box = must((await row.boundingBox()) ?? undefined);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A conversation far down the list says something: at once it belongs at the top. */
async function somethingHappens(page: Page, world: World, text = 'From far below') {
  const shown = new Set(
    await rowsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
  );
  const ids = new Set([...shown].map(idIn));
  const quiet = must(world.conversations.find(({ status, display_id }) => status === 'open' && !ids.has(display_id)));
  const answer = page.waitForResponse((response) => /\/conversations\?.*page=1/.test(response.url()));
  world.customerWrites(quiet, text);
  await answer;
  return quiet;
}

const someoneElse = (world: World, name: string) => must(world.users.find((user) => user.name.startsWith(`${name} `)));

test('a verdict clears its row, though the pages answered at different moments and neither holds it', async ({
  page,
  world,
  trouble,
}) => {
  await openList(page, '/app/accounts/1/dashboard?sort_by=created_at_asc');
  const before = await Promise.all([0, 1, 2].map((at) => shownIn(world, rowsOf(page).nth(at))));
  for (let row = 0; row < 27; row += 1) await page.keyboard.press('j');
  const focused = rowsOf(page).and(page.locator(':focus'));
  const href = await hrefOf(focused);
  // The first page says nothing any more; the second one moves up by what has left the first.
  trouble.add({ match: { pattern: '/conversations\\?.*page=1' }, do: 'latency', ms: 60_000 });
  const answer = page.waitForResponse((response) => /\/conversations\?.*page=2/.test(response.url()));
  for (const conversation of before) world.toggleStatus(conversation, 'resolved', null);
  const { data } = (await (await answer).json()) as { data: { payload: { id: number }[] } };
  expect(data.payload.map(({ id }) => id)).not.toContain(idIn(href));
  await page.keyboard.press('e');
  await expect(listOf(page).locator(`[href="${href}"]`)).toHaveCount(0, { timeout: IDLE_MS / 2 });
  await expect(focused).toBeVisible();
  await page.keyboard.press('z');
  await expect(listOf(page).locator(`[href="${href}"]`)).toBeVisible();
  await expect(listOf(page).locator(`[href="${href}"]`)).not.toHaveAccessibleName(/No longer here|Resolved/);
});

test.describe('with the pointer', () => {
  test('what is pressed opens, whatever comes in before it is let go', async ({ page, world }) => {
    await openList(page);
    const seen = await hrefOf(rowsOf(page).nth(3));
    const { x, y } = await centreOf(rowsOf(page).nth(3));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    await page.mouse.up();
    await expect(page).toHaveURL(seen);
    await expect(rowsOf(page).nth(3)).toHaveAttribute('href', seen);
  });

  test('also when the hand has rested for long, before it or while it presses', async ({ page, world }) => {
    await page.clock.install();
    await openList(page);
    const seen = await hrefOf(rowsOf(page).nth(3));
    const { x, y } = await centreOf(rowsOf(page).nth(3));
    await page.mouse.move(x, y);
    await page.clock.runFor(2 * IDLE_MS);
    await page.mouse.down();
    const answer = somethingHappens(page, world);
    await page.clock.runFor(2 * IDLE_MS);
    await answer;
    await page.clock.runFor(2 * IDLE_MS);
    await expect(rowsOf(page).nth(3)).toHaveAttribute('href', seen);
    await page.mouse.up();
    await expect(page).toHaveURL(seen);
  });

  test('a press just after the list has moved goes to what was there before', async ({ page, world }) => {
    await page.clock.install();
    await openList(page);
    const row = rowsOf(page).nth(3);
    const seen = await hrefOf(row);
    const { x, y } = await centreOf(row);
    await page.mouse.move(x, y);
    await page.clock.runFor(2 * IDLE_MS);
    await page.clock.pauseAt(Date.now() + 60 * IDLE_MS);
    await moveTheList(page, world, row, seen);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(seen);
    await expect(openedOf(page)).toHaveAttribute('href', seen);
  });

  test('but once that can have been seen, it opens what is there now', async ({ page, world }) => {
    await page.clock.install();
    await openList(page);
    const row = rowsOf(page).nth(3);
    const { x, y } = await centreOf(row);
    await page.mouse.move(x, y);
    await page.clock.runFor(2 * IDLE_MS);
    await page.clock.pauseAt(Date.now() + 60 * IDLE_MS);
    await moveTheList(page, world, row, await hrefOf(row));
    await page.clock.runFor(350);
    const now = await hrefOf(row);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(now);
  });

  test('a row is not hidden from its own press by the word of what is new', async ({ page, world }) => {
    await openList(page);
    const { x, y } = await footOf(page);
    await page.mouse.move(x, y);
    const seen = await rowAt(page, x, y);
    await page.mouse.down();
    await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    // Long enough for the pill to take presses, if it took this one.
    await page.waitForFunction(
      (since) => performance.now() > since + 600,
      await page.evaluate(() => performance.now()),
    );
    await page.mouse.up();
    await expect(page).toHaveURL(seen);
  });

  test('pressed twice, the pill shows what is new and opens nothing', async ({ page, world }) => {
    await openList(page);
    await rowsOf(page).nth(3).hover();
    const news = await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    const { x, y } = await centreOf(pillOf(page));
    await pillOf(page).click();
    await pass(page, 150);
    await page.mouse.click(x, y);
    await expect(rowsOf(page).first()).toHaveAttribute('href', new RegExp(`/conversations/${news.display_id}\\b`));
    await expect(pillOf(page)).toBeHidden();
    await expect(page).toHaveURL(/\/dashboard/);
  });

  test('the pill counts what is new, and the list keeps its length until it is asked for', async ({ page, world }) => {
    await openList(page);
    const rows = listOf(page).getByRole('listitem');
    const before = await rows.first().getAttribute('aria-setsize');
    const first = await hrefOf(rowsOf(page).first());
    await rowsOf(page).nth(3).hover();
    const [resolved, other] = world.conversations.where(({ status }) => status === 'resolved');
    world.customerWrites(must(resolved), 'It broke once more');
    await expect(page.getByRole('button', { name: '1 new, show' })).toBeVisible();
    await rowsOf(page).nth(4).hover();
    world.customerWrites(must(other), 'Mine too');
    await expect(page.getByRole('button', { name: '2 new, show' })).toBeVisible({ timeout: 20_000 });
    await expect(rowsOf(page).first()).toHaveAttribute('href', first);
    await expect(rows.first()).toHaveAttribute('aria-setsize', before ?? '');
    await page.getByRole('button', { name: '2 new, show' }).click();
    await expect(rowsOf(page).first()).toHaveAccessibleName(/Mine too$/);
    await expect(rows.first()).toHaveAttribute('aria-setsize', String(Number(before) + 2));
  });

  test('a hand that goes away lets the list go on', async ({ page, world }) => {
    await openList(page);
    await rowsOf(page).nth(3).hover();
    const news = await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    await page.getByRole('navigation', { name: 'Main' }).hover();
    await expect(pillOf(page)).toBeHidden({ timeout: IDLE_MS / 4 });
    await expect(rowsOf(page).first()).toHaveAttribute('href', new RegExp(`/conversations/${news.display_id}\\b`));
  });
});

test.describe('with the keyboard', () => {
  test('Enter opens the row one is on, whatever has come in', async ({ page, world }) => {
    await openList(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const seen = await hrefOf(rowsOf(page).nth(1));
    await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    await expect(rowsOf(page).nth(1)).toHaveAttribute('href', seen);
    await expect(rowsOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(seen);
  });

  test('a row that has just gone is still the one that Enter opens', async ({ page, world }) => {
    await page.clock.install();
    await openList(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const row = rowsOf(page).nth(1);
    const seen = await hrefOf(row);
    const conversation = await shownIn(world, row);
    await page.clock.runFor(2 * IDLE_MS);
    await page.clock.pauseAt(Date.now() + 60 * IDLE_MS);
    world.toggleStatus(conversation, 'resolved', null);
    await untilMoved(page, row, seen);
    await expect(row).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(seen);
  });

  test('what is new is one Tab and Enter away, and the keys go on in the list', async ({ page, world }) => {
    await openList(page);
    await page.keyboard.press('j');
    const row = await hrefOf(rowsOf(page).first());
    const news = await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(pillOf(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rowsOf(page).first()).toHaveAttribute('href', new RegExp(`/conversations/${news.display_id}\\b`));
    await page.keyboard.press('ArrowUp');
    await expect(rowsOf(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rowsOf(page).and(page.locator(`[href="${row}"]`))).toBeFocused();
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a tap opens what it touched, although the finger is gone before the click', async ({ page, world }) => {
    await openList(page);
    const seen = await hrefOf(rowsOf(page).nth(3));
    const { x, y } = await centreOf(rowsOf(page).nth(3));
    const screen = await page.context().newCDPSession(page);
    await touch(screen, 'touchStart', { x, y });
    await touch(screen, 'touchCancel');
    await somethingHappens(page, world);
    await expect(pillOf(page)).toBeVisible();
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(seen);
    await expect(rowsOf(page).nth(3)).toHaveAttribute('href', seen);
  });

  test('what the finger rests on stays, however long', async ({ page, world }) => {
    await page.clock.install();
    await openList(page);
    const seen = await hrefOf(rowsOf(page).nth(3));
    const screen = await page.context().newCDPSession(page);
    await touch(screen, 'touchStart', await centreOf(rowsOf(page).nth(3)));
    const answer = somethingHappens(page, world);
    await page.clock.runFor(2 * IDLE_MS);
    await answer;
    await page.clock.runFor(2 * IDLE_MS);
    await expect(pillOf(page)).toBeVisible();
    await expect(rowsOf(page).nth(3)).toHaveAttribute('href', seen);
    await touch(screen, 'touchEnd');
    await page.clock.runFor(2 * IDLE_MS);
    await expect(rowsOf(page).nth(3)).not.toHaveAttribute('href', seen);
  });
});

test.describe('a row that leaves by another hand', () => {
  test('says who resolved it, stays while the list is worked, and goes after that', async ({
    page,
    world,
    expectAccessible,
  }) => {
    await openList(page);
    const row = rowsOf(page).nth(4);
    const conversation = await shownIn(world, row);
    const { name } = world.contacts.must(conversation.contact_id);
    const href = await hrefOf(row);
    await rowsOf(page).nth(3).hover();
    const answer = page.waitForResponse((response) => /\/conversations\?.*page=1/.test(response.url()));
    world.toggleStatus(conversation, 'resolved', someoneElse(world, 'Ada'));
    await expect(row).toContainText('Resolved by Ada Okafor');
    await expect(row).toHaveAccessibleName(`${name}, Resolved by Ada Okafor`);
    await answer;
    await expect(pillOf(page)).toBeVisible();
    await expect(row).toHaveAttribute('href', href);
    await expect(row).toContainText('Resolved by Ada Okafor');
    await expectAccessible();
    await page.getByRole('navigation', { name: 'Main' }).hover();
    await expect(row).not.toHaveAttribute('href', href, { timeout: IDLE_MS / 4 });
    await expect(page.getByText('Resolved by Ada Okafor')).toBeHidden();
  });

  test('is said aloud when it is the one the keys are on, and still opens', async ({ page, world }) => {
    await openList(page);
    await page.keyboard.press('j');
    const row = rowsOf(page).first();
    const conversation = await shownIn(world, row);
    const href = await hrefOf(row);
    const { name } = world.contacts.must(conversation.contact_id);
    const answer = page.waitForResponse((response) => /\/conversations\?.*page=1/.test(response.url()));
    world.toggleStatus(conversation, 'snoozed', someoneElse(world, 'Ada'));
    const said = page.getByRole('status').filter({ hasText: `${name}, Snoozed (until reply) by Ada Okafor` });
    await expect(said).toBeAttached();
    await answer;
    await expect(pillOf(page)).toBeVisible();
    await expect(row).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href);
  });

  test('says who has it now, where nobody had it', async ({ page, world }) => {
    await openList(page, `${newestFirst}&assignee_type=unassigned`);
    const row = rowsOf(page).nth(2);
    const conversation = await shownIn(world, row);
    await rowsOf(page).nth(3).hover();
    const ada = someoneElse(world, 'Ada');
    world.assign(conversation, ada, ada);
    await expect(row).toContainText('Taken by Ada Okafor');
    await expect(pillOf(page)).toBeVisible();
    // What she says then is the newest message, and does not tell who took it.
    const answer = page.waitForResponse((response) => /\/conversations\?.*page=1/.test(response.url()));
    world.sendMessage(conversation, { content: 'Mine now' }, ada);
    await answer;
    await expect(row).toContainText('Taken by Ada Okafor');
  });

  test('says so where no news comes, too: it is asked for', async ({ page, world, trouble }) => {
    trouble.add({ match: { path: '/cable' }, do: 'status', status: 502 });
    await page.clock.install();
    await page.goto(newestFirst);
    const row = rowsOf(page).nth(4);
    await expect(row).toBeVisible();
    await page.clock.runFor(6000);
    await expect(page.getByText('Polling every 15 s', { exact: true })).toBeVisible();
    const href = await hrefOf(row);
    const { x, y } = await centreOf(rowsOf(page).nth(3));
    await page.mouse.move(x, y);
    world.toggleStatus(await shownIn(world, row), 'resolved', someoneElse(world, 'Ada'));
    await expect(async () => {
      await page.mouse.move(x, y + 1);
      await page.mouse.move(x, y);
      await page.clock.runFor(1000);
      await expect(row).toContainText('Resolved by Ada Okafor', { timeout: 100 });
    }).toPass();
    await expect(row).toHaveAttribute('href', href);
  });

  test('tells what I did elsewhere as mine', async ({ page, world }) => {
    await openList(page);
    const row = rowsOf(page).nth(2);
    const conversation = await shownIn(world, row);
    await rowsOf(page).nth(3).hover();
    world.toggleStatus(conversation, 'pending', someoneElse(world, 'Ben'));
    await expect(row).toContainText('Set to pending by you');
  });

  test('that was deleted, of which nobody is told, is no longer here', async ({ page, world }) => {
    for (const conversation of world.conversations.where(({ status }) => status === 'open').slice(12))
      world.toggleStatus(conversation, 'resolved', null);
    await page.clock.install();
    await openList(page);
    const row = rowsOf(page).nth(2);
    const conversation = await shownIn(world, row);
    const other = await shownIn(world, rowsOf(page).nth(6));
    await rowsOf(page).nth(3).hover();
    world.deleteConversation(conversation);
    world.customerWrites(other, 'And now?');
    await page.clock.runFor(2000);
    await expect(row).toContainText('No longer here');
  });
});

/** News comes while nobody works the list, and the row in that place is another one. */
async function moveTheList(page: Page, world: World, row: Locator, seen: string) {
  const answer = somethingHappens(page, world);
  await untilMoved(page, row, seen);
  await answer;
}

/** Lets time go on in small steps, and no further than needed. */
async function untilMoved(page: Page, row: Locator, seen: string) {
  await expect(async () => {
    await page.clock.runFor(20);
    expect(await hrefOf(row)).not.toBe(seen);
  }).toPass({ intervals: [20] });
}

/** Where the pill will be, over the foot of the list. */
async function footOf(page: Page) {
  const box = must((await page.getByRole('region', { name: 'Conversations' }).boundingBox()) ?? undefined);
  return { x: box.x + box.width / 2, y: box.y + box.height - 20 };
}

const rowAt = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([left, top]) =>
      document
        .elementFromPoint(left ?? 0, top ?? 0)
        ?.closest('a')
        ?.getAttribute('href') ?? '',
    [x, y],
  );

/** A person takes time. */
async function pass(page: Page, ms: number) {
  const until = await page.evaluate((more) => performance.now() + more, ms);
  await page.waitForFunction((moment) => performance.now() > moment, until);
}

const touch = (screen: CDPSession, type: 'touchStart' | 'touchEnd' | 'touchCancel', point?: { x: number; y: number }) =>
  screen.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the world or the page lacks what this test needs');
  return value;
}
