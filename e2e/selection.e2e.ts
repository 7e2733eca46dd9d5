import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';

const listOf = (page: Page) => page.getByRole('list', { name: 'Conversations' });
const rowsOf = (page: Page) => listOf(page).getByRole('link');
const barOf = (page: Page) => page.getByRole('region', { name: 'Selection', exact: true });
const chosenOf = (page: Page) => listOf(page).getByRole('link', { name: /^Selected, / });

function must<T>(it: T | undefined | null): T {
  if (it === undefined || it === null) throw new Error('the seed lacks something');
  return it;
}

/** The conversation a row stands for. */
async function standingAt(page: Page, world: World, at: number) {
  const href = must(await rowsOf(page).nth(at).getAttribute('href'));
  const id = Number(/conversations\/(\d+)/.exec(href)?.[1]);
  return must(world.conversations.find(({ display_id }) => display_id === id));
}

const firstOf = (page: Page, world: World, count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => standingAt(page, world, at)));

async function openList(page: Page, address = inbox) {
  await page.goto(address);
  await expect(rowsOf(page).first()).toBeVisible();
}

const sentAtOnce = (page: Page) => page.addInitScript(() => localStorage.setItem('wootdeck:undo', '0'));

test('X and Shift+J select, E resolves what is selected and nothing else', async ({ page, world }) => {
  await sentAtOnce(page);
  await openList(page);
  const [first, second, third, fourth] = await firstOf(page, world, 4);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await expect(barOf(page).getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Shift+K');
  await expect(chosenOf(page)).toHaveCount(2);
  // The focus is on one that is not selected.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect.poll(() => [first, second].map((one) => one?.status)).toEqual(['resolved', 'resolved']);
  await expect(barOf(page)).toBeHidden();
  expect([third, fourth].map((one) => one?.status)).toEqual(['open', 'open']);
});

test('one Undo takes back what was decided for many', async ({ page, world }) => {
  await openList(page);
  const rows = await firstOf(page, world, 3);
  const [name] = await rowsOf(page).allInnerTexts();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('e');
  await expect(page.getByText('Resolved 3 conversations')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('Resolved 3 conversations')).toBeHidden();
  await expect(rowsOf(page).first()).toContainText(must(name?.split('\n')[0]));
  expect(rows.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
});

test('boxes and Shift with a press select; A assigns all of them, Z gives each back', async ({ page, world }) => {
  await openList(page);
  const ada = must(world.users.find(({ name }) => name.startsWith('Ada ')));
  const rows = await firstOf(page, world, 4);
  const before = rows.map(({ assignee_id }) => assignee_id);
  await rowsOf(page).first().hover();
  await listOf(page).getByRole('listitem').first().getByRole('checkbox').click();
  await rowsOf(page)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(chosenOf(page)).toHaveCount(4);
  await barOf(page).getByRole('button', { name: 'Assign to…' }).click();
  await expect(page.getByRole('combobox', { name: 'Assign 4 conversations to' })).toBeFocused();
  await page.keyboard.type('ada');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.map(({ assignee_id }) => assignee_id)).toEqual(rows.map(() => ada.id));
  await page.keyboard.press('z');
  await expect.poll(() => rows.map(({ assignee_id }) => assignee_id)).toEqual(before);
});

test('what Chatwoot refuses for some is said for each, and tried again', async ({ page, world, trouble }) => {
  await sentAtOnce(page);
  await openList(page);
  const rows = await firstOf(page, world, 3);
  const refused = must(rows[1]);
  const words = 'You are not authorized to do this action';
  const path = `/conversations/${refused.display_id}/toggle_status`;
  trouble.add({ match: { path }, do: 'status', status: 401, body: { error: words }, times: 1 });
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('e');
  await expect(page.getByRole('alert').getByText('Resolved: not done for 1 of 3')).toBeVisible();
  expect(rows.map(({ status }) => status)).toEqual(['resolved', 'open', 'resolved']);
  await page.getByRole('button', { name: 'See which' }).click();
  const report = page.getByRole('dialog', { name: 'What was not done' });
  await expect(report.getByRole('link', { name: new RegExp(`^#${refused.display_id} `) })).toBeVisible();
  await expect(report.getByText(words)).toBeVisible();
  await report.getByRole('button', { name: 'Try these again' }).click();
  await expect.poll(() => refused.status).toBe('resolved');
  await expect(page.getByRole('alert').getByText('Resolved: not done')).toBeHidden();
});

test('Ctrl+A selects what is loaded, but in an editor its text; Escape lets go', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('j');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(barOf(page).getByText('25 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chosenOf(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Reply to / })).toBeVisible();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: /^Private note/ });
  await field.pressSequentially('so');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await expect(field).toBeEmpty();
  await expect(barOf(page)).toBeHidden();
});

test.describe('in a small world', () => {
  test.use({ size: 72 });

  test('all of a list is selected beyond its pages, paused and gone on with, and each one resolved', async ({
    page,
    world,
    trouble,
  }) => {
    await sentAtOnce(page);
    await openList(page, `${inbox}?assignee_type=all`);
    const openOnes = () => world.conversations.where(({ status }) => status === 'open').length;
    const total = must(Number(/\d+/.exec(await page.getByRole('link', { name: /^All/ }).innerText())?.[0]));
    expect(total).toBeGreaterThan(25);
    const others = openOnes() - total;
    trouble.add({ match: { pattern: 'page=2' }, do: 'latency', ms: 300 });
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: `Select all ${total} of this list` }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(barOf(page).getByText(/^Reading the list: \d+ of/)).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(barOf(page).getByText(`${total} selected`)).toBeVisible();
    await page.keyboard.press('e');
    await expect.poll(openOnes, { timeout: 15_000 }).toBe(others);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap selects once selecting has begun, and opens nothing', async ({ page, world }) => {
    await sentAtOnce(page);
    await openList(page);
    const [first, second] = await firstOf(page, world, 2);
    await page.getByRole('button', { name: 'Select conversations' }).tap();
    await rowsOf(page).first().tap();
    await rowsOf(page).nth(1).tap();
    await expect(barOf(page).getByText('2 selected')).toBeVisible();
    await barOf(page).getByRole('button', { name: 'Resolve' }).tap();
    await expect.poll(() => [first, second].map((one) => one?.status)).toEqual(['resolved', 'resolved']);
    await expect(rowsOf(page).first()).toBeVisible();
  });
});
