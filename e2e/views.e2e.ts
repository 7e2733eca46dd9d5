import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const account = '/app/accounts/1';
const openOnes = (world: World) =>
  world.conversations.where(({ status, account_id }) => status === 'open' && account_id === 1);

const widthOf = async (page: Page, name: string) => {
  const box = await page.getByRole('region', { name, exact: true }).boundingBox();
  return Math.round(box?.width ?? 0);
};

test('the line between list and thread is moved by key and by hand, and stays where it was put', async ({ page }) => {
  await page.goto(`${account}/conversations/1`);
  const line = page.getByRole('separator', { name: 'Width of the list' });
  await expect(line).toHaveAttribute('aria-valuenow', '320');
  await line.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuenow', '336');
  await line.hover();
  await page.mouse.down();
  await page.mouse.move(208 + 336 + 64, 400, { steps: 4 });
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-valuenow', '400');
  await page.reload();
  await expect(line).toHaveAttribute('aria-valuenow', '400');
  expect(await widthOf(page, 'Conversations')).toBe(400);
  await line.press('Enter');
  await expect(line).toHaveAttribute('aria-valuenow', '320');
});

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
async function show(page: Page, what: string) {
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemradio', { name: what }).click();
}

test('each list is shown as it was left, and its address says how', async ({ page }) => {
  await page.goto(`${account}/dashboard`);
  await expect(rowsOf(page).first()).toBeVisible();
  const high = await rowsOf(page).first().boundingBox();
  await show(page, 'One line');
  await expect(page).toHaveURL(/rows=one/);
  await expect.poll(async () => (await rowsOf(page).first().boundingBox())?.height).toBeLessThan(high?.height ?? 0);
  await show(page, 'Highest priority first');
  await page.goto(`${account}/mentions/conversations`);
  await expect(page.getByRole('heading', { level: 1, name: 'Mentions' })).toBeVisible();
  await expect(page).not.toHaveURL(/rows=/);
  await page.goto(`${account}/dashboard`);
  await expect(page).toHaveURL(/sort_by=priority_desc&rows=one/);
  await show(page, 'Two lines');
  await show(page, 'Longest waiting first');
  await page.goto(`${account}/dashboard`);
  await expect(page.getByRole('button', { name: 'Order: Longest waiting first' })).toBeVisible();
  await expect(page).not.toHaveURL(/rows=/);
});

test('a table has the width of the screen, and more than 25 conversations on it', async ({ page }) => {
  await page.goto(`${account}/dashboard?rows=table`);
  const last = rowsOf(page).nth(24);
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Last message', { exact: true })).toBeVisible();
  await rowsOf(page).first().click();
  await expect(page.getByRole('log')).toBeVisible();
  expect(await widthOf(page, 'Conversations')).toBe(320);
  await page.goBack();
  await expect(rowsOf(page).first()).toBeFocused();
  expect(await widthOf(page, 'Conversations')).toBeGreaterThan(1000);
});

test('of a list only what is unread is shown, and what is read meanwhile stays under the hand', async ({
  page,
  world,
}) => {
  const listed = openOnes(world);
  for (const reader of world.users.all()) for (const one of listed) world.markSeen(one, reader);
  for (const one of listed.slice(0, 2)) world.markUnread(one);
  await page.goto(`${account}/dashboard`);
  await expect(rowsOf(page).nth(5)).toBeVisible();
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Unread only' }).click();
  await page.keyboard.press('Escape');
  await expect(rowsOf(page)).toHaveCount(2);
  await rowsOf(page).first().click();
  await expect(page.getByRole('log')).toBeVisible();
  await expect(rowsOf(page).first()).not.toHaveAccessibleName(/unread/);
  await expect(rowsOf(page)).toHaveCount(2);
});

test('what is begun is marked on its row, and found again among the drafts', async ({ page, world }) => {
  const one = openOnes(world).find(({ inbox_id }) => world.inboxes.get(inbox_id)?.channel_type === 'Channel::Api');
  await page.goto(`${account}/conversations/${one?.display_id}?status=all&sort_by=created_at_desc`);
  await page.getByRole('textbox', { name: /^Reply to / }).fill('I am looking into');
  await page.goto(`${account}/drafts/conversations`);
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts' })).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toHaveAccessibleName(/, Draft, /);
  await rowsOf(page).click();
  await expect(page).toHaveURL(new RegExp(`/drafts/conversations/${one?.display_id}$`));
  await page.getByRole('textbox', { name: /^Reply to / }).fill('');
  await expect(page.getByText('No drafts', { exact: true })).toBeVisible();
});

test('B pins a conversation above every list, until it is resolved', async ({ page, world }) => {
  await page.goto(`${account}/dashboard`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  const pinned = page.getByRole('region', { name: 'Pinned' }).getByRole('link');
  await expect(pinned).toHaveCount(1);
  const id = Number(/conversations\/(\d+)/.exec((await pinned.getAttribute('href')) ?? '')?.[1]);
  await page.goto(`${account}/mentions/conversations`);
  await expect(pinned).toHaveAttribute('href', new RegExp(`/mentions/conversations/${id}`));
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  for (const one of world.conversations.where(({ display_id }) => display_id === id))
    world.toggleStatus(one, 'resolved', null);
  await expect(pinned).toHaveCount(0);
});

test('lanes are lists side by side with what is in them, and W goes from one to the next', async ({ page, world }) => {
  const isLane = async (to: string) => {
    await page.goto(account + to);
    await page.getByRole('button', { name: /^Order:/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'This list is a lane' }).click();
    await page.keyboard.press('Escape');
  };
  await isLane('/dashboard?assignee_type=unassigned');
  await isLane('/dashboard?status=pending');
  const lane = (name: string) => page.getByRole('navigation', { name: 'Lanes' }).getByRole('link', { name });
  const nobodys = openOnes(world).filter(({ assignee_id }) => assignee_id === null).length;
  await expect(lane('Unassigned')).toHaveText(`Unassigned ${nobodys}`);
  await expect(lane('Pending')).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('w');
  await expect(lane('Unassigned')).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveURL(/assignee_type=unassigned/);
  await page.keyboard.press('Shift+W');
  await expect(lane('Pending')).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Tab goes to the next lane' }).click();
  await page.keyboard.press('Escape');
  await rowsOf(page).first().focus();
  await page.keyboard.press('Tab');
  await expect(lane('Unassigned')).toHaveAttribute('aria-current', 'page');
});
