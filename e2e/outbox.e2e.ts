// What an agent has sent or decided: it can be taken back while nothing has left, and is never lost after that.
import type { Page } from '@playwright/test';
import type { Conversation } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const listOf = (page: Page) => page.getByRole('list', { name: 'Conversations' });
const rowsOf = (page: Page) => listOf(page).getByRole('link');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

/** The status calls this page makes. */
function statusCallsOf(page: Page) {
  const calls: string[] = [];
  page.on('request', (request) => {
    const id = /conversations\/(\d+)\/toggle_status$/.exec(new URL(request.url()).pathname)?.[1];
    if (id) calls.push(`${id} ${(request.postDataJSON() as { status: string }).status}`);
  });
  return calls;
}

async function openInbox(page: Page, world: World) {
  await page.goto(inbox);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await expect(rowsOf(page).first()).toBeFocused();
  const id = Number(await rowsOf(page).first().getAttribute('data-row'));
  const conversation = world.conversations.find(({ display_id }) => display_id === id);
  if (!conversation) throw new Error('the row is of no conversation');
  return conversation;
}

/** Nobody is asked whether it is theirs to answer. */
function takeOver(world: World, conversation: Conversation) {
  const ben = world.users.find(({ name }) => name === 'Ben Sørensen') ?? null;
  world.assign(conversation, ben, ben);
}

const rowOf = (page: Page, id: number) => listOf(page).locator(`[data-row="${id}"]`);

test('Z takes a resolve back: the row is there again, and Chatwoot was never asked', async ({ page, world }) => {
  await page.clock.install();
  const conversation = await openInbox(page, world);
  const calls = statusCallsOf(page);
  await page.keyboard.press('e');
  await expect(rowOf(page, conversation.display_id)).toBeHidden();
  await expect(undo(page)).toBeVisible();
  await page.keyboard.press('z');
  await expect(rowOf(page, conversation.display_id)).toBeVisible();
  await expect(undo(page)).toBeHidden();
  await page.clock.runFor(10_000);
  expect(calls).toEqual([]);
  expect(conversation.status).toBe('open');
});

test('what is not taken back is sent a few seconds later', async ({ page, world }) => {
  await page.clock.install();
  const conversation = await openInbox(page, world);
  const calls = statusCallsOf(page);
  await page.keyboard.press('e');
  await page.clock.runFor(2000);
  expect(calls).toEqual([]);
  await page.clock.runFor(4000);
  await expect.poll(() => conversation.status).toBe('resolved');
  await expect.poll(() => calls).toEqual([`${conversation.display_id} resolved`]);
  await expect(undo(page)).toBeHidden();
});

test('with Shift it is sent at once', async ({ page, world }) => {
  const conversation = await openInbox(page, world);
  await page.keyboard.press('Shift+E');
  await expect.poll(() => conversation.status).toBe('resolved');
  await expect(undo(page)).toBeHidden();
});

test('several are taken back one after the other, the last one first', async ({ page, world }) => {
  const first = await openInbox(page, world);
  const second = Number(await rowsOf(page).nth(1).getAttribute('data-row'));
  await page.keyboard.press('e');
  await expect(rowOf(page, second)).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByText(/and 1 more/)).toBeVisible();
  await page.keyboard.press('z');
  await expect(rowOf(page, second)).toBeVisible();
  await expect(rowOf(page, first.display_id)).toBeHidden();
  await page.keyboard.press('z');
  await expect(rowOf(page, first.display_id)).toBeVisible();
});

test('a page that is left sends what it holds', async ({ page, world }) => {
  const conversation = await openInbox(page, world);
  await page.keyboard.press('e');
  await expect(undo(page)).toBeVisible();
  await page.goto('about:blank');
  await expect.poll(() => conversation.status).toBe('resolved');
});

test('what the customer writes meanwhile is not resolved with the rest', async ({ page, world }) => {
  await page.clock.install();
  const conversation = await openInbox(page, world);
  await page.keyboard.press('e');
  await expect(undo(page)).toBeVisible();
  world.customerWrites(conversation, 'One more thing!');
  await page.clock.runFor(1000);
  await page.clock.runFor(5000);
  await expect(page.getByText(/has written since/).first()).toBeVisible();
  await expect(rowOf(page, conversation.display_id)).toBeVisible();
  expect(conversation.status).toBe('open');
});

test('Z does the opposite of what was done at once, unless somebody has changed it since', async ({ page, world }) => {
  const conversation = await openInbox(page, world);
  world.assign(conversation, null, null);
  await expect(rowOf(page, conversation.display_id)).not.toHaveAccessibleName(/assigned to/);
  const ben = world.users.find(({ name }) => name === 'Ben Sørensen');
  await page.keyboard.press('i');
  await expect.poll(() => conversation.assignee_id).toBe(ben?.id);
  await expect(undo(page)).toBeVisible();
  await page.keyboard.press('z');
  await expect.poll(() => conversation.assignee_id).toBeNull();
  await expect(undo(page)).toBeHidden();

  await page.keyboard.press('i');
  await expect.poll(() => conversation.assignee_id).toBe(ben?.id);
  const ada = world.users.find(({ name }) => name === 'Ada Okafor');
  world.assign(conversation, ada ?? null, ada ?? null);
  await expect(rowOf(page, conversation.display_id)).toContainText('AO');
  await expect(undo(page)).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText(/was left as it is: somebody has changed it since/).first()).toBeVisible();
  expect(conversation.assignee_id).toBe(ada?.id);
});

