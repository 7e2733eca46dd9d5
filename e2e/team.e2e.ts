// What one is told of, how one is seen, and who else is there.
import type { Page } from '@playwright/test';
import type { Notification } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const account = '/app/accounts/1';
const navOf = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Notifications' }).getByRole('listitem');
const bellOf = (page: Page) => navOf(page).getByRole('link', { name: /^(Notifications|Alerts)/ });
const ben = (world: World) => must(world.users.find(({ email }) => email.startsWith('ben@')));
const membershipOf = (world: World) => must(world.accountUsers.find(({ user_id }) => user_id === ben(world).id));

const waitingFor = (world: World): Notification[] =>
  world.notifications
    .where((one) => one.user_id === ben(world).id && one.read_at === null && one.snoozed_until === null)
    .sort((a, b) => b.last_activity_at - a.last_activity_at);

/** As if so many messages had come, the newest half of them not read yet. */
function ring(world: World, count: number) {
  const { account_id, user_id } = membershipOf(world);
  const conversations = world.conversations.where(({ contact_id }) => contact_id > 0).slice(0, count);
  for (const [index, { id }] of conversations.entries()) {
    const at = world.now() - index * 3_600_000;
    world.notifications.insert({
      account_id,
      user_id,
      notification_type: 'conversation_assignment',
      primary_actor_id: id,
      secondary_actor_type: null,
      secondary_actor_id: null,
      read_at: index < count / 2 ? null : at,
      snoozed_until: null,
      last_activity_at: at,
      meta: {},
      created_at: at,
      updated_at: at,
    });
  }
}

const numberOf = (world: World, { primary_actor_id }: Notification) =>
  world.conversations.must(primary_actor_id).display_id;

async function chooseAvailability(page: Page, name: string) {
  await page.getByRole('button', { name: 'Account of Ben Sørensen' }).click();
  await page.getByRole('menuitemradio', { name }).click();
}

test.describe('notifications', () => {
  test.beforeEach(({ world }) => {
    for (const one of world.notifications.where(({ user_id }) => user_id === ben(world).id))
      world.notifications.delete(one);
    ring(world, 24);
  });

  test('the number beside them is how many wait, and goes up as it happens', async ({ page, world }) => {
    const before = waitingFor(world).length;
    await page.goto(`${account}/notifications`);
    await expect(bellOf(page)).toHaveAccessibleName(`Notifications ${before}`);
    await expect(rowsOf(page).first()).toContainText(`#${numberOf(world, must(waitingFor(world)[0]))}`);
    const other = must(
      world.conversations.where(({ assignee_id, status }) => assignee_id === null && status === 'open')[0],
    );
    world.assign(other, ben(world), must(world.users.find(({ name }) => name.startsWith('Ada'))));
    await expect(bellOf(page)).toHaveAccessibleName(`Notifications ${before + 1}`);
    await expect(rowsOf(page).first()).toContainText(`#${other.display_id}`);
    await expect(rowsOf(page).first()).toContainText('Assigned to you');
  });

  test('opening one leads to its conversation, and has read it', async ({ page, world }) => {
    const first = must(waitingFor(world)[0]);
    await page.goto(`${account}/notifications`);
    await rowsOf(page).first().getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/conversations/${numberOf(world, first)}(\\?messageId=\\d+)?$`));
    await expect.poll(() => world.notifications.must(first.id).read_at).not.toBeNull();
  });

  test('one that is read leaves the unread, by key, and the focus goes to the next', async ({ page, world }) => {
    const [first, second] = waitingFor(world);
    await page.goto(`${account}/notifications`);
    await expect(rowsOf(page)).not.toHaveCount(0);
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(rowsOf(page).first().getByRole('link')).toBeFocused();
    await expect(rowsOf(page).first()).toContainText(`#${numberOf(world, must(second))}`);
    await expect.poll(() => world.notifications.must(must(first).id).read_at).not.toBeNull();
  });

  test('among all of them one can be made unread again; there are more below', async ({ page, world }) => {
    const all = world.notifications.where(({ user_id }) => user_id === ben(world).id);
    const read = must(
      all.filter(({ read_at }) => read_at !== null).sort((a, b) => b.last_activity_at - a.last_activity_at)[0],
    );
    await page.goto(`${account}/notifications?shown=all`);
    const row = rowsOf(page).filter({ hasText: `#${numberOf(world, read)}` });
    await row.getByRole('button', { name: 'Mark as unread' }).click();
    await expect.poll(() => world.notifications.must(read.id).read_at).toBeNull();
    await expect(row.getByRole('img', { name: 'Unread' })).toBeVisible();
    const oldest = must(all.sort((a, b) => a.last_activity_at - b.last_activity_at)[0]);
    await rowsOf(page).first().hover();
    await expect(async () => {
      await page.mouse.wheel(0, 4000);
      await expect(rowsOf(page).filter({ hasText: `#${numberOf(world, oldest)}` })).toBeVisible({ timeout: 100 });
    }).toPass();
  });

  test('all are read at once', async ({ page, world }) => {
    await page.goto(`${account}/notifications`);
    await expect(bellOf(page)).toHaveAccessibleName(/\d/);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('Nothing unread')).toBeVisible();
    await expect(bellOf(page)).toHaveAccessibleName('Notifications');
    await expect.poll(() => waitingFor(world)).toEqual([]);
  });

  test('one sleeps until tomorrow at nine, another is deleted', async ({ page, world }) => {
    const [first, second] = waitingFor(world);
    await page.goto(`${account}/notifications`);
    await rowsOf(page).first().getByRole('button', { name: 'More about this notification' }).click();
    await page.getByRole('menuitem', { name: /^Tomorrow at/ }).click();
    await expect(rowsOf(page).first()).toContainText(`#${numberOf(world, must(second))}`);
    const until = await page.evaluate(() => {
      const today = new Date();
      return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1, 9).getTime();
    });
    await expect.poll(() => world.notifications.must(must(first).id).snoozed_until).toBe(until);
    await rowsOf(page).first().getByRole('button', { name: 'More about this notification' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => world.notifications.get(must(second).id)).toBeUndefined();
    await expect(rowsOf(page).first()).not.toContainText(`#${numberOf(world, must(second))}`);
  });

  test('what Chatwoot refuses comes back, with its words', async ({ page, world, trouble }) => {
    const count = waitingFor(world).length;
    await page.goto(`${account}/notifications`);
    await expect(rowsOf(page)).toHaveCount(count);
    trouble.add({ match: { path: '/notifications', method: 'DELETE' }, do: 'status', status: 422 });
    await rowsOf(page).first().getByRole('button', { name: 'More about this notification' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByText('Chatwoot refused this').first()).toBeVisible();
    await expect(rowsOf(page)).toHaveCount(count);
    await expect(bellOf(page)).toHaveAccessibleName(`Notifications ${count}`);
  });
});

