// Keys that work from anywhere, on any layout, and never where somebody writes.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

type Key = { key: string; code: string; altKey?: boolean; modifierAltGraph?: boolean };

/** As a keyboard of that layout would say it; the machine that runs the tests has one layout only. */
const type = (page: Page, ...keys: Key[]) =>
  page.evaluate((all) => {
    for (const key of all) {
      const init = { ...key, bubbles: true, cancelable: true };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }, keys);

async function openInbox(page: Page) {
  await page.goto(inbox);
  await expect(rowsOf(page).first()).toBeVisible();
}

test('? tells every key there is, and gives the focus back', async ({ page }) => {
  await openInbox(page);
  await rowsOf(page).first().focus();
  await page.keyboard.press('?');
  await expect(
    help(page)
      .getByRole('term')
      .filter({ hasText: /^Resolve$/ }),
  ).toBeVisible();
  await expect(help(page).getByRole('definition').filter({ hasText: 'G U' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(rowsOf(page).first()).toBeFocused();
});

test('G and a letter go elsewhere, and the letter does nothing else', async ({ page }) => {
  await openInbox(page);
  await rowsOf(page).first().focus();
  const writes: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // What is filtered is read by POST.
    const isRead = request.method() === 'GET' || pathname.endsWith('/filter');
    writes.push(...(isRead ? [] : [pathname]));
  });
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page).toHaveURL(/assignee_type=me/);
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'Live board' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/contacts$/);
  expect(writes).toEqual([]);
});

const LAYOUTS: [layout: string, first: Key, second: Key][] = [
  ['English', { key: 'g', code: 'KeyG' }, { key: 'u', code: 'KeyU' }],
  ['Dvorak', { key: 'g', code: 'KeyU' }, { key: 'u', code: 'KeyF' }],
  ['Russian', { key: 'п', code: 'KeyG' }, { key: 'г', code: 'KeyU' }],
  ['Arabic', { key: 'ل', code: 'KeyG' }, { key: 'ع', code: 'KeyU' }],
  ['Greek', { key: 'γ', code: 'KeyG' }, { key: 'θ', code: 'KeyU' }],
  ['Hebrew', { key: 'ע', code: 'KeyG' }, { key: 'ו', code: 'KeyU' }],
];

test('letters are where the hand expects them, whatever the layout types', async ({ page }) => {
  for (const [layout, ...keys] of LAYOUTS) {
    await openInbox(page);
    await type(page, ...keys);
    await expect(page, layout).toHaveURL(/assignee_type=unassigned/);
  }
});

test('what types a character on some layout is no key of ours', async ({ page }) => {
  await openInbox(page);
  await type(page, { key: '?', code: 'Slash', altKey: true });
  await type(page, { key: '?', code: 'Minus', modifierAltGraph: true });
  await type(page, { key: 'g', code: 'KeyG', modifierAltGraph: true }, { key: 'u', code: 'KeyU' });
  await expect(help(page)).toHaveCount(0);
  expect(page.url()).toMatch(/dashboard$/);
  await type(page, { key: '?', code: 'Minus' });
  await expect(help(page)).toBeVisible();
});

test('where somebody writes, keys write', async ({ page }) => {
  await page.goto('/app/accounts/1/contacts');
  const field = page.getByRole('searchbox').first();
  await field.pressSequentially('gu?');
  await expect(field).toHaveValue('gu?');
  await expect(help(page)).toHaveCount(0);
  expect(page.url()).toContain('/contacts');
});

test('keys that type are switched off, and stay so; those with Ctrl go on', async ({ page }) => {
  await openInbox(page);
  await page.keyboard.press('?');
  await help(page)
    .getByRole('checkbox', { name: /^Keys without Ctrl/ })
    .uncheck();
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await expect(button).not.toContainText('?');
  await page.reload();
  await expect(rowsOf(page).first()).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Go to/ })).toBeVisible();
  await expect(help(page)).toHaveCount(0);
  expect(page.url()).toMatch(/dashboard$/);
});
