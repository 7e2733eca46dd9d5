// News as it happens, and what is said while none comes. Nothing here waits for a poll: what is seen within seconds came by
// the socket, or was asked for because it was gone.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const navOf = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const logOf = (page: Page) => page.getByRole('log', { name: 'Messages' });

/** Every call of the API the page makes from now on, as "GET /conversations". */
function watchCalls(page: Page): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) calls.push(`${request.method()} ${pathname.replace('/api/v1/accounts/1', '')}`);
  });
  return calls;
}

async function openLive(page: Page, address = inbox) {
  await page.goto(address);
  await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
}

test('a customer who writes is seen at once: on the row, in the thread, in the counts', async ({ page, world }) => {
  const conversation = must(world.conversations.find(({ status }) => status === 'open'));
  await openLive(page, `/app/accounts/1/conversations/${conversation.display_id}`);
  const calls = watchCalls(page);
  world.customerWrites(conversation, 'Is anybody there?');
  await expect(logOf(page).getByText('Is anybody there?')).toBeVisible({ timeout: 2000 });
  expect(calls).not.toContain(`GET /conversations/${conversation.display_id}/messages`);
});

test('a colleague’s verdict changes the counts and the list', async ({ page, world }) => {
  const [conversation] = world.conversations.where(({ status }) => status === 'open');
  await openLive(page);
  const link = navOf(page).getByRole('link', { name: /^Open/ });
  const before = Number(/\d+/.exec(await link.innerText())?.[0]);
  world.toggleStatus(must(conversation), 'resolved', null);
  await expect(link).toContainText(String(before - 1), { timeout: 3000 });
});

test('a message that was deleted or delivered changes in the open thread', async ({ page, world }) => {
  const conversation = must(world.conversations.find(({ status }) => status === 'open'));
  const message = world.customerWrites(conversation, 'My card number is 4111');
  await openLive(page, `/app/accounts/1/conversations/${conversation.display_id}`);
  await expect(logOf(page).getByText('My card number is 4111')).toBeVisible();
  world.deleteMessage(message, null);
  await expect(logOf(page).getByText('My card number is 4111')).toBeHidden({ timeout: 2000 });
});

test.describe('after a gap', () => {
  test('what was written, deleted and resolved meanwhile is there, and nothing was called live before', async ({
    page,
    world,
    fake,
  }) => {
    const conversation = must(world.conversations.find(({ status }) => status === 'open'));
    const message = world.customerWrites(conversation, 'Please forget this');
    await openLive(page, `/app/accounts/1/conversations/${conversation.display_id}`);
    await expect(logOf(page).getByText('Please forget this')).toBeVisible();
    // The line is dead, but nobody says so: a proxy that eats frames.
    fake.cable.isStalled = true;
    world.customerWrites(conversation, 'Written into the gap');
    world.deleteMessage(message, null);
    await expect(navOf(page).getByText('Live', { exact: true })).toBeHidden({ timeout: 8000 });
    fake.cable.isStalled = false;
    await expect(logOf(page).getByText('Written into the gap')).toBeVisible();
    await expect(logOf(page).getByText('Please forget this')).toBeHidden();
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  });

  test('a socket that is cut is back within a second or two', async ({ page, world, trouble }) => {
    const conversation = must(world.conversations.find(({ status }) => status === 'open'));
    await openLive(page, `/app/accounts/1/conversations/${conversation.display_id}`);
    trouble.cut();
    world.customerWrites(conversation, 'Written into the gap');
    await expect(logOf(page).getByText('Written into the gap')).toBeVisible({ timeout: 4000 });
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  });

  test('what was cached and is not on screen is asked for before it is shown as current', async ({
    page,
    world,
    trouble,
  }) => {
    const [first, second] = world.conversations.where(({ status }) => status === 'open');
    await openLive(page, `/app/accounts/1/conversations/${must(first).display_id}`);
    await page.goto(`/app/accounts/1/conversations/${must(second).display_id}`);
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
    await rowsOf(page).nth(5).click();
    await expect(logOf(page)).toBeVisible();
    trouble.cut();
    world.customerWrites(must(second), 'While you looked elsewhere');
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
    await page.goBack();
    await expect(logOf(page).getByText('While you looked elsewhere')).toBeVisible({ timeout: 3000 });
  });
});

test.describe('without a socket', () => {
  test('the page polls, says how often and why, and stays right', async ({ page, world, trouble }) => {
    trouble.add({ match: { path: '/cable' }, do: 'status', status: 502 });
    await page.clock.install();
    const conversation = must(world.conversations.find(({ status }) => status === 'open'));
    await page.goto(`/app/accounts/1/conversations/${conversation.display_id}`);
    await expect(logOf(page)).toBeVisible();
    await page.clock.runFor(6000);
    await expect(navOf(page).getByText('Polling every 15 s')).toBeVisible();
    await expect(navOf(page).getByText(/lets no WebSocket through/)).toBeVisible();
    world.customerWrites(conversation, 'By the slow road');
    await page.clock.runFor(16_000);
    await expect(logOf(page).getByText('By the slow road')).toBeVisible();
  });

  test('a subscription that is met with silence is told apart', async ({ page, fake }) => {
    fake.cable.confirmMs = 60_000;
    await page.clock.install();
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await expect(async () => {
      await page.clock.runFor(1000);
      await expect(navOf(page).getByText(/does not confirm the subscription/)).toBeVisible({ timeout: 200 });
    }).toPass();
  });

  test('a hidden page asks for nothing', async ({ page, trouble, context }) => {
    trouble.add({ match: { path: '/cable' }, do: 'status', status: 502 });
    await page.clock.install();
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.clock.runFor(6000);
    await expect(navOf(page).getByText('Polling every 15 s')).toBeVisible();
    const other = await context.newPage();
    await other.bringToFront();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const calls = watchCalls(page);
    await page.clock.runFor(60_000);
    expect(calls).toEqual([]);
  });
});

