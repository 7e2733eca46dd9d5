import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const unassigned = `${inbox}?assignee_type=unassigned`;
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const navOf = (page: Page) => page.getByRole('navigation', { name: 'Main' });

test.describe('the state of the line', () => {
  test('live is what it is called while it is', async ({ page, trouble }) => {
    await page.goto(inbox);
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
    trouble.add({ match: { path: '/cable' }, do: 'refuse' });
    trouble.cut();
    await expect(navOf(page).getByText('Live', { exact: true })).toBeHidden();
  });

  test('Chatwoot gone: the old rows stay, with the time they are from; Retry goes on', async ({ page, trouble }) => {
    await page.clock.install();
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    trouble.add({ do: 'refuse' });
    trouble.cut();
    await page.clock.runFor(35_000);
    await expect(navOf(page).getByText(/^Chatwoot has an error, as of \d\d:\d\d$/)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Chatwoot has an error' })).toBeAttached();
    await expect(rowsOf(page).first()).toBeVisible();
    // By key, because the page's own next retry takes the button away from under a pointer.
    await navOf(page).getByRole('button', { name: 'Retry now' }).focus();
    trouble.clear();
    await page.keyboard.press('Enter');
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
  });

  test('no network: the page says that it is this computer', async ({ page, context, fake }) => {
    await page.clock.install();
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await context.setOffline(true);
    // The browser goes on serving sockets that are open.
    fake.cable.isStalled = true;
    await page.clock.runFor(35_000);
    await expect(navOf(page).getByText(/^Offline, as of \d\d:\d\d$/)).toBeVisible();
    await context.setOffline(false);
  });

  test('too many requests: a pause with its end, and no storm', async ({ page, trouble }) => {
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()));
    trouble.add({ match: { path: '/conversations' }, do: 'status', status: 429 });
    await page.goto(inbox);
    await expect(navOf(page).getByText(/^Paused until \d\d:\d\d$/)).toBeVisible();
    const before = asked.length;
    await navOf(page).getByRole('button', { name: 'Retry now' }).click();
    await expect(page.getByText('Chatwoot asked for a pause').first()).toBeVisible();
    expect(asked.slice(before)).toEqual([]);
  });

  test('a dead token: the page says so; a mere "not allowed" does not sign out', async ({ page, trouble }) => {
    trouble.add({ match: { path: '/conversations?' }, do: 'status', status: 401 });
    await page.goto(inbox);
    await expect(page.getByText('You are not allowed to do this')).toBeVisible();
    await expect(navOf(page).getByText('Live', { exact: true })).toBeVisible();
    trouble.clear();
    trouble.add({ do: 'status', status: 401 });
    await page.getByRole('button', { name: 'Retry', exact: true }).click();
    await expect(navOf(page).getByText('Signed out')).toBeVisible();
  });
});

test('the theme is a choice that stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(inbox);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitemradio', { name: 'Like the system' }).click();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
});

test('the account menu says who is working where', async ({ page, fake }) => {
  await page.goto(inbox);
  await page.getByRole('button', { name: /^Account of/ }).click();
  const menu = page.getByRole('menu', { name: 'Account' });
  await expect(menu.getByText(fake.login.email)).toBeVisible();
  await expect(menu.getByText(/· Agent$/)).toBeVisible();
});

test('the first Tab offers to skip the navigation', async ({ page }) => {
  await page.goto(inbox);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Inbox', exact: true })).toBeFocused();
});

test('an address that leads nowhere says so and leads to the inbox', async ({ page }) => {
  await page.goto('/app/accounts/1/no/such/place');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the inbox' }).click();
  await expect(rowsOf(page).first()).toBeVisible();
});

test('a list or a conversation whose number makes no sense is told apart from an empty one', async ({ page }) => {
  await page.goto('/app/accounts/1/team/12abc');
  await expect(page.getByText('There is no such list')).toBeVisible();
  await page.goto('/app/accounts/1/conversations/12abc');
  await expect(page.getByText('There is no such conversation')).toBeVisible();
});

test('an address of another account says which one is served here', async ({ page }) => {
  await page.goto('/app/accounts/4711/conversations/5');
  await expect(page.getByText('Account 4711 is not served here')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the inbox' }).click();
  await expect(rowsOf(page).first()).toBeVisible();
});

test.describe('what is not sent', () => {
  test('is counted wherever one goes, and leads to where it can be settled', async ({ page, trouble }) => {
    await page.goto(unassigned);
    await rowsOf(page).first().click();
    const [address = ''] = page.url().split('?');
    trouble.add({
      match: { method: 'POST', path: '/messages' },
      do: 'status',
      status: 422,
      body: { error: 'Too many' },
    });
    await page.getByRole('textbox').fill('We are on it');
    await page.keyboard.press('Control+Enter');
    await navOf(page).getByRole('link', { name: 'Contacts' }).click();
    await navOf(page).getByRole('link', { name: '1 message was not sent' }).click();
    const waiting = page.getByRole('list', { name: 'Outbox' }).getByRole('listitem');
    await expect(waiting).toContainText('We are on it');
    await expect(waiting).toContainText('Chatwoot said: Too many');
    await waiting.getByRole('link', { name: /^to / }).click();
    await expect(page).toHaveURL(address);
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(navOf(page).getByRole('link', { name: /not sent/ })).toBeHidden();
  });

  test('leaving while a message is on its way asks first', async ({ page, trouble }) => {
    await page.goto(unassigned);
    await rowsOf(page).first().click();
    trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'latency', ms: 30_000 });
    await page.getByRole('textbox').fill('We are on it');
    await page.keyboard.press('Control+Enter');
    await expect(navOf(page).getByRole('link', { name: '1 message is still being sent' })).toBeVisible();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).accept();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('trouble on the line is said above the screen, and the rest under Me', async ({ page, trouble }) => {
    await page.clock.install();
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.getByRole('button', { name: /^Account of/ }).tap();
    await expect(page.getByRole('menu').getByText('Live', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    const rule = trouble.add({ do: 'refuse' });
    trouble.cut();
    await page.clock.runFor(35_000);
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect(notices.getByText(/^Chatwoot has an error, as of/)).toBeVisible();
    const asked = rule.hits;
    await notices.getByRole('button', { name: 'Retry now' }).tap();
    await expect.poll(() => rule.hits).toBeGreaterThan(asked);
    trouble.clear();
    await page.clock.runFor(35_000);
    await expect(notices.getByText('Chatwoot has an error')).toBeHidden();
  });
});
