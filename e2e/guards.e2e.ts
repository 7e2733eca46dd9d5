// What is looked at once more before a reply leaves. Nothing here is a dialog: a line above the send button, and a second
// press sends.
import type { Page } from '@playwright/test';
import type { Message, User } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const OUTGOING = 1;

const inbox = '/app/accounts/1/dashboard';
const addressOf = ({ display_id }: { display_id: number }) => `/app/accounts/1/conversations/${display_id}`;
const reply = (page: Page) => page.getByRole('textbox', { name: /^Reply to / });
const note = (page: Page) => page.getByRole('textbox', { name: /^Private note/ });
const log = (page: Page) => page.getByRole('log', { name: 'Messages' });
const held = (page: Page) => page.getByRole('group', { name: 'Before it is sent' });
const act = (page: Page, name: string) => held(page).getByRole('button', { name, exact: true });

function userNamed(world: World, name: string): User {
  const user = world.users.find((one) => one.name.startsWith(`${name} `));
  if (!user) throw new Error(`nobody is called ${name}`);
  return user;
}

/** Somebody has asked something, and nobody has it. */
function begin(world: World, name = 'Jonas Weber') {
  const [account] = world.accounts.all();
  const website = world.inboxes.find(({ channel_type }) => channel_type === 'Channel::WebWidget');
  if (!account || !website) throw new Error('the seed lacks an inbox');
  const contact = world.addContact(account, { name, email: null });
  const created_at = world.now() - 60_000;
  const conversation = world.addConversation(world.addContactInbox(contact, website), { created_at });
  const from = { sender_type: 'Contact', sender_id: contact.id } as const;
  world.addMessage(conversation, { created_at, ...from, message_type: 0, content: 'Where is my parcel?' });
  const sent = (): Message[] =>
    world.messages.of('conversation_id', conversation.id).filter(({ message_type }) => message_type === OUTGOING);
  return { conversation, sent, ada: userNamed(world, 'Ada'), ben: userNamed(world, 'Ben') };
}

/** Opens it, writes, and presses the key that sends. */
async function send(page: Page, conversation: { display_id: number }, text: string) {
  await page.goto(addressOf(conversation));
  await expect(log(page).getByText('Where is my parcel?')).toBeVisible();
  await reply(page).fill(text);
  await reply(page).press('Control+Enter');
}

test.describe('a reply is asked about once and sent by a second press', () => {
  for (const { what, text, question } of [
    { what: 'reads like a note', text: '@Ada is this one yours?', question: '@Ada is a colleague' },
    {
      what: 'tells of a file that is not there',
      text: 'The label is attached.',
      question: 'You write “attached”, but no file',
    },
    { what: 'greets somebody else', text: 'Hi Maria, it left us.', question: 'You greet Maria, but it goes to Jonas' },
    { what: 'has a secret in it', text: 'Your password: coffee-2026', question: 'looks like a password' },
  ]) {
    test(`when it ${what}`, async ({ page, world }) => {
      const { conversation, sent } = begin(world);
      await send(page, conversation, text);
      await expect(held(page).getByRole('alert')).toContainText(question);
      await expect(reply(page)).toBeFocused();
      expect(sent()).toEqual([]);
      await reply(page).press('Control+Enter');
      await expect
        .poll(() => sent().map(({ content, private: isPrivate }) => [content, isPrivate]))
        .toEqual([[text, false]]);
      await expect(held(page)).toBeHidden();
    });
  }
});

test('what is put right is not asked about any more, and goes out by one press', async ({ page, world }) => {
  const { conversation, sent } = begin(world);
  await send(page, conversation, 'Hi Maria, it left us.');
  await expect(held(page)).toBeVisible();
  await reply(page).fill('Hi Jonas, it left us.');
  await expect(held(page)).toBeHidden();
  await reply(page).press('Control+Enter');
  await expect.poll(() => sent().map(({ content }) => content)).toEqual(['Hi Jonas, it left us.']);
});

