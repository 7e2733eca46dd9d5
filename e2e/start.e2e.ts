// A conversation begun from here: with whom, where, the first words, and whose it is.
import type { Page } from '@playwright/test';
import type { Contact } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const account = '/app/accounts/1';
const OUTGOING = 1;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the seed lacks something');
  return value;
}

const addContact = (world: World, columns: { name: string; email: string | null }): Contact =>
  world.addContact(must([...world.accounts.all()][0]), columns);

const conversationsOf = (world: World, { id }: { id: number }) =>
  world.conversations.where((one) => one.contact_id === id);
const sentIn = (world: World, { id }: { id: number }) =>
  world.messages.of('conversation_id', id).filter(({ message_type }) => message_type === OUTGOING);

const inbox = (page: Page, name: RegExp) => page.getByRole('group', { name: 'Inbox' }).getByRole('radio', { name });
const words = (page: Page, name: string) => page.getByRole('textbox', { name: `First message to ${name}` });
const send = (page: Page, name: string) => page.getByRole('button', { name: `Start and send to ${name}` });

test('C, a name, the first words and one chord: the customer has it, and one is there', async ({ page, world }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: 'nils@akesson.example' });
  await page.goto(`${account}/dashboard`);
  await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('c');
  // Typed before there is a field, these would be verdicts.
  await page.keyboard.type('akesson');
  await expect(page.getByRole('searchbox', { name: 'With whom?' })).toHaveValue('akesson');
  await page.getByRole('button', { name: /^Nils Åkesson/ }).press('Enter');
  await inbox(page, /API/).check();
  await words(page, 'Nils Åkesson').fill('Your grinder is ready.');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  await expect(page.getByRole('log').getByText('Your grinder is ready.')).toHaveCount(1);
  const [conversation, ...others] = conversationsOf(world, contact);
  expect(others).toEqual([]);
  await expect
    .poll(() => sentIn(world, must(conversation)).map((one) => [one.content, one.private]))
    .toEqual([['Your grinder is ready.', false]]);
});

test('by e-mail it has a subject and copies, an assignee and a team', async ({ page, world }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: 'nils@akesson.example' });
  const ada = must(world.users.find(({ name }) => name === 'Ada Okafor'));
  await page.goto(`${account}/contacts/${contact.id}`);
  await page.getByRole('button', { name: 'New conversation' }).click();
  await inbox(page, /help@/).check();
  await page.getByRole('textbox', { name: 'Subject' }).fill('Your grinder');
  await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('boss');
  await expect(page.getByText('boss is not an e-mail address.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('boss@shop.example');
  await words(page, 'Nils Åkesson').fill('It is ready.');
  await page.getByRole('combobox', { name: 'Assignee' }).selectOption(ada.name);
  await send(page, 'Nils Åkesson').click();
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  const conversation = must(conversationsOf(world, contact)[0]);
  expect(conversation).toMatchObject({ assignee_id: ada.id, additional_attributes: { mail_subject: 'Your grinder' } });
  await expect
    .poll(() => sentIn(world, conversation)[0]?.content_attributes)
    .toMatchObject({
      to_emails: ['nils@akesson.example'],
      cc_emails: ['boss@shop.example'],
    });
});

test('a note that begins one is a note', async ({ page, world }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: null });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await page.getByRole('radio', { name: 'Private note' }).check();
  await page.getByRole('textbox', { name: /^Private note/ }).fill('Called about his grinder.');
  await page.getByRole('button', { name: 'Start with a note' }).click();
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  const conversation = must(conversationsOf(world, contact)[0]);
  await expect.poll(() => sentIn(world, conversation).map((one) => one.private)).toEqual([true]);
});

test('one whose answer is lost is found, not started twice', async ({ page, world, trouble }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: null });
  trouble.add({ match: { method: 'POST', pattern: '/conversations$' }, do: 'drop-after', times: 1 });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await words(page, 'Nils Åkesson').fill('Hello!');
  await send(page, 'Nils Åkesson').click();
  await expect(page.getByRole('log').getByText('Hello!')).toBeVisible();
  expect(conversationsOf(world, contact)).toHaveLength(1);
});

test('what is refused is said, and kept over a reload', async ({ page, world, trouble }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: null });
  const refusal = { status: 422, body: { error: 'source_id should be unique' } };
  trouble.add({ match: { method: 'POST', pattern: '/conversations$' }, do: 'status', ...refusal, times: 1 });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await words(page, 'Nils Åkesson').fill('Hello!');
  await send(page, 'Nils Åkesson').click();
  await expect(page.getByRole('alert')).toContainText('source_id should be unique');
  await page.reload();
  await expect(words(page, 'Nils Åkesson')).toHaveValue('Hello!');
  await send(page, 'Nils Åkesson').click();
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  expect(conversationsOf(world, contact)).toHaveLength(1);
});