test.describe('an answer given in doubt', () => {
  test('waits until the thread has been read', async ({ page, world, fake }) => {
    const conversation = must(
      world.conversations.find(
        ({ status, inbox_id, assignee_id }) =>
          status === 'open' &&
          assignee_id === null &&
          world.inboxes.must(inbox_id).channel_type === 'Channel::WebWidget',
      ),
    );
    await openLive(page, `/app/accounts/1/conversations/${conversation.display_id}`);
    fake.cable.isStalled = true;
    await expect(navOf(page).getByText('Live', { exact: true })).toBeHidden({ timeout: 8000 });
    await expect(navOf(page).getByText('Connecting')).toBeVisible({ timeout: 12_000 });
    const calls = watchCalls(page);
    world.customerWrites(conversation, 'Never mind, I found it');
    await page.getByRole('textbox', { name: /^Reply to/ }).fill('Have you tried the blue one?');
    await page.keyboard.press('Control+Enter');
    await expect(logOf(page).getByText('Have you tried the blue one?')).toBeVisible();
    await expect(logOf(page).getByText('Never mind, I found it')).toBeVisible();
    const messages = `/conversations/${conversation.display_id}/messages`;
    await expect.poll(() => calls).toContain(`POST ${messages}`);
    expect(calls.indexOf(`GET ${messages}`)).toBeLessThan(calls.indexOf(`POST ${messages}`));
    expect(calls).toContain(`GET ${messages}`);
  });
});

test.describe('several tabs', () => {
  test('share one socket, and the one that stays takes over within a second', async ({ page, context, world }) => {
    const sockets: string[] = [];
    context.on('page', (opened) => opened.on('websocket', (socket) => sockets.push(socket.url())));
    page.on('websocket', (socket) => sockets.push(socket.url()));
    const conversation = must(world.conversations.find(({ status }) => status === 'open'));
    const address = `/app/accounts/1/conversations/${conversation.display_id}`;
    await openLive(page, address);
    const second = await context.newPage();
    await openLive(second, address);
    expect(sockets).toHaveLength(1);
    world.customerWrites(conversation, 'For both of you');
    await expect(logOf(page).getByText('For both of you')).toBeVisible({ timeout: 3000 });
    await expect(logOf(second).getByText('For both of you')).toBeVisible({ timeout: 3000 });
    await page.close();
    world.customerWrites(conversation, 'And for the one who stays');
    await expect.poll(() => sockets.length, { timeout: 1500 }).toBe(2);
    await expect(logOf(second).getByText('And for the one who stays')).toBeVisible({ timeout: 3000 });
    await expect(navOf(second).getByText('Live', { exact: true })).toBeVisible();
  });

  test('ask once what all of them show', async ({ page, context, world, trouble }) => {
    const tabs = [page, await context.newPage(), await context.newPage()];
    for (const tab of tabs) {
      await openLive(tab);
      await expect(navOf(tab).getByRole('link', { name: /^Snoozed/ })).toContainText(/\d/);
    }
    // As long as a list takes at a real Chatwoot: the others have to know before the answer is there.
    trouble.add({ do: 'latency', match: { path: '/api/' }, ms: 380 });
    const calls = tabs.map(watchCalls);
    const link = (tab: Page) => navOf(tab).getByRole('link', { name: /^Open/ });
    const before = Number(/\d+/.exec(await link(page).innerText())?.[0]);
    world.toggleStatus(must(world.conversations.find(({ status }) => status === 'open')), 'resolved', null);
    for (const tab of tabs) {
      await expect(link(tab)).toContainText(String(before - 1));
      await expect(navOf(tab).getByText('Live', { exact: true })).toBeVisible();
    }
    const lists = calls.flat().filter((call) => call === 'GET /conversations');
    expect(lists, calls.flat().join('\n')).toHaveLength(1);
  });
});

test('a load of the inbox costs five calls, opening a conversation two more and four to read ahead', async ({
  page,
}) => {
  const calls = watchCalls(page);
  await openLive(page);
  await expect(navOf(page).getByRole('link', { name: /^Snoozed/ })).toContainText(/\d/);
  expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(5);
  calls.length = 0;
  await rowsOf(page).nth(1).click();
  await expect(logOf(page)).toBeVisible();
  await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  const opening = calls.filter((call) => !/inboxes|custom_attribute_definitions|\/messages$/.test(call));
  expect(opening.length, calls.join('\n')).toBeLessThanOrEqual(1);
  // Its own, the next three and the one before.
  expect(calls.filter((call) => call.endsWith('/messages')).length).toBeLessThanOrEqual(5);
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the world lacks what this test needs');
  return value;
}
