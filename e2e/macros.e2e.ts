import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const MINUTE = 60_000;

const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });
const previewOf = (page: Page, name: string) => page.getByRole('dialog', { name: new RegExp(`^${name} on #`) });
const toastOf = (page: Page, text: RegExp) => page.getByRole('region', { name: 'Notifications' }).getByText(text);
const stepsOf = (page: Page, name: string) => previewOf(page, name).getByRole('listitem');

function must<T>(it: T | undefined | null): T {
  if (it === undefined || it === null) throw new Error('the seed lacks something');
  return it;
}

/** A customer who has been waiting on the website. */
function addWaiting(world: World, name: string, labels: string[] = []) {
  const account = must([...world.accounts.all()][0]);
  const web = must(world.inboxes.find(({ channel_type }) => channel_type === 'Channel::WebWidget'));
  const contact = world.addContact(account, { name });
  const conversation = world.addConversation(world.addContactInbox(contact, web), {
    created_at: world.now() - 90 * MINUTE,
    waiting_since: world.now() - 90 * MINUTE,
    labels,
  });
  world.addMessage(conversation, {
    created_at: world.now() - 90 * MINUTE,
    sender_type: 'Contact',
    sender_id: contact.id,
    message_type: 0,
    content: 'Where is my refund?',
  });
  return conversation;
}

function begin(world: World) {
  const account = must([...world.accounts.all()][0]);
  const conversation = addWaiting(world, 'Iris Lindgren');
  const macro = (name: string, actions: [string, string[]][]) =>
    world.macros.insert({
      account_id: account.id,
      name,
      visibility: 'global',
      created_by_id: null,
      updated_by_id: null,
      actions: actions.map(([action_name, action_params]) => ({ action_name, action_params })),
      blob_ids: [],
    });
  const written = () => world.messages.of('conversation_id', conversation.id).filter((one) => one.message_type === 1);
  return { conversation, macro, written, address: `/app/accounts/1/conversations/${conversation.display_id}` };
}

