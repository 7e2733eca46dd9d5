import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const MINUTE = 60_000;

const listOf = (page: Page) => page.getByRole('list', { name: 'Conversations' });
const rowOf = (page: Page, name = 'Iris Lindgren') =>
  listOf(page).getByRole('link', { name: new RegExp(`^${name}, `) });
const rowsOf = (page: Page) => listOf(page).getByRole('link');
const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });
const optionOf = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

function must<T>(it: T | undefined | null): T {
  if (it === undefined || it === null) throw new Error('the seed lacks something');
  return it;
}

const userNamed = (world: World, name: string) => must(world.users.find((one) => one.name.startsWith(`${name} `)));

/** Iris has waited longest, and nobody has her conversation. */
function begin(world: World) {
  const account = must([...world.accounts.all()][0]);
  const inboxOfWeb = must(world.inboxes.find(({ channel_type }) => channel_type === 'Channel::WebWidget'));
  const contact = world.addContact(account, { name: 'Iris Lindgren', email: 'iris@mail.example' });
  const conversation = world.addConversation(world.addContactInbox(contact, inboxOfWeb), {
    created_at: world.now() - 9000 * MINUTE,
    waiting_since: world.now() - 9000 * MINUTE,
    agent_last_seen_at: world.now(),
  });
  world.addMessage(conversation, {
    created_at: world.now() - 9000 * MINUTE,
    sender_type: 'Contact',
    sender_id: contact.id,
    message_type: 0,
    content: 'Where is my parcel?',
  });
  const address = `/app/accounts/1/conversations/${conversation.display_id}`;
  return { conversation, contact, address, ada: userNamed(world, 'Ada'), ben: userNamed(world, 'Ben') };
}

test('E resolves the row one is on: it goes at once, and the keys go on with the one below', async ({
  page,
  world,
}) => {
  const { conversation } = begin(world);
  await page.goto(inbox);
  await expect(rowOf(page)).toBeVisible();
  const next = (await rowsOf(page).nth(1).getAttribute('href')) ?? '';
  await page.keyboard.press('j');
  await expect(rowOf(page)).toBeFocused();
  await page.keyboard.press('e');
  await expect(rowOf(page)).toBeHidden();
  await expect(rowsOf(page).first()).toHaveAttribute('href', next);
  await expect(rowsOf(page).first()).toBeFocused();
  await expect.poll(() => conversation.status).toBe('resolved');
});

test('A, a name and Enter assign; what the inbox does not have is not offered', async ({ page, world }) => {
  const { conversation, address, ada } = begin(world);
  await page.goto(address);
  await expect(threadOf(page).getByText('Where is my parcel?')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('combobox', { name: /^Assign #/ })).toBeFocused();
  await page.keyboard.type('ada');
  await expect(optionOf(page, /Ada/)).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(threadOf(page).getByRole('button', { name: /^Assigned to Ada/ })).toBeVisible();
  await expect.poll(() => conversation.assignee_id).toBe(ada.id);
});
