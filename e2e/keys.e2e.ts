// Keys that work from anywhere, on any layout, and never where somebody writes.
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

type Key = {
  key: string;
  code: string;
  altKey?: boolean;
  modifierAltGraph?: boolean;
  isComposing?: boolean;
  keyCode?: number;
};

/** As a keyboard of that layout would say it, as the machine that runs the tests has one only: which of them did something. */
const type = (page: Page, ...keys: Key[]) =>
  page.evaluate(
    (all) =>
      all.map((key) => {
        const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
        return !(document.activeElement ?? document.body).dispatchEvent(event);
      }),
    keys,
  );

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
  for (const attributes of [{ contenteditable: 'plaintext-only' }, { role: 'textbox', tabindex: '0' }]) {
    await page.evaluate((attributes) => {
      const editor = document.createElement('div');
      for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
      document.body.append(editor);
      editor.focus();
    }, attributes);
    const taken = await type(page, { key: '?', code: 'Slash' }, { key: 'g', code: 'KeyG' }, { key: 'u', code: 'KeyU' });
    expect(taken).toEqual([false, false, false]);
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  // The keys of an input method, and the one that ends it as Safari tells it.
  const composed = { isComposing: true, key: '?', code: 'Slash' };
  expect(await type(page, composed, { key: '?', code: 'Slash', keyCode: 229 })).toEqual([false, false]);
  await expect(help(page)).toHaveCount(0);
  expect(page.url()).toContain('/contacts');
  await type(page, { key: '?', code: 'Slash' });
  await expect(help(page)).toBeVisible();
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

test.describe('keys of one’s own', () => {
  const settings = '/app/accounts/1/settings/keys';
  const chip = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const recorder = (page: Page, what: string) => page.getByRole('dialog', { name: `Key for “${what}”` });

  async function record(page: Page, what: string, ...keys: string[]) {
    await chip(page, new RegExp(`^${what}: (?!back to)`)).click();
    await expect(recorder(page, what).getByRole('textbox', { name: 'Press the new key' })).toBeFocused();
    for (const key of keys) await page.keyboard.press(key);
  }
  const kept = (page: Page) => page.evaluate(() => localStorage.getItem('wootdeck:keys'));

  test('are pressed to be recorded; what shows a key shows the new one, in every tab', async ({ page, context }) => {
    const other = await context.newPage();
    await openInbox(other);
    await page.goto(settings);
    await record(page, 'Keyboard shortcuts', 'h', 'Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Keyboard shortcuts is H now.' })).toBeVisible();
    await page.keyboard.press('?');
    await expect(help(page)).toHaveCount(0);
    const button = other.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
    await expect(button).toHaveAttribute('aria-keyshortcuts', 'h');
    await expect(button).toContainText('H');
    await other.keyboard.press('h');
    await expect(help(other)).toBeVisible();
    await help(other).getByRole('link', { name: 'Change keys' }).click();
    await chip(other, 'Keyboard shortcuts: back to ?').click();
    await expect(button).toContainText('?');
    expect(await kept(other)).toBe('{}');
  });

  test('of two are pressed one after the other', async ({ page }) => {
    await page.goto(settings);
    await record(page, 'Go to contacts', 'g');
    await expect(recorder(page, 'Go to contacts').getByRole('status')).toHaveText(
      'G begins keys of two. Press the second one.',
    );
    await page.keyboard.press('o');
    await page.keyboard.press('Enter');
    await expect(chip(page, /^Go to contacts: G O/)).toBeFocused();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await expect(page).toHaveURL(/\/contacts$/);
  });

  test('that are somebody else’s are swapped, taken, or left', async ({ page }) => {
    await page.goto(settings);
    await record(page, 'Resolve', 's');
    await expect(recorder(page, 'Resolve').getByRole('status')).toHaveText('S is the key of “Snooze”.');
    await page.keyboard.press('Enter');
    await expect(recorder(page, 'Resolve')).toBeVisible();
    await chip(page, 'Swap: “Snooze” gets E').click();
    await expect(chip(page, /^Resolve: S\./)).toBeVisible();
    await expect(chip(page, /^Snooze: E\./)).toBeVisible();
    await record(page, 'Snooze', 'm');
    await chip(page, 'Take it: “Mute or unmute” has no key then').click();
    await expect(chip(page, /^Mute or unmute: no key/)).toBeVisible();
    // Going back to what has got another meaning asks again.
    await chip(page, 'Resolve: back to E').click();
    await expect(chip(page, /^Resolve: E\./)).toBeVisible();
    await chip(page, 'Mute or unmute: back to M').click();
    await expect(recorder(page, 'Mute or unmute').getByRole('status')).toHaveText('M is the key of “Snooze”.');
    await page.keyboard.press('Escape');
    await chip(page, 'All back to the default').click();
    await expect(chip(page, /^Snooze: S\./)).toBeVisible();
    await chip(page, 'Undo').click();
    await expect(chip(page, /^Snooze: M\./)).toBeVisible();
  });

  test('that could not work are refused with the reason', async ({ page }) => {
    await page.goto(settings);
    await record(page, 'Resolve');
    const says = recorder(page, 'Resolve').getByRole('status');
    await page.keyboard.press('Alt+e');
    await expect(says).toContainText('Alt, Option and AltGr');
    await page.keyboard.press('ArrowDown');
    await expect(says).toContainText('moves, writes or chooses');
    await page.keyboard.press('Control+r');
    await expect(says).toHaveText('Ctrl R belongs to the browser.');
    await page.keyboard.press('F2');
    await expect(says).toContainText('Only letters, digits and signs');
    await page.keyboard.press('Enter');
    await expect(recorder(page, 'Resolve')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(chip(page, /^Resolve: E\./)).toBeFocused();
    expect(await kept(page)).toBeNull();
  });

  test('come as a file, all of it or none', async ({ page }) => {
    await page.goto(settings);
    const read = (text: string) =>
      page
        .getByLabel('Import')
        .and(page.locator('input'))
        .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await read('{\n  "keys": {\n    "resolve": "y",\n    "rezolve": "x"\n  }\n}');
    await expect(page.getByRole('alert')).toContainText('mine.json was not imported, and no key has changed.');
    await expect(page.getByRole('alert')).toContainText('Line 4: there is nothing called “rezolve” that has a key.');
    expect(await kept(page)).toBeNull();
    await read('{\n  "keys": {\n    "resolve": "y"\n  }\n}');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'The keys of mine.json are in use.' })).toBeVisible();
    await expect(chip(page, /^Resolve: Y\./)).toBeVisible();
    const download = page.waitForEvent('download');
    await chip(page, 'Export').click();
    const exported = await (await download).createReadStream();
    expect(await text(exported)).toContain('"resolve": "y",\n    "resolve_now": "shift+e"');
  });
});