test('what a page that died has held is sent by the next one, once', async ({ page, world, context }) => {
  const conversation = await openInbox(page, world);
  const calls = statusCallsOf(page);
  await page.keyboard.press('e');
  await expect(undo(page)).toBeVisible();
  // As when the browser has run out of memory: no word of farewell.
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error('the page is no more'));
    Storage.prototype.setItem = () => {
      throw new Error('the page is no more');
    };
  });
  await page.close();
  const next = await context.newPage();
  const callsAfter = statusCallsOf(next);
  await next.goto(inbox);
  await expect.poll(() => conversation.status).toBe('resolved');
  await expect.poll(() => [calls, callsAfter]).toEqual([[], [`${conversation.display_id} resolved`]]);
});

test.describe('a reply by e-mail', () => {
  const field = (page: Page) => page.getByRole('textbox', { name: /^Reply to / });

  /** An open conversation by e-mail, and what has been said in it. */
  function beginEmail(world: World) {
    const inbox = world.inboxes.find(({ channel_type }) => channel_type === 'Channel::Email');
    const [conversation] = world.conversations.where(
      ({ inbox_id, status }) => inbox_id === inbox?.id && status === 'open',
    );
    if (!conversation) throw new Error('the seed has no open e-mail');
    takeOver(world, conversation);
    const sent = (words: string) =>
      world.messages.of('conversation_id', conversation.id).filter(({ content }) => content?.includes(words));
    return { address: `/app/accounts/1/conversations/${conversation.display_id}`, sent };
  }

  test('can be taken back: words, copies and cursor are where they were', async ({ page, world }) => {
    const { address, sent } = beginEmail(world);
    await page.goto(address);
    await page.getByRole('button', { name: /Change who gets it/ }).click();
    await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('boss@shop.example');
    await field(page).fill('The parcel is on its way');
    for (let step = 0; step < 4; step += 1) await field(page).press('ArrowLeft');
    await field(page).press('Control+Enter');
    await expect(field(page)).toHaveValue('');
    await page.getByRole('log').getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(field(page)).toHaveValue('The parcel is on its way');
    await expect(page.getByRole('textbox', { name: 'Cc', exact: true })).toHaveValue('boss@shop.example');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('X');
    await expect(field(page)).toHaveValue('The parcel is on itsX way');
    expect(sent('The parcel is on its way')).toEqual([]);
  });

  test('goes out when its time is over, and with Shift at once', async ({ page, world }) => {
    await page.clock.install();
    const { address, sent } = beginEmail(world);
    await page.goto(address);
    await field(page).fill('One moment, please');
    await field(page).press('Control+Enter');
    await expect(page.getByText(/^Goes out in \d s$/)).toBeVisible();
    await page.clock.runFor(2000);
    expect(sent('One moment, please')).toEqual([]);
    await page.clock.runFor(4000);
    await expect.poll(() => sent('One moment, please').length).toBe(1);
    await field(page).fill('And this at once');
    await field(page).press('Control+Shift+Enter');
    await expect.poll(() => sent('And this at once').length).toBe(1);
  });
});

test('signed out, nothing is lost: it is sent once somebody is signed in again', async ({ page, world, trouble }) => {
  const conversation = await openInbox(page, world);
  takeOver(world, conversation);
  const sent = () =>
    world.messages.of('conversation_id', conversation.id).filter(({ content }) => content === 'Still here');
  await page.goto(`/app/accounts/1/conversations/${conversation.display_id}`);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();
  const rule = { match: { path: '/api/' }, do: 'status', status: 401 } as const;
  trouble.add(rule);
  await page.getByRole('textbox', { name: /^Reply to / }).fill('Still here');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/signed out/i).first()).toBeVisible();
  await expect(page.getByRole('log').getByText('Still here')).toBeVisible();
  await expect(page.getByRole('log').getByRole('alert')).toHaveCount(0);
  trouble.clear();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect.poll(() => sent().length).toBe(1);
});

test('what Chatwoot forbids is not taken for being signed out', async ({ page, world, trouble }) => {
  const conversation = await openInbox(page, world);
  takeOver(world, conversation);
  await page.goto(`/app/accounts/1/conversations/${conversation.display_id}`);
  const error = 'You are not authorized to do this action';
  trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'status', status: 401, body: { error } });
  await page.getByRole('textbox', { name: /^Reply to / }).fill('Hello');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('log').getByRole('alert')).toContainText(error);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();
});