test('somebody else than the address says keeps what is written to them over a reload', async ({ page, world }) => {
  const first = addContact(world, { name: 'Nils Åkesson', email: null });
  addContact(world, { name: 'Runa Vik', email: 'runa@vik.example' });
  await page.goto(`${account}/new?contact=${first.id}`);
  await page.getByRole('button', { name: 'Somebody else' }).click();
  await page.getByRole('searchbox', { name: 'With whom?' }).fill('Runa Vik');
  await page.getByRole('button', { name: /^Runa Vik/ }).click();
  await words(page, 'Runa Vik').fill('Welcome!');
  await page.reload();
  await expect(words(page, 'Runa Vik')).toHaveValue('Welcome!');
});

test('whoever cannot have it in the inbox now chosen is not sent along unseen', async ({ page, world }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: 'nils@akesson.example' });
  const api = must(world.inboxes.find(({ channel_type }) => channel_type === 'Channel::Api'));
  const name = 'Yusuf Haddad';
  const yusuf = must(world.users.find((one) => one.name === name));
  world.inboxMembers.delete(
    must(world.inboxMembers.find(({ inbox_id, user_id }) => inbox_id === api.id && user_id === yusuf.id)),
  );
  await page.goto(`${account}/new?contact=${contact.id}`);
  await inbox(page, /help@/).check();
  await page.getByRole('combobox', { name: 'Assignee' }).selectOption(name);
  await inbox(page, /API/).check();
  const assignee = page.getByRole('combobox', { name: 'Assignee' });
  await expect(assignee.getByRole('option', { name })).toHaveCount(0);
  await expect(assignee).toHaveValue('');
  await words(page, 'Nils Åkesson').fill('Hello!');
  const asked = page.waitForRequest((it) => it.method() === 'POST' && it.url().endsWith('/conversations'));
  await send(page, 'Nils Åkesson').click();
  expect((await asked).postDataJSON()).not.toHaveProperty('assignee_id');
});

test('another inbox after a lost answer is where the customer hears of us', async ({ page, world, trouble }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: 'nils@akesson.example' });
  trouble.add({ match: { method: 'POST', pattern: '/conversations$' }, do: 'drop-after', times: 1 });
  trouble.add({
    match: { method: 'GET', pattern: `/contacts/${contact.id}/conversations` },
    do: 'status',
    status: 503,
    times: 1,
  });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await inbox(page, /help@/).check();
  await words(page, 'Nils Åkesson').fill('Hello!');
  await send(page, 'Nils Åkesson').click();
  await expect(page.getByRole('alert')).toContainText('Not started');
  await inbox(page, /API/).check();
  await send(page, 'Nils Åkesson').click();
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  const api = must(world.inboxes.find(({ channel_type }) => channel_type === 'Channel::Api'));
  await expect
    .poll(() => conversationsOf(world, contact).filter((one) => sentIn(world, one).length > 0))
    .toMatchObject([{ inbox_id: api.id }]);
});

test('WhatsApp begins with a template, which is filled in and delivered', async ({ page, world }) => {
  const contact = world.addContact(must([...world.accounts.all()][0]), {
    name: 'Nils Åkesson',
    phone_number: '+4790010777',
  });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await inbox(page, /WhatsApp/).check();
  await expect(words(page, 'Nils Åkesson')).toHaveCount(0);
  await expect(send(page, 'Nils Åkesson')).toBeDisabled();
  await page.getByRole('button', { name: 'Choose a template' }).click();
  await page.getByRole('combobox', { name: 'Choose a template' }).fill('may we go on English');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'first name' }).fill('Nils');
  await expect(send(page, 'Nils Åkesson')).toBeDisabled();
  await page.getByRole('textbox', { name: 'what' }).fill('your grinder');
  await page.getByRole('textbox', { name: 'what' }).press('Control+Enter');
  await expect(page.getByRole('log').getByText('Hello Nils, we have news about your grinder.')).toHaveCount(1);
  const conversation = must(conversationsOf(world, contact)[0]);
  await expect.poll(() => sentIn(world, conversation).map((one) => one.status)).toEqual(['delivered']);
});

