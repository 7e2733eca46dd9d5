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

const actionsOf = (page: Page) => page.getByRole('menu', { name: /^Actions for/ });

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await actionsOf(page).getByRole('menuitem', { name: item }).click();
}

test.describe('all that was said', () => {
  test('is looked through to its first word, from the newest back', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('My parcel number is LX-7', 300);
    for (let left = 60; left > 0; left -= 1) thread.asks(`And another thing, number ${left}`, left + 10);
    thread.answers('Thank you, lx-7 is found', 5);
    await page.goto(addressOf(thread.conversation));
    await expect(wordsOf(page, 'lx-7 is found')).toBeInViewport();
    await expect(wordsOf(page, 'My parcel number')).toHaveCount(0);
    await choose(page, 'Find in conversation…');
    const search = page.getByRole('search', { name: 'Find in conversation' });
    const field = search.getByRole('searchbox');
    await field.fill('LX-7');
    await expect(search.getByText('1 of 2')).toBeVisible();
    await expect(wordsOf(page, 'lx-7 is found')).toBeInViewport();
    await field.press('Enter');
    await expect(search.getByText('2 of 2')).toBeVisible();
    await expect(wordsOf(page, 'My parcel number')).toBeInViewport();
    await search.getByRole('button', { name: 'Newer match' }).click();
    await expect(wordsOf(page, 'lx-7 is found')).toBeInViewport();
    await field.fill('never said');
    await expect(search.getByText('Not found')).toBeVisible();
    await field.press('Escape');
    await expect(search).toBeHidden();
    await page.keyboard.press('Shift+F');
    await expect(field).toBeFocused();
  });

  test('is looked through for what is typed before there is a bar, which decides nothing', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('Then there is the other one', 5);
    await page.goto(addressOf(thread.conversation));
    await expect(wordsOf(page, 'Then there is')).toBeVisible();
    await page.keyboard.press('Shift+F');
    await page.keyboard.type('the');
    await expect(page.getByRole('searchbox', { name: 'Find in conversation' })).toHaveValue('the');
    await expect(page.getByRole('button', { name: 'Status: Resolved' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  test('goes by e-mail to the customer, or to an address that is one', async ({ page, world, trouble }) => {
    const thread = begin(world);
    thread.asks('Can I have this in writing?', 5);
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/transcript')) sent.push(request.postDataJSON());
    });
    await page.goto(addressOf(thread.conversation));
    await choose(page, 'Send transcript…');
    const dialog = page.getByRole('dialog', { name: 'Send a transcript' });
    await expect(dialog.getByRole('radio', { name: /iris@mail\.example/ })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Another address' }).check();
    const field = dialog.getByRole('textbox', { name: 'E-mail address' });
    await field.fill('her lawyer');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription('That is no e-mail address.');
    trouble.add({
      do: 'status',
      status: 422,
      times: 1,
      match: { path: '/transcript' },
      body: { error: 'email param missing' },
    });
    await field.fill('law@firm.example');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/email param missing/);
    await field.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(saidOf(page).getByText('Chatwoot sends the transcript to law@firm.example')).toBeVisible();
    expect(sent).toEqual([{ email: 'law@firm.example' }, { email: 'law@firm.example' }]);
  });

  test('is printed from its first message on, without notes unless one chooses them', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('The very first question', 90);
    for (let left = 60; left > 0; left -= 1) thread.answers(`Answer ${left}`, left);
    thread.notes('The warehouse was wrong', 1);
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.goto(addressOf(thread.conversation));
    await choose(page, 'Print…');
    await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.locator('html[data-printed]')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('The very first question')).toBeVisible();
    await expect(page.getByText('Answer 60', { exact: true })).toBeVisible();
    await expect(page.getByText('The warehouse was wrong').locator('visible=true')).toHaveCount(0);
    await expect(page.getByRole('main')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('radio', { name: /^For the team/ }).check();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('The warehouse was wrong').locator('visible=true')).toHaveCount(1);
    await expect(page.getByText('Internal: contains private notes')).toBeVisible();
  });

  test('has its files in one place, each with the way to where it was sent', async ({ page, world }) => {
    const holder = withFiles(world, 'audio', 'video', 'file', 'image');
    await page.goto(`${addressOf(holder)}?panel=files`);
    const files = page.getByRole('dialog', { name: 'Files' });
    await expect(files.getByRole('link', { name: /\.pdf/ }).first()).toHaveAttribute('href', /active_storage/);
    await files
      .getByRole('button', { name: /\.png$/ })
      .first()
      .press('Enter');
    await expect(page.getByRole('dialog', { name: /^Picture/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog', { name: /^Picture/ })).toBeHidden();
    await files.getByRole('link', { name: 'Show in conversation' }).first().click();
    await expect(files).toBeHidden();
    await expect(page).toHaveURL(/messageId=\d+/);
  });

  test('shows its pictures one after the other, as large as one likes', async ({ page, world }) => {
    const holder = withFiles(world, 'audio', 'video', 'file', 'image');
    await page.goto(addressOf(holder));
    await logOf(page).getByRole('button', { name: 'scale-1.png' }).press('Enter');
    const picture = page.getByRole('dialog', { name: /^Picture/ });
    const image = picture.getByRole('img');
    await expect(image).toHaveAccessibleName('scale-1.png');
    await expect(picture.getByRole('link', { name: 'Download' })).toHaveAttribute('download', 'scale-1.png');
    const width = () => image.evaluate((one) => one.clientWidth);
    await expect.poll(width).toBeGreaterThan(0);
    const fits = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(fits);
    await page.keyboard.press('0');
    await expect.poll(width).toBe(fits);
    await page.keyboard.press('ArrowRight');
    await expect(image).not.toHaveAccessibleName('scale-1.png');
    await page.keyboard.press('ArrowLeft');
    await expect(image).toHaveAccessibleName('scale-1.png');
    await page.keyboard.press('Escape');
    await expect(picture).toBeHidden();
    await expect(logOf(page).getByRole('button', { name: 'scale-1.png' })).toBeFocused();
  });
});

/** A conversation in which such files were sent. */
function withFiles(world: World, ...kinds: string[]): Conversation {
  const kindsOf = ({ id }: Conversation) =>
    world.messages
      .of('conversation_id', id)
      .flatMap((one) => world.attachments.of('message_id', one.id))
      .map(({ file_type }): string => file_type);
  const found = world.conversations.find((one) => kinds.every((kind) => kindsOf(one).includes(kind)));
  if (!found) throw new Error('nobody ever sent those');
  return found;
}