test('a question nobody wants is switched off where it is asked, and on again beside Send', async ({ page, world }) => {
  const { conversation, sent } = begin(world);
  await send(page, conversation, 'The label is attached.');
  await held(page).getByRole('button', { name: 'Do not ask any more: When a file is missing' }).click();
  await expect(held(page)).toBeHidden();
  await expect(reply(page)).toBeFocused();
  await reply(page).press('Control+Enter');
  await expect.poll(() => sent().length).toBe(1);
  await page.getByRole('button', { name: 'Send with' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'When a file is missing' }).click();
  await page.keyboard.press('Escape');
  await reply(page).fill('The label is attached.');
  await reply(page).press('Control+Enter');
  await expect(held(page)).toBeVisible();
  expect(sent()).toHaveLength(1);
});

test('a reply sent in the moment one comes from another customer is asked about', async ({ page, world }) => {
  begin(world);
  const { sent } = begin(world, 'Maria Lind');
  const row = (name: string) =>
    page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: new RegExp(`^${name}, `) });
  await page.goto(`${inbox}?sort_by=last_activity_at_desc`);
  await row('Maria Lind').click();
  await reply(page).fill('It has left us.');
  await row('Jonas Weber').click();
  await expect(page.getByRole('textbox', { name: 'Reply to Jonas Weber' })).toHaveValue('');
  // Two seconds may pass between two steps of a test, but not between two keys of an agent.
  await page.clock.setFixedTime(new Date());
  await row('Maria Lind').click();
  await page.getByRole('textbox', { name: 'Reply to Maria Lind' }).press('Control+Enter');
  await expect(held(page).getByRole('alert')).toContainText('You have only just come here. Is it for Maria Lind?');
  expect(sent()).toEqual([]);
});

test('a conversation of somebody else is taken over and answered in one act', async ({ page, world }) => {
  const { conversation, sent, ada, ben } = begin(world);
  world.assign(conversation, ada, ada);
  await send(page, conversation, 'It left us this morning.');
  await expect(held(page).getByRole('alert')).toContainText('has this conversation');
  await act(page, 'Take over and send').click();
  await expect.poll(() => sent().length).toBe(1);
  await expect.poll(() => conversation.assignee_id).toBe(ben.id);
});

test.describe('when a colleague has answered meanwhile', () => {
  test('a reply is held beside their answer, and becomes a note without being seen by anybody', async ({
    page,
    world,
  }) => {
    const { conversation, sent, ada } = begin(world);
    await page.goto(addressOf(conversation));
    await expect(log(page).getByText('Where is my parcel?')).toBeVisible();
    await reply(page).fill('It is lost.');
    world.sendMessage(conversation, { content: 'It comes **tomorrow**.' }, ada);
    await expect(log(page).getByText('It comes tomorrow.')).toBeVisible();
    await reply(page).press('Control+Enter');
    await expect(held(page).getByRole('alert')).toContainText('Ada Okafor has answered since you began');
    await expect(held(page).getByRole('region', { name: /^The answer of Ada/ })).toContainText('It comes tomorrow.');
    await act(page, 'Make it a note').click();
    await expect(note(page)).toHaveValue('It is lost.');
    await expect(note(page)).toBeFocused();
    await note(page).press('Control+Enter');
    await expect
      .poll(() => sent().map(({ content, private: isPrivate }) => [content, isPrivate]))
      .toEqual([
        ['It comes **tomorrow**.', false],
        ['It is lost.', true],
      ]);
  });

  test('a reply that was begun before a reload is held as well, and goes out once it has been edited', async ({
    page,
    world,
  }) => {
    const { conversation, sent, ada } = begin(world);
    await page.goto(addressOf(conversation));
    await expect(log(page).getByText('Where is my parcel?')).toBeVisible();
    await reply(page).fill('It is lost.');
    await page.goto(inbox);
    world.sendMessage(conversation, { content: 'It comes tomorrow.' }, ada);
    await page.goto(addressOf(conversation));
    await expect(log(page).getByText('It comes tomorrow.')).toBeVisible();
    await page.getByRole('button', { name: /^Send to/ }).click();
    await act(page, 'Edit').click();
    await expect(held(page)).toBeHidden();
    await expect(reply(page)).toBeFocused();
    await reply(page).fill('As Ada says.');
    await reply(page).press('Control+Enter');
    await expect.poll(() => sent().map(({ content }) => content)).toEqual(['It comes tomorrow.', 'As Ada says.']);
  });
});

