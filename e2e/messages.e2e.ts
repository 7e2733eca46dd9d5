import type { Page } from '@playwright/test';
import type { Conversation, User } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const MINUTE = 60_000;

const logOf = (page: Page) => page.getByRole('log', { name: 'Messages' });
const addressOf = ({ display_id }: { display_id: number }) => `/app/accounts/1/conversations/${display_id}`;
const saidOf = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const wordsOf = (page: Page, text: string) => logOf(page).getByRole('article').filter({ hasText: text });

/** A customer of our own, and what is said, so many minutes ago. */
function begin(world: World, channel = 'Channel::WebWidget') {
  const [account] = world.accounts.all();
  const inbox = world.inboxes.find(({ channel_type }) => channel_type === channel);
  const agent = world.users.find(({ name }) => name.startsWith('Ben '));
  if (!account || !inbox || !agent) throw new Error('the seed lacks an inbox or an agent');
  const contact = world.addContact(account, { name: 'Iris Lindgren', email: 'iris@mail.example' });
  const conversation: Conversation = world.addConversation(world.addContactInbox(contact, inbox), {
    created_at: world.now() - 3 * 24 * 60 * MINUTE,
  });
  conversation.agent_last_seen_at = world.now();
  const at = (minutesAgo: number) => ({ created_at: world.now() - minutesAgo * MINUTE });
  const by = ({ id }: User) => ({ sender_type: 'User', sender_id: id }) as const;
  return {
    conversation,
    asks: (content: string, minutesAgo: number) =>
      world.addMessage(conversation, {
        ...at(minutesAgo),
        sender_type: 'Contact',
        sender_id: contact.id,
        message_type: 0,
        content,
      }),
    answers: (content: string, minutesAgo: number) =>
      world.addMessage(conversation, { ...at(minutesAgo), ...by(agent), message_type: 1, content }),
    notes: (content: string, minutesAgo: number) =>
      world.addMessage(conversation, { ...at(minutesAgo), ...by(agent), message_type: 1, content, private: true }),
  };
}

async function openActions(page: Page, text: string) {
  const message = wordsOf(page, text);
  await message.hover();
  await message.getByRole('button', { name: 'Message actions' }).click();
}

test.describe('one message', () => {
  test('is deleted once one has read what the customer keeps of it', async ({ page, world }) => {
    const thread = begin(world, 'Channel::Email');
    thread.asks('Where is my parcel?', 9);
    const answer = thread.answers('The code of your card is 4711', 5);
    await page.goto(addressOf(thread.conversation));
    await openActions(page, '4711');
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this message?' });
    await expect(dialog).toContainText('Iris Lindgren keeps what was delivered');
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await expect(wordsOf(page, 'This message was deleted')).toBeVisible();
    await expect(wordsOf(page, '4711')).toBeHidden();
    await expect.poll(() => world.messages.must(answer.id).content_attributes).toEqual({ deleted: true });
  });

  test('stays when Chatwoot refuses to delete it, and says why', async ({ page, world, trouble }) => {
    const thread = begin(world);
    thread.notes('Check the address first', 5);
    await page.goto(addressOf(thread.conversation));
    trouble.add({
      do: 'status',
      status: 401,
      match: { method: 'DELETE' },
      body: { error: 'You are not authorized to do this action' },
    });
    await openActions(page, 'Check the address');
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Only your team could read it');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(saidOf(page).getByText('The message was not deleted')).toBeVisible();
    await expect(saidOf(page).getByText('You are not authorized to do this action')).toBeVisible();
    await expect(wordsOf(page, 'Check the address first')).toBeVisible();
  });

  test('has a link of its own, and its words, to take elsewhere', async ({ page, context, world }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const thread = begin(world);
    const asked = thread.asks('Do you ship to Åland?', 5);
    await page.goto(addressOf(thread.conversation));
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await openActions(page, 'Åland');
    await page.getByRole('menuitem', { name: 'Copy text' }).click();
    await expect.poll(copied).toBe('Do you ship to Åland?');
    await wordsOf(page, 'Åland').getByRole('button', { name: 'Message actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Copy link' }).press('Enter');
    await expect(saidOf(page).getByText('Link copied')).toBeVisible();
    expect(await copied()).toBe(new URL(`${addressOf(thread.conversation)}?messageId=${asked.id}`, page.url()).href);
  });

  test('is answered on a phone from the menu beside it', async ({ browser, baseURL, world }) => {
    const thread = begin(world);
    thread.asks('Which size fits?', 5);
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(addressOf(thread.conversation));
    await wordsOf(page, 'Which size').getByRole('button', { name: 'Message actions' }).tap();
    await page.getByRole('menuitem', { name: 'Answer this message' }).tap();
    const reply = page.getByRole('form', { name: 'Reply to Iris Lindgren' });
    await expect(reply).toContainText('Which size fits?');
    await expect(reply.getByRole('textbox').last()).toBeFocused();
    await context.close();
  });
});