test('being busy is said at once, and is so at Chatwoot', async ({ page, world }) => {
  await page.goto(`${account}/contacts`);
  await chooseAvailability(page, 'Busy');
  await expect(navOf(page).getByRole('img', { name: 'Busy' })).toBeVisible();
  await expect.poll(() => membershipOf(world).availability).toBe('busy');
});

test('one stays as chosen after leaving, when one says so', async ({ page, world }) => {
  await page.goto(`${account}/contacts`);
  await page.getByRole('button', { name: 'Account of Ben Sørensen' }).click();
  const leaving = page.getByRole('menuitemcheckbox', { name: 'Go offline when I leave' });
  await expect(leaving).toBeChecked();
  await leaving.click();
  await expect(leaving).not.toBeChecked();
  await expect.poll(() => membershipOf(world).auto_offline).toBe(false);
});

test('other accounts are named with the way to them', async ({ page, world, fake }) => {
  const other = world.addAccount({ name: 'Måke Tea' });
  world.addAccountUser(other, ben(world), {});
  await page.goto(`${account}/contacts`);
  await page.getByRole('button', { name: 'Account of Ben Sørensen' }).click();
  const way = page.getByRole('menuitem', { name: `Måke Tea (account ${other.id}) in Chatwoot` });
  await expect(way).toHaveAttribute('href', `${new URL(fake.url).origin}/app/accounts/${other.id}/dashboard`);
  await expect(page.getByText('This Wootdeck serves account 1.')).toBeVisible();
});

test('each inbox has its members and its numbers, asked for two at a time, and leads to what it counted', async ({
  page,
  world,
}) => {
  let asking = 0;
  let most = 0;
  const isCount = (url: string) => /meta\?.*inbox_id|inbox_members/.test(url);
  page.on('request', (request) => isCount(request.url()) && (most = Math.max(most, ++asking)));
  page.on('requestfinished', (request) => isCount(request.url()) && asking--);
  const inbox = must(world.inboxes.find(({ name }) => name === 'WhatsApp'));
  const count = world.conversations.where(({ status, inbox_id }) => status === 'open' && inbox_id === inbox.id).length;
  await page.goto(`${account}/contacts`);
  await navOf(page).getByRole('link', { name: 'Team' }).click();
  const row = page.getByRole('table', { name: 'Inboxes' }).getByRole('row').filter({ hasText: 'WhatsApp' }).first();
  await expect(row).toContainText(/\d+ members: /);
  expect(most).toBeLessThanOrEqual(2);
  await row.getByRole('link', { name: `Open, WhatsApp: ${count}` }).click();
  await expect(page.getByRole('link', { name: `All ${count}`, exact: true })).toBeVisible();
});

test.describe('for an administrator', () => {
  test.use({ role: 'admin' });

  test('each agent has their role, their presence and what they have open, and leads to it', async ({
    page,
    world,
  }) => {
    const tom = must(world.users.find(({ name }) => name.startsWith('Tom')));
    const { length } = world.conversations.where((one) => one.status === 'open' && one.assignee_id === tom.id);
    await page.goto(`${account}/settings/agents/list`);
    const row = page.getByRole('table', { name: 'Agents' }).getByRole('row').filter({ hasText: 'Tom Fairbairn' });
    await expect(row).toContainText('Agent');
    await expect(row.getByRole('img', { name: 'Busy' })).toBeVisible();
    const answer = page.waitForResponse(/conversations\/filter/);
    await row.getByRole('link', { name: `Open, Tom Fairbairn: ${length}` }).click();
    expect(await (await answer).json()).toMatchObject({ meta: { all_count: length } });
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the world lacks what this test needs');
  return value;
}