test('a key is told after the third use of the pointer: once, one at a time, and not to who wants none', async ({
  page,
}) => {
  const lesson = page.getByRole('status').filter({ hasText: ', by key:' });
  const nav = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
  const button = page.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
  const read = () => page.evaluate(() => localStorage.getItem('wootdeck:lessons') ?? '{}');
  const write = (lessons: object) =>
    page.evaluate((text) => localStorage.setItem('wootdeck:lessons', text), JSON.stringify(lessons));
  await openInbox(page);
  // It does not listen before the page has settled.
  await expect(async () => {
    await nav('Search').click();
    expect(await read()).not.toBe('{}');
  }).toPass();
  await write({ uses: { help: 1, go_contacts: 5 }, known: [], toldAt: 0 });
  await button.click();
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(lesson).toHaveCount(0);
  await button.click();
  await help(page).getByRole('link', { name: 'Change keys' }).click();
  await expect(lesson).toContainText('Keyboard shortcuts, by key:?');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(lesson).toHaveCount(0);

  const wants = page.getByRole('checkbox', { name: /^Tell me the key/ });
  await wants.uncheck();
  const before = await read();
  await nav('Contacts').click();
  expect(await read()).toBe(before);
  await page.goBack();
  await wants.check();
  await nav('Contacts').click();
  // Within ten minutes of the one before.
  await expect.poll(async () => (JSON.parse(await read()) as { uses: object }).uses).toEqual({ go_contacts: 6 });
  await expect(lesson).toHaveCount(0);
  await write({ ...(JSON.parse(await read()) as object), toldAt: 0 });
  await nav('Contacts').click();
  await expect(lesson).toContainText('Go to contacts, by key:G C');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(lesson).toHaveCount(0);
});
