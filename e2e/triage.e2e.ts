import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';

const listOf = (page: Page) => page.getByRole('list', { name: 'Conversations' });
const rowsOf = (page: Page) => listOf(page).getByRole('link');
const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });

function must<T>(it: T | undefined | null): T {
  if (it === undefined || it === null) throw new Error('the seed lacks something');
  return it;
}

const idIn = (address: string | null) => Number(/conversations\/(\d+)/.exec(address ?? '')?.[1]);
const shownIn = (page: Page) => idIn(page.url());

/** The ids of the first rows, as they stand. */
async function orderOf(page: Page) {
  await expect(rowsOf(page).first()).toBeVisible();
  const rows = await rowsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  return rows.map(idIn);
}

const standing = (world: World, id: number) => must(world.conversations.find(({ display_id }) => display_id === id));

/** Which conversations were given a status, in the order it left. */
function statusesSent(page: Page): number[] {
  const sent: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/toggle_status')) sent.push(idIn(request.url()));
  });
  return sent;
}

async function openFirst(page: Page) {
  await page.goto(inbox);
  const order = await orderOf(page);
  await rowsOf(page).first().click();
  await expect(threadOf(page).getByRole('button', { name: /^Status: / })).toBeVisible();
  return order;
}

const choose = (page: Page, kept: Record<string, string>) =>
  page.addInitScript((preferences) => {
    for (const [name, choice] of Object.entries(preferences)) localStorage.setItem(`wootdeck:${name}`, choice);
  }, kept);

/** What Chatwoot has told of the list, in its order. */
function listTold(page: Page): number[] {
  const told: number[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/conversations?')) return;
    const { data } = (await response.json()) as { data: { payload: { id: number }[] } };
    told.push(...data.payload.map(({ id }) => id).filter((id) => !told.includes(id)));
  });
  return told;
}

test('thirty verdicts as fast as keys go: in the order of the list, none left out, none on another one', async ({
  page,
  world,
}) => {
  await choose(page, { undo: '0' });
  const sent = statusesSent(page);
  const told = listTold(page);
  await openFirst(page);
  await page.keyboard.type('e'.repeat(30));
  await expect.poll(() => sent.length).toBe(30);
  // What is read of the list while it shrinks may come in any order, but not twice and not in front of the rest.
  expect(sent.slice(0, 25)).toEqual(told.slice(0, 25));
  expect(new Set(sent).size).toBe(30);
  await expect.poll(() => sent.includes(shownIn(page))).toBe(false);
  await expect(threadOf(page).getByRole('button', { name: 'Status: Open' })).toBeVisible();
  expect(sent.map((id) => standing(world, id).status)).toEqual(sent.map(() => 'resolved'));
  expect(standing(world, shownIn(page)).status).toBe('open');
});

test('the next thread is there before it is asked for, and so is the one before', async ({ page, trouble }) => {
  const read: number[] = [];
  page.on('request', (request) => request.url().endsWith('/messages') && read.push(idIn(request.url())));
  await page.goto(inbox);
  const order = await orderOf(page);
  await rowsOf(page).nth(2).click();
  await expect.poll(() => [...new Set(read)]).toEqual([2, 3, 4, 5, 1].map((at) => order[at]));
  trouble.add({ match: { pattern: '/messages' }, do: 'latency', ms: 60_000 });
  await page.keyboard.press('e');
  await expect.poll(() => shownIn(page)).toBe(order[3]);
  await expect(threadOf(page).getByRole('article').first()).toBeVisible();
});