test('an answer that nobody has told of is looked for before a reply goes out', async ({ page, world, trouble }) => {
  const { conversation, sent, ada } = begin(world);
  trouble.add({ match: { path: '/cable' }, do: 'status', status: 502 });
  await page.goto(addressOf(conversation));
  await expect(log(page).getByText('Where is my parcel?')).toBeVisible();
  world.sendMessage(conversation, { content: 'It comes tomorrow.' }, ada);
  await reply(page).fill('It is lost.');
  await reply(page).press('Control+Enter');
  await expect(log(page).getByRole('alert')).toContainText('Ada Okafor has answered since you wrote it');
  await expect(log(page).getByText('It comes tomorrow.')).toBeVisible();
  expect(sent().map(({ content }) => content)).toEqual(['It comes tomorrow.']);
  await log(page).getByRole('button', { name: 'Make it a note' }).click();
  await expect(note(page)).toHaveValue('It is lost.');
  await note(page).press('Control+Enter');
  await expect.poll(() => sent().map((one) => one.private)).toEqual([false, true]);
});

test.describe('what was begun in one mode', () => {
  test('stays there when the other is chosen; a note becomes a reply only after what the customer would read is seen', async ({
    page,
    world,
  }) => {
    const { conversation, sent } = begin(world);
    await page.goto(addressOf(conversation));
    await page.getByRole('radio', { name: 'Private note' }).check();
    await note(page).fill('Tell **{{contact.first_name}}** it comes tomorrow.');
    await page.getByRole('radio', { name: 'Reply' }).check();
    await expect(reply(page)).toHaveValue('');
    await expect(page.getByRole('status').filter({ hasText: 'Your private note is kept' })).toBeVisible();
    await page.getByRole('button', { name: 'Convert to reply…' }).click();
    await expect(page.getByRole('region', { name: 'Jonas Weber would read:' })).toContainText('Tell Jonas it comes');
    await expect(page.getByRole('region', { name: 'Jonas Weber would read:' })).toBeFocused();
    await page.getByRole('button', { name: 'Put it into the reply' }).click();
    await expect(reply(page)).toHaveValue('Tell **{{contact.first_name}}** it comes tomorrow.');
    await expect(reply(page)).toBeFocused();
    expect(sent()).toEqual([]);
    await page.getByRole('radio', { name: 'Private note' }).check();
    await expect(note(page)).toHaveValue('');
  });

  test('is asked about once, and is made a note by the menu beside Send', async ({ page, world }) => {
    const { conversation, sent } = begin(world);
    const question = page.getByRole('status').filter({ hasText: 'Your reply to Jonas Weber is kept' });
    await page.goto(addressOf(conversation));
    await reply(page).fill('It is lost.');
    await page.getByRole('radio', { name: 'Private note' }).check();
    await expect(question).toBeVisible();
    await page.getByRole('button', { name: 'Leave it there' }).click();
    await page.getByRole('radio', { name: 'Reply' }).check();
    await page.getByRole('radio', { name: 'Private note' }).check();
    await expect(note(page)).toHaveValue('');
    await expect(question).toBeHidden();
    await page.getByRole('radio', { name: 'Reply' }).check();
    await page.getByRole('button', { name: 'Send with' }).click();
    await page.getByRole('menuitem', { name: 'Make it a note' }).click();
    await expect(note(page)).toHaveValue('It is lost.');
    await expect(note(page)).toBeFocused();
    await note(page).press('Control+Enter');
    await expect
      .poll(() => sent().map(({ content, private: isPrivate }) => [content, isPrivate]))
      .toEqual([['It is lost.', true]]);
  });
});
