import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const listOf = (page: Page) => page.getByRole('list', { name: 'Conversations' });
const rowsOf = (page: Page) => listOf(page).getByRole('link');
const navOf = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** Open conversations, the longest waiting first. */
const waiting = (world: World) =>
  world.conversations
    .where(({ status, waiting_since }) => status === 'open' && waiting_since !== null)
    .sort((a, b) => (a.waiting_since ?? 0) - (b.waiting_since ?? 0));
const nameOf = (world: World, conversation: { contact_id: number }) =>
  world.contacts.must(conversation.contact_id).name;
const countOpen = (world: World) => world.conversations.where(({ status }) => status === 'open').length;

test.describe('the list', () => {
  test('begins with whoever has waited longest', async ({ page, world }) => {
    await page.goto('/');
    for (const [index, conversation] of waiting(world).slice(0, 5).entries()) {
      await expect(rowsOf(page).nth(index)).toHaveAccessibleName(
        new RegExp(`^${escape(nameOf(world, conversation))}, `),
      );
    }
  });

  test('says of a row in one sentence who waits, where, since when, for whom, and what was said last', async ({
    page,
    world,
  }) => {
    const conversation = must(waiting(world)[0]);
    const agent = must(world.users.find(({ name }) => name.startsWith('Ada')));
    world.assign(conversation, agent, null);
    world.setPriority(conversation, 'urgent', null);
    world.customerWrites(conversation, { content: 'Is *anybody* there?' });
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toHaveAccessibleName(
      /, \d+\+? unread messages?, waiting .+, priority Urgent, assigned to Ada .+, Is \*anybody\* there\?$/,
    );
  });

  test('keeps its choice in the address: reloading and going back show the same', async ({ page }) => {
    await page.goto(inbox);
    await page.getByRole('button', { name: 'Status: Open' }).click();
    await page.getByRole('menuitemradio', { name: 'Resolved' }).click();
    await page.getByRole('button', { name: /^Order/ }).click();
    await page.getByRole('menuitemradio', { name: 'Newest first' }).click();
    await expect(page).toHaveURL(/\?status=resolved&sort_by=created_at_desc$/);
    await expect(page.getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
    const first = await rowsOf(page).first().getAttribute('href');

    await page.reload();
    await expect(rowsOf(page).first()).toHaveAttribute('href', first ?? '');
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Status: Open' })).toBeVisible();
  });

  test('takes an address of Chatwoot’s own dashboard: one inbox, one conversation', async ({ page, world }) => {
    const conversation = must(waiting(world)[0]);
    const { name } = world.inboxes.must(conversation.inbox_id);
    await page.goto(`/app/accounts/1/inbox/${conversation.inbox_id}/conversations/${conversation.display_id}`);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    const row = rowsOf(page).and(page.locator('[aria-current=true]'));
    await expect(row).toHaveAccessibleName(new RegExp(`^${escape(nameOf(world, conversation))}, `));
  });

  test('can be made of one label', async ({ page, world }) => {
    await page.goto(inbox);
    await page.getByRole('button', { name: 'Inbox', exact: true }).click();
    const title = must([...world.labels.all()][0]).title;
    await page.getByRole('combobox', { name: /^Go to/ }).fill(title);
    await page.getByRole('option', { name: `${title} Label` }).click();
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    const count = world.conversations.where((row) => row.status === 'open' && row.labels.includes(title)).length;
    await expect(page.getByRole('link', { name: `All ${count}` })).toBeVisible();
  });

  test('that is empty says so and where to go', async ({ page }) => {
    await page.goto('/app/accounts/1/label/nobody-has-this');
    await expect(page.getByText('Nothing is open')).toBeVisible();
    await page.getByRole('link', { name: 'Show resolved' }).click();
    await expect(page.getByText('Nothing is resolved yet')).toBeVisible();
  });

  test('that cannot be read says why and comes with Retry', async ({ page, trouble }) => {
    trouble.add({ match: { path: '/conversations?' }, do: 'status', status: 500 });
    await page.goto(inbox);
    await expect(page.getByText('Chatwoot had an error')).toBeVisible();
    trouble.clear();
    await page.getByRole('button', { name: 'Retry', exact: true }).click();
    await expect(rowsOf(page).first()).toBeVisible();
  });
});

test.describe('by keyboard', () => {
  test('J and K move, Enter opens, Escape leads back out', async ({ page, world }) => {
    const [first, second] = waiting(world).map((conversation) => nameOf(world, conversation));
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.keyboard.press('j');
    await expect(rowsOf(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(rowsOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(page.getByRole('link', { name: new RegExp(`^${escape(first ?? '')}, `) }).first()).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/conversations\/\d+$/);
    await expect(page).toHaveTitle(new RegExp(escape(second ?? '')));
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/dashboard$/);
  });

  test('thirty key presses in a row: none is lost', async ({ page }) => {
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    for (let press = 0; press < 31; press += 1) await page.keyboard.press('j');
    const row = listOf(page)
      .getByRole('listitem')
      .filter({ has: page.locator(':focus') });
    await expect(row).toHaveAttribute('aria-posinset', '31');
  });

  test('a row that leaves the list leaves the focus to the one in its place', async ({ page, world }) => {
    await page.clock.install();
    await page.goto(inbox);
    await expect(rowsOf(page).nth(2)).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const next = (await rowsOf(page).nth(2).getAttribute('href')) ?? '';
    world.toggleStatus(must(waiting(world)[1]), 'resolved', null);
    await page.clock.runFor(35_000);
    await expect(rowsOf(page).nth(1)).toHaveAttribute('href', next);
    await expect(rowsOf(page).nth(1)).toBeFocused();
  });

  test('the list is one stop for Tab', async ({ page }) => {
    await page.goto(inbox);
    await rowsOf(page).nth(2).focus();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Select conversations' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(rowsOf(page).nth(2)).toBeFocused();
  });
});

test.describe('with ten thousand conversations', () => {
  test.use({ size: 10_000 });

  test('the last row is one key away and costs two pages, not four hundred', async ({ page, world }) => {
    const pages: string[] = [];
    page.on('request', (request) => {
      if (/\/conversations\?/.test(request.url())) pages.push(request.url());
    });
    const total = world.conversations.size;
    await page.goto(`${inbox}?status=all`);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('End');
    const last = listOf(page)
      .getByRole('listitem')
      .filter({ has: page.locator(':focus') });
    await expect(last).toHaveAttribute('aria-posinset', String(total));
    await expect(last).toHaveAttribute('aria-setsize', String(total));
    expect(pages.length).toBeLessThanOrEqual(4);
  });
});

test('going to the contacts and back finds the list where it was', async ({ page }) => {
  await page.goto(inbox);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const focused = rowsOf(page).and(page.locator(':focus'));
  await expect(focused).toBeVisible();
  const href = (await focused.getAttribute('href')) ?? '';
  await focused.click();
  await navOf(page).getByRole('link', { name: 'Contacts' }).click();
  await expect(listOf(page)).toBeHidden();
  await page.goBack();
  const row = rowsOf(page).and(page.locator(`[href="${href}"]`));
  await expect(row).toBeInViewport();
  await expect(row).toHaveAttribute('aria-current', 'true');
});

test('nothing moves under the hand: what comes in waits until it is asked for', async ({ page, world }) => {
  await page.goto(`${inbox}?sort_by=last_activity_at_desc`);
  const first = rowsOf(page).first();
  await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  const before = (await first.getAttribute('href')) ?? '';
  const quiet = must(waiting(world)[0]);
  const resolved = must(world.conversations.find(({ status }) => status === 'resolved'));

  await rowsOf(page).nth(3).hover();
  world.customerWrites(quiet, 'Hello again');
  await expect(page.getByRole('button', { name: 'List has changed, show' })).toBeVisible();
  await expect(first).toHaveAttribute('href', before);
  await page.getByRole('button', { name: 'List has changed, show' }).click();
  await expect(first).toHaveAccessibleName(/Hello again$/);

  await rowsOf(page).nth(4).hover();
  world.customerWrites(resolved, 'It broke once more');
  await page.getByRole('button', { name: '1 new, show' }).click();
  await expect(first).toHaveAccessibleName(/It broke once more$/);
});

test.describe('the counts', () => {
  test('each is a link to exactly the list it counted', async ({ page, world }) => {
    const open = countOpen(world);
    await page.goto(inbox);
    await expect(navOf(page).getByRole('link', { name: `Open ${open}` })).toBeVisible();
    for (const name of ['Mine', 'Unassigned', 'Pending', 'Snoozed', 'Open']) {
      const link = navOf(page).getByRole('link', { name: new RegExp(`^${name} \\d`) });
      const count = /\d+$/.exec((await link.textContent()) ?? '')?.[0] ?? '';
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(listOf(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', count);
    }
  });

  test('follow what happens in Chatwoot', async ({ page, world }) => {
    await page.clock.install();
    const open = countOpen(world);
    await page.goto(inbox);
    await expect(navOf(page).getByRole('link', { name: `Open ${open}` })).toBeVisible();
    await expect(page).toHaveTitle(`(${open}) Inbox · Wootdeck`);
    world.toggleStatus(must(waiting(world)[0]), 'resolved', null);
    await page.clock.runFor(16_000);
    await expect(navOf(page).getByRole('link', { name: `Open ${open - 1}` })).toBeVisible();
    await expect(page).toHaveTitle(`(${open - 1}) Inbox · Wootdeck`);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('list, thread and contact are screens of their own, each with its address', async ({ page, world }) => {
    const third = must(waiting(world)[2]);
    await page.goto(inbox);
    await rowsOf(page).nth(2).tap();
    await expect(page).toHaveURL(new RegExp(`/conversations/${third.display_id}$`));
    await expect(listOf(page)).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await page.goBack();
    await expect(rowsOf(page).nth(2)).toBeFocused();
    await expect(page.getByRole('region', { name: 'Conversation', exact: true })).toBeHidden();
  });

  test('the contact card covers the thread: back, Escape and its own button uncover it', async ({ page, world }) => {
    const conversation = must(waiting(world)[0]);
    const address = `/app/accounts/1/conversations/${conversation.display_id}`;
    const card = page.getByRole('dialog', { name: 'Contact' });
    const show = page.getByRole('button', { name: 'Show contact' });
    await page.goto(address);
    await show.tap();
    await expect(card).toBeVisible();
    await page.goBack();
    await expect(card).toBeHidden();
    await expect(page).toHaveURL(address);

    await show.tap();
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();

    await page.goto(`${address}?panel=contact`);
    await card.getByRole('button', { name: 'Close' }).tap();
    await expect(card).toBeHidden();
    await expect(page).toHaveURL(address);
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the world lacks somebody');
  return value;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