test('what is shown after a verdict is chosen in the menu of who is working', async ({ page }) => {
  await page.goto(inbox);
  const order = await orderOf(page);
  await rowsOf(page).nth(2).click();
  const after = async (choice: string) => {
    await page.getByRole('button', { name: /^Account of / }).click();
    await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
    await page.keyboard.press('Escape');
    await threadOf(page).getByRole('button', { name: 'Resolve' }).click();
  };
  await after('The one before it in the list');
  await expect.poll(() => shownIn(page)).toBe(order[1]);
  await after('Still that conversation');
  await expect(threadOf(page).getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
  expect(shownIn(page)).toBe(order[1]);
  await page.keyboard.press('Shift+O');
  await after('The list');
  await expect(page.getByText('No conversation open')).toBeVisible();
});

const barOf = (page: Page) => page.getByRole('region', { name: 'Focus mode' });

async function beginFocus(page: Page, address = inbox) {
  await page.goto(address);
  const order = await orderOf(page);
  await page.keyboard.press('q');
  await expect.poll(() => shownIn(page)).toBe(order[0]);
  return order;
}

test('focus mode goes through a list: skipping, deciding, back again, and what is left at its end', async ({
  page,
  world,
}) => {
  await choose(page, { undo: '0' });
  const mine = must(world.users.find(({ name }) => name.startsWith('Ben ')));
  const open = world.conversations.where(({ status }) => status === 'open');
  open.forEach((one, at) => world.assign(one, at < 3 ? mine : null, null));
  const order = await beginFocus(page, `${inbox}?assignee_type=me`);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(barOf(page).getByText('1 of 3')).toBeVisible();
  await barOf(page).getByRole('button', { name: 'Skip' }).click();
  await expect(barOf(page).getByText('2 of 3')).toBeVisible();
  await page.keyboard.press('e');
  await expect(barOf(page).getByText('3 of 3')).toBeVisible();
  await page.reload();
  await expect(barOf(page).getByText('3 of 3')).toBeVisible();
  await page.keyboard.press('k');
  await expect.poll(() => shownIn(page)).toBe(order[1]);
  await expect(threadOf(page).getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
  await page.keyboard.press('j');
  await expect.poll(() => shownIn(page)).toBe(order[2]);
  await page.keyboard.press('j');
  await expect(page.getByText('3 in all; 2 still stand where they were.')).toBeVisible();
  await page.getByRole('button', { name: 'Go through the 2 that are left' }).click();
  await expect.poll(() => shownIn(page)).toBe(order[0]);
  await expect(barOf(page).getByText('1 of 2')).toBeVisible();
  expect(order.map((id) => standing(world, id).status)).toEqual(['open', 'resolved', 'open']);
  await page.keyboard.press('Escape');
  await expect(rowsOf(page)).toHaveCount(2);
});

test('what is selected is gone through, and nothing else', async ({ page }) => {
  await page.goto(inbox);
  const order = await orderOf(page);
  for (const key of ['j', 'x', 'j', 'j', 'x']) await page.keyboard.press(key);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('focus mo');
  await expect(page.getByRole('option', { name: /^Focus mode/ })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(barOf(page).getByText('1 of 2')).toBeVisible();
  expect(shownIn(page)).toBe(order[0]);
  await page.keyboard.press('e');
  await expect.poll(() => shownIn(page)).toBe(order[2]);
  await page.keyboard.press('e');
  await expect(page.getByText('2 in all, and every one of them decided.')).toBeVisible();
});

test('claiming takes the one that has waited longest and is nobody’s; Z gives it back', async ({ page, world }) => {
  await page.goto(`${inbox}?assignee_type=unassigned`);
  const [first] = await orderOf(page);
  await page.goto(inbox);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.keyboard.press('y');
  await expect.poll(() => shownIn(page)).toBe(first);
  const claimed = standing(world, must(first));
  await expect(threadOf(page).getByRole('button', { name: /^Assigned to Ben/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('z');
  await expect.poll(() => claimed.assignee_id).toBeNull();
});

test('what a colleague takes in the same moment is theirs: that is said, and the next one is claimed', async ({
  page,
  world,
}) => {
  const ada = must(world.users.find(({ name }) => name.startsWith('Ada ')));
  await page.goto(`${inbox}?assignee_type=unassigned`);
  const [first, second] = await orderOf(page);
  page.on('response', (response) => {
    if (!response.url().endsWith(`/conversations/${first}/assignments`)) return;
    world.assign(standing(world, must(first)), ada, ada);
  });
  await page.getByRole('button', { name: 'Work through' }).click();
  await page.getByRole('menuitem', { name: 'Claim the next one' }).click();
  await expect(page.getByText(new RegExp(`^Ada Okafor was faster with #${first} `)).first()).toBeVisible();
  await expect.poll(() => shownIn(page)).toBe(second);
  await expect.poll(() => standing(world, must(second)).assignee_id).not.toBeNull();
  expect(standing(world, must(first)).assignee_id).toBe(ada.id);
});

const fieldOf = (page: Page) => page.getByRole('textbox', { name: /^Reply to / });

/** Nobody is asked whether it is theirs to answer. */
async function openOwn(page: Page, world: World) {
  const mine = must(world.users.find(({ name }) => name.startsWith('Ben ')));
  for (const one of world.conversations.where(({ status }) => status === 'open')) world.assign(one, mine, null);
  const order = await openFirst(page);
  await expect(fieldOf(page)).toBeVisible();
  return order;
}

test('Ctrl and the key of a verdict send first: the answer leaves before the conversation is resolved', async ({
  page,
  world,
}) => {
  await choose(page, { undo: '0', undo_email: '0', guard_haste: 'off', guard_greeting: 'off', guard_answered: 'off' });
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(new URL(request.url()).pathname.split('/').slice(-2).join('/'));
  });
  const order = await openOwn(page, world);
  await fieldOf(page).fill('It left us this morning.');
  await page.keyboard.press('ControlOrMeta+e');
  await expect.poll(() => shownIn(page)).toBe(order[1]);
  await expect.poll(() => standing(world, must(order[0])).status).toBe('resolved');
  const own = posted.filter((path) => path.startsWith(`${order[0]}/`) && !path.endsWith('/update_last_seen'));
  expect(own.filter((path) => !path.endsWith('typing_status'))).toEqual([
    `${order[0]}/messages`,
    `${order[0]}/toggle_status`,
  ]);
  await expect(fieldOf(page)).toHaveValue('');
  await fieldOf(page).fill('It is on its way.');
  await page.getByRole('button', { name: 'Send with' }).click();
  await page.getByRole('menuitem', { name: 'Send and go on' }).click();
  await expect.poll(() => shownIn(page)).toBe(order[2]);
  expect(standing(world, must(order[1])).status).toBe('open');
  await expect.poll(() => posted).toContain(`${order[1]}/messages`);
});

test('the arrow up in an empty field takes up again what was sent and has not left', async ({ page, world }) => {
  await choose(page, {
    undo_email: '20',
    undo_chat: '20',
    guard_haste: 'off',
    guard_greeting: 'off',
    guard_answered: 'off',
  });
  await openOwn(page, world);
  await fieldOf(page).fill('It left us this mornig.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(fieldOf(page)).toHaveValue('');
  await page.keyboard.press('ArrowUp');
  await expect(fieldOf(page)).toHaveValue('It left us this mornig.');
  await expect(page.getByRole('article', { name: 'Your reply, not sent yet' })).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the next conversation takes the place of one that is resolved, though the list is not there', async ({
    page,
  }) => {
    await page.goto(inbox);
    const order = await orderOf(page);
    await rowsOf(page).first().tap();
    for (const id of order.slice(1, 3)) {
      await threadOf(page).getByRole('button', { name: 'Actions', exact: true }).tap();
      await page.getByRole('menuitem', { name: 'Resolve', exact: true }).tap();
      await expect.poll(() => shownIn(page)).toBe(id);
    }
    await page.goBack();
    await expect(rowsOf(page).first()).toBeVisible();
    expect(await orderOf(page)).not.toContain(order[0]);
  });
});