test('canned words, a file and the signature go with the first message', async ({ page, world }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: 'nils@akesson.example' });
  const canned = must([...world.cannedResponses.all()][0]);
  canned.short_code = 'ready';
  canned.content = 'Hello {{contact.first_name}}, your grinder is ready.';
  must(world.users.find(({ name }) => name === 'Ben Sørensen')).message_signature = 'Ben, Kråka Coffee';
  await page.goto(`${account}/new?contact=${contact.id}`);
  await inbox(page, /help@/).check();
  await words(page, 'Nils Åkesson').pressSequentially('/ready');
  await expect(page.getByRole('option', { name: /ready/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(words(page, 'Nils Åkesson')).toHaveValue('Hello Nils, your grinder is ready.');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Attach files' }).click();
  await (await chooser).setFiles({ name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('paid') });
  await expect(page.getByRole('list', { name: 'Attached files' })).toContainText('receipt.txt');
  await page.getByRole('button', { name: /signature/i }).click();
  await send(page, 'Nils Åkesson').click();
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  const conversation = must(conversationsOf(world, contact)[0]);
  await expect
    .poll(() => sentIn(world, conversation).map((one) => one.content?.replaceAll(/\s+/g, ' ')))
    .toEqual(['Hello Nils, your grinder is ready. -- Ben, Kråka Coffee']);
  expect(world.attachments.of('message_id', must(sentIn(world, conversation)[0]).id)).toHaveLength(1);
});

test('a greeting to somebody else is asked about before anything is begun', async ({ page, world }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: null });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await words(page, 'Nils Åkesson').fill('Hi Maria, your grinder is ready.');
  await send(page, 'Nils Åkesson').click();
  const held = page.getByRole('group', { name: 'Before it is sent' });
  await expect(held).toContainText('Maria');
  expect(conversationsOf(world, contact)).toEqual([]);
  await send(page, 'Nils Åkesson').click();
  await expect(page).toHaveURL(/\/conversations\/\d+$/);
  expect(conversationsOf(world, contact)).toHaveLength(1);
});

test('where the browser cannot keep the message, the conversation is said to be there, and only the rest is done', async ({
  page,
  world,
}) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: null });
  const begun: string[] = [];
  page.on('request', (one) => {
    const isBeginning = one.method() === 'POST' && one.url().endsWith('/conversations');
    begun.push(...(isBeginning ? [one.url()] : []));
  });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await words(page, 'Nils Åkesson').fill('Hello!');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await send(page, 'Nils Åkesson').click();
  await expect(page.getByRole('alert')).toContainText('its first message is not sent');
  const conversation = must(conversationsOf(world, contact)[0]);
  await expect(page.getByRole('link', { name: `Open #${conversation.display_id}` })).toBeVisible();
  await page.reload();
  await expect(words(page, 'Nils Åkesson')).toHaveValue('Hello!');
  await send(page, 'Nils Åkesson').click();
  await expect(page).toHaveURL(new RegExp(`/conversations/${conversation.display_id}$`));
  await expect.poll(() => sentIn(world, conversation).map((one) => one.content)).toEqual(['Hello!']);
  expect(begun).toHaveLength(1);
});

test.describe('where only some inboxes are ours', () => {
  test.use({ role: 'limited' });

  test('the new contact is written down on the way', async ({ page, world }) => {
    await page.goto(`${account}/new`);
    await page.getByRole('searchbox', { name: 'With whom?' }).fill('Runa Vik');
    await expect(page.getByText('Nobody found.')).toBeVisible();
    await page.getByRole('button', { name: 'New contact' }).click();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Runa Vik');
    await page.getByRole('button', { name: 'Create contact' }).click();
    await words(page, 'Runa Vik').fill('Welcome!');
    await send(page, 'Runa Vik').click();
    await expect(page.getByRole('log').getByText('Welcome!')).toBeVisible();
    expect(world.contacts.where(({ name }) => name === 'Runa Vik')).toHaveLength(1);
  });
});

test('whoever cannot be reached is said to be, and what would help', async ({ page, world, expectAccessible }) => {
  const contact = addContact(world, { name: 'Nils Åkesson', email: null });
  // As where no inbox takes messages from other programs.
  for (const one of world.inboxes.where(({ channel_type }) => channel_type === 'Channel::Api')) {
    one.channel_type = 'Channel::Telegram';
  }
  await page.goto(`${account}/new?contact=${contact.id}`);
  await expect(page.getByText('Nils Åkesson cannot be reached in any of your inboxes')).toBeVisible();
  await expectAccessible();
});