async function choose(page: Page, address: string, name: string) {
  await page.goto(address);
  await expect(threadOf(page).getByText('Where is my refund?')).toBeVisible();
  await page.keyboard.press('Shift+M');
  await expect(page.getByRole('combobox', { name: /^Macro for #/ })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(previewOf(page, name)).toBeVisible();
}

test('a macro shows its steps before it is run, and says that it is done', async ({ page, world }) => {
  const { conversation, written, address } = begin(world);
  await choose(page, address, 'Refund done');
  await expect(stepsOf(page, 'Refund done')).toHaveText([
    'Add the label refund',
    /^Send to Iris Lindgren\s*The refund is on its way/,
    'Resolve it',
  ]);
  expect(written()).toEqual([]);
  await expect(page.getByRole('button', { name: 'Run macro' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /^“Refund done” is done on #\d+ \(Iris Lindgren\)$/)).toBeVisible();
  await expect(threadOf(page).getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
  expect(conversation.labels).toContain('refund');
  expect(written().map(({ private: isPrivate }) => isPrivate)).toEqual([false]);
});

test('a note of a macro is a note, with the names of agents and customers filled in', async ({ page, world }) => {
  const { macro, written, address } = begin(world);
  macro('Hand over', [['add_private_note', ['{{contact.name}} has asked twice']]]);
  await choose(page, address, 'Hand over');
  await expect(stepsOf(page, 'Hand over')).toHaveText([/^Add a private note\s*Iris Lindgren has asked twice$/]);
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /^“Hand over” is done/)).toBeVisible();
  expect(written().map(({ private: isPrivate }) => isPrivate)).toEqual([true]);
});

test('the same macro is not run twice on a conversation by accident', async ({ page, world }) => {
  const { written, address } = begin(world);
  await choose(page, address, 'Refund done');
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /^“Refund done” is done/)).toBeVisible();
  await page.keyboard.press('Shift+M');
  await page.getByRole('option', { name: /^Refund done/ }).click();
  await expect(previewOf(page, 'Refund done').getByRole('alert')).toContainText(/You have run this on #\d+ /);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(previewOf(page, 'Refund done')).toBeHidden();
  expect(written()).toHaveLength(1);
});

test('a step that Chatwoot would leave out is marked, and missed afterwards', async ({ page, world }) => {
  const { conversation, macro, address } = begin(world);
  macro('Escalate', [
    ['add_label', ['vip']],
    ['assign_agent', ['99999']],
  ]);
  await choose(page, address, 'Escalate');
  await expect(stepsOf(page, 'Escalate').nth(1)).toContainText('Cannot have conversations of this inbox');
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /^Not seen: Assign it to agent 99999\. Chatwoot may be busy/)).toBeVisible();
  expect(conversation.labels).toContain('vip');
});

test('a message with a gap in it is not sent', async ({ page, world }) => {
  const { macro, address } = begin(world);
  macro('Call them', [['send_message', ['We will call you on {{contact.phone}}']]]);
  await choose(page, address, 'Call them');
  await expect(previewOf(page, 'Call them').getByRole('alert')).toContainText('{{contact.phone}}');
  await expect(page.getByRole('button', { name: 'Run macro' })).toBeDisabled();
});

test('a macro that may have been run is said to, and is not run again unasked', async ({ page, world, trouble }) => {
  const { written, address } = begin(world);
  await choose(page, address, 'Refund done');
  trouble.add({ match: { method: 'POST', path: '/execute' }, do: 'drop-after', times: 1 });
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /^“Refund done” may have been run on #\d+/)).toBeVisible();
  await expect.poll(written).toHaveLength(1);
});

test('a macro that takes the conversation out of sight is not said to have failed', async ({
  page,
  world,
  trouble,
}) => {
  const { written, address } = begin(world);
  await choose(page, address, 'Refund done');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  trouble.add({
    match: { method: 'GET', path: `/conversations/${address.split('/').at(-1)}` },
    do: 'status',
    status: 404,
    body: { error: 'Resource could not be found' },
  });
  await page.keyboard.press('Enter');
  await expect(toastOf(page, /^“Refund done” may have been run on #\d+/)).toBeVisible();
  await expect.poll(written).toHaveLength(1);
});

test.describe('on a selection', () => {
  const among = '/app/accounts/1/label/lost_parcel';

  /** Selects all who wait in the list, and shows what the macro would do to them. */
  async function chooseForAll(page: Page, count: number, name: string) {
    await page.goto(among);
    const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('link');
    await expect(rows).toHaveCount(count);
    await page.keyboard.press('Control+a');
    await expect(page.getByText(`${count} selected`)).toBeVisible();
    await page.keyboard.press('Shift+M');
    await expect(page.getByRole('combobox', { name: `Macro for ${count} conversations` })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    const preview = page.getByRole('dialog', { name: `${name} on ${count} conversations` });
    await expect(preview).toBeVisible();
    return preview;
  }
  const begun = (world: World, names: string[]) => names.map((name) => addWaiting(world, name, ['lost_parcel']));
  const repliesIn = (world: World, { id }: { id: number }) =>
    world.messages.of('conversation_id', id).filter((one) => one.message_type === 1 && !one.private);

  test('a macro writes to each customer in their own words, and leaves out whom it cannot', async ({ page, world }) => {
    const { macro } = begin(world);
    macro('Parcel found', [
      ['send_message', ['Dear {{contact.last_name}}, it is found']],
      ['resolve_conversation', []],
    ]);
    const [iris, noor, zoe] = begun(world, ['Iris Berg', 'Noor Haddad', 'Zoe']);
    const preview = await chooseForAll(page, 3, 'Parcel found');
    await expect(preview.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveText([
      /^Send to 2 customers\s*Dear (Berg|Haddad), it is found/,
      'Resolve it',
    ]);
    await expect(preview.getByRole('region', { name: 'Left out' })).toContainText(
      /#\d+ Zoe .*last_name}} is not known/,
    );
    await expect(preview.getByText('None of this can be taken back.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.getByRole('button', { name: 'Run on 2 conversations' }).click();
    await expect(toastOf(page, /^“Parcel found” is done on 2 conversations$/)).toBeVisible();
    expect(repliesIn(world, must(iris)).map(({ content }) => content)).toEqual(['Dear Berg, it is found']);
    expect(repliesIn(world, must(noor)).map(({ content }) => content)).toEqual(['Dear Haddad, it is found']);
    expect([iris, noor, zoe].map((one) => one?.status)).toEqual(['resolved', 'resolved', 'open']);
    expect(repliesIn(world, must(zoe))).toEqual([]);
  });

  test('what was refused is tried again, and what may have been done is not', async ({ page, world, trouble }) => {
    const { macro } = begin(world);
    macro('Apologise', [['send_message', ['We are sorry']]]);
    const all = begun(world, ['Iris Berg', 'Noor Haddad', 'Zoe Marsh']);
    await chooseForAll(page, 3, 'Apologise');
    trouble.add({ match: { method: 'POST', path: '/execute' }, do: 'drop-after', times: 1 });
    trouble.add({ match: { method: 'POST', path: '/execute' }, do: 'status', status: 422, times: 1 });
    await page.getByRole('button', { name: 'Run on 3 conversations' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '“Apologise”: 2 of 3 need a look' })).toBeVisible();
    await page.getByRole('button', { name: 'See which' }).click();
    const report = page.getByRole('dialog', { name: 'What was not done' });
    await expect(report.getByRole('listitem')).toHaveCount(2);
    await expect(report.getByRole('listitem').nth(1)).toContainText('Look at the conversation before you run it again');
    await report.getByRole('button', { name: 'Try these again' }).click();
    await expect.poll(() => all.map((one) => repliesIn(world, one).length)).toEqual([1, 1, 1]);
    await expect(page.getByRole('alert').filter({ hasText: '“Apologise”: 1 of 1 need a look' })).toBeVisible();
  });
});
