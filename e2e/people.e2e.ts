import type { Locator, Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const MINUTE = 60_000;

const inbox = '/app/accounts/1/dashboard';
const newestFirst = `${inbox}?sort_by=last_activity_at_desc`;
const addressOf = ({ display_id }: { display_id: number }) => `/app/accounts/1/conversations/${display_id}`;
const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });
const logOf = (page: Page) => page.getByRole('log', { name: 'Messages' });
const rowOf = (page: Page) =>
  page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: /^Iris Lindgren, / });
const replyTo = (page: Page) => page.getByRole('textbox', { name: /^Reply to / });
const note = (page: Page) => page.getByRole('textbox', { name: /^Private note/ });
const peekOn = (page: Page) => page.getByRole('dialog', { name: /^Peek at conversation/ });
/** What is seen, not what is read out. */
const line = (within: Page | Locator, words: string) => within.getByRole('paragraph').filter({ hasText: words });
const isLive = (page: Page) =>
  expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();

function userNamed(world: World, name: string) {
  const user = world.users.find((one) => one.name.startsWith(`${name} `));
  if (!user) throw new Error(`nobody is called ${name}`);
  return user;
}

/** Iris has asked something, unread, and nobody has it. */
function begin(world: World, channel = 'Channel::WebWidget') {
  const [account] = world.accounts.all();
  const inbox = world.inboxes.find(({ channel_type }) => channel_type === channel);
  if (!account || !inbox) throw new Error('the seed lacks an inbox');
  const contact = world.addContact(account, { name: 'Iris Lindgren', email: 'iris@mail.example' });
  const conversation = world.addConversation(world.addContactInbox(contact, inbox), {
    created_at: world.now() - 60 * MINUTE,
  });
  world.addMessage(conversation, {
    created_at: world.now() - 2 * MINUTE,
    sender_type: 'Contact',
    sender_id: contact.id,
    message_type: 0,
    content: 'Where is my parcel?',
  });
  return { conversation, contact, ada: userNamed(world, 'Ada'), ben: userNamed(world, 'Ben') };
}

/** Every call of this page that writes, or of one kind of them. */
function writesOf(page: Page, part = '') {
  const writes: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET' || !pathname.startsWith('/api/') || !pathname.includes(part)) return;
    const body = (request.postDataJSON() ?? {}) as Record<string, unknown>;
    writes.push(
      part === TYPING
        ? `${body.typing_status} ${body.is_private ? 'note' : 'reply'}`
        : (pathname.split('/').at(-1) ?? ''),
    );
  });
  return writes;
}
const TYPING = '/toggle_typing_status';
const SEEN = '/update_last_seen';

async function chooseReading(page: Page, rule: string) {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitemradio', { name: rule }).click();
  await expect(page.getByRole('menu')).toBeHidden();
}

test.describe('who is writing', () => {
  test('the customer, in the thread and on the row, until it is over', async ({ page, world }) => {
    const { conversation } = begin(world);
    await page.goto(`${addressOf(conversation)}?sort_by=last_activity_at_desc`);
    await expect(logOf(page).getByText('Where is my parcel?')).toBeVisible();
    await isLive(page);
    const before = await logOf(page).boundingBox();

    world.customerTypes(conversation, true);
    await expect(line(threadOf(page), 'Iris Lindgren is writing')).toHaveText('Iris Lindgren is writing');
    await expect(threadOf(page).getByRole('status').filter({ hasText: 'Iris Lindgren is writing' })).toHaveCount(1);
    await expect(rowOf(page)).toContainText('Iris Lindgren is writing…');
    await expect(rowOf(page)).not.toContainText('Where is my parcel?');
    await expect(rowOf(page)).toHaveAccessibleName(/, Iris Lindgren is writing$/);
    expect(await logOf(page).boundingBox()).toEqual(before);

    world.customerTypes(conversation, false);
    await expect(threadOf(page).getByText('Iris Lindgren is writing')).toHaveCount(0);
    await expect(rowOf(page)).toContainText('Where is my parcel?');

    // Going on is shown, but not said aloud a second time.
    world.customerTypes(conversation, true);
    await expect(line(threadOf(page), 'Iris Lindgren is writing')).toBeVisible();
    await expect(threadOf(page).getByRole('status').filter({ hasText: 'Iris Lindgren is writing' })).toHaveCount(0);
  });

  test('a colleague at a note is not taken for one at a reply, nor for the customer', async ({ page, world }) => {
    const { conversation, ada } = begin(world);
    await page.goto(`${addressOf(conversation)}?sort_by=last_activity_at_desc`);
    await isLive(page);
    world.agentTypes(conversation, ada, { isOn: true, isPrivate: true });
    await expect(line(threadOf(page), 'Ada Okafor is writing a note')).toBeVisible();
    await expect(rowOf(page)).toHaveAccessibleName(/, Ada Okafor is writing a note$/);
    world.customerTypes(conversation, true);
    await expect(line(threadOf(page), 'Iris Lindgren is writing · Ada Okafor is writing a note')).toBeVisible();
    world.agentTypes(conversation, ada, { isOn: true, isPrivate: false });
    await expect(line(threadOf(page), 'Iris Lindgren is writing · Ada Okafor is writing a reply')).toBeVisible();
  });

  test('whoever has said it is not writing it any more', async ({ page, world }) => {
    const { conversation } = begin(world);
    await page.goto(addressOf(conversation));
    await isLive(page);
    world.customerTypes(conversation, true);
    await expect(line(threadOf(page), 'Iris Lindgren is writing')).toBeVisible();
    world.customerWrites(conversation, { content: 'It has come!' });
    await expect(logOf(page).getByText('It has come!')).toBeVisible();
    await expect(line(threadOf(page), 'Iris Lindgren is writing')).toHaveCount(0);
  });
});

test.describe('our own writing', () => {
  test('is seen by a colleague, and an answer costs two calls for it', async ({ page, world, signInAs }) => {
    const { conversation } = begin(world);
    const colleague = await signInAs('admin');
    await colleague.goto(addressOf(conversation));
    await isLive(colleague);
    await page.goto(addressOf(conversation));
    const said = writesOf(page, TYPING);
    await replyTo(page).pressSequentially('It left us this morning.');
    await expect(line(threadOf(colleague), 'Ben Sørensen is writing a reply')).toBeVisible();
    await replyTo(page).press('Control+Enter');
    await expect(logOf(colleague).getByText('It left us this morning.')).toBeVisible();
    await expect(line(threadOf(colleague), 'is writing')).toHaveCount(0);
    await expect.poll(() => said).toEqual(['on reply', 'off reply']);
  });

  test('is told as what it is, and ends with the mode, the words or the conversation', async ({ page, world }) => {
    const { conversation } = begin(world);
    await page.goto(addressOf(conversation));
    const said = writesOf(page, TYPING);
    await replyTo(page).pressSequentially('Hm');
    await page.getByRole('radio', { name: 'Private note' }).click();
    await expect.poll(() => said).toEqual(['on reply', 'off reply']);
    await note(page).pressSequentially('What do we say?');
    await expect.poll(() => said.slice(2)).toEqual(['on note']);
    await note(page).fill('');
    await expect.poll(() => said.slice(3)).toEqual(['off note']);
    await note(page).pressSequentially('Later');
    await expect.poll(() => said.slice(4)).toEqual(['on note']);
    await page.getByRole('link', { name: 'Contacts' }).click();
    await expect.poll(() => said.slice(5)).toEqual(['off note']);
  });

  test('is over for everybody when the page is left', async ({ page, world, signInAs }) => {
    const { conversation } = begin(world);
    const colleague = await signInAs('admin');
    await colleague.goto(addressOf(conversation));
    await isLive(colleague);
    await page.goto(addressOf(conversation));
    await replyTo(page).pressSequentially('Let me see');
    const writing = threadOf(colleague)
      .getByText(/is writing a reply$/)
      .first();
    await expect(writing).toBeVisible();
    await page.goto('about:blank');
    await expect(writing).toBeHidden({ timeout: 3000 });
  });

  test('at a note is kept from the unknown client behind an API inbox', async ({ page, world }) => {
    const { conversation } = begin(world, 'Channel::Api');
    const writes = writesOf(page);
    await page.goto(addressOf(conversation));
    await expect.poll(() => writes).toContain('update_last_seen');
    await page.getByRole('radio', { name: 'Private note' }).click();
    await note(page).pressSequentially('Careful with this one');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.poll(() => writes).toContain('messages');
    expect(writes).not.toContain('toggle_typing_status');
    await page.getByRole('radio', { name: 'Reply' }).click();
    await replyTo(page).pressSequentially('Hello');
    await expect.poll(() => writes).toContain('toggle_typing_status');
  });

  test('that nobody can be told of holds nothing up and says nothing', async ({ page, world, trouble }) => {
    const { conversation } = begin(world);
    await page.goto(addressOf(conversation));
    await expect(logOf(page).getByText('Where is my parcel?')).toBeVisible();
    trouble.add({ match: { path: TYPING }, do: 'drop-before', ms: 5 * MINUTE });
    await replyTo(page).pressSequentially('It left us this morning.');
    await replyTo(page).press('Control+Enter');
    await expect
      .poll(() => world.messages.of('conversation_id', conversation.id).map(({ content }) => content))
      .toContain('It left us this morning.');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('who is there', () => {
  test('the colleague who has it, and the customer', async ({ page, world, signInAs }) => {
    const { conversation, contact, ada } = begin(world);
    world.assign(conversation, ada, null);
    const colleague = await signInAs('admin');
    await colleague.goto(inbox);
    await isLive(colleague);
    world.beat('Contact', 1, contact.id);
    await page.goto(addressOf(conversation));
    await expect(threadOf(page).getByRole('img', { name: 'Online' })).toBeVisible();
    await expect(threadOf(page).getByText('Customer is online')).toBeVisible();
  });

  test('a colleague who is away, and a customer who is not there', async ({ page, world }) => {
    const { conversation, ada } = begin(world);
    world.assign(conversation, ada, null);
    await page.goto(addressOf(conversation));
    await expect(threadOf(page).getByRole('img', { name: 'Offline' })).toBeVisible();
    await expect(threadOf(page).getByText('Customer is online')).toHaveCount(0);
  });

  test('nothing is said of anybody while nothing is known', async ({ page, world, trouble }) => {
    const { conversation, ada } = begin(world);
    world.assign(conversation, ada, null);
    trouble.add({ match: { path: '/cable' }, do: 'refuse' });
    await page.goto(addressOf(conversation));
    await expect(threadOf(page).getByRole('button', { name: 'Assigned to Ada Okafor' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByText(/^Polling/)).toBeVisible();
    await expect(threadOf(page).getByRole('img', { name: /Online|Busy|Offline/ })).toHaveCount(0);
  });
});

test('what the customer has seen is said once, under our newest answer they saw', async ({ page, world }) => {
  const { conversation, ben } = begin(world);
  const answers = (content: string, minutesAgo: number) =>
    world.addMessage(conversation, {
      created_at: world.now() - minutesAgo * MINUTE,
      sender_type: 'User',
      sender_id: ben.id,
      message_type: 1,
      content,
    });
  answers('First answer', 30);
  answers('Second answer', 20);
  await page.goto(addressOf(conversation));
  await expect(logOf(page).getByText('Second answer')).toBeVisible();
  await isLive(page);
  await expect(logOf(page).getByText(/^Seen by/)).toHaveCount(0);
  world.customerReads(conversation);
  const seen = page.getByText(/^Seen by Iris Lindgren \d\d:\d\d$/);
  await expect(seen).toHaveCount(1);
  await expect(logOf(page).getByRole('article').filter({ has: seen })).toContainText('Second answer');
});

test.describe('what counts as read', () => {
  test('is what is opened, unless something else is chosen, and the choice is kept', async ({ page, world }) => {
    const { conversation } = begin(world);
    const seen = writesOf(page, SEEN);
    await page.goto(newestFirst);
    await chooseReading(page, 'Never');
    await page.reload();
    await rowOf(page).click();
    await expect(logOf(page).getByText('Where is my parcel?')).toBeVisible();
    await replyTo(page).fill('It left us this morning.');
    await replyTo(page).press('Control+Enter');
    await expect(logOf(page).getByRole('article').filter({ hasText: 'It left us this morning.' })).toContainText(
      'Sent',
    );
    await expect(rowOf(page)).toHaveAccessibleName(/1 unread message/);
    expect(seen).toEqual([]);
    expect(conversation.agent_last_seen_at).toBeNull();
    await chooseReading(page, 'When opened');
    await expect(rowOf(page)).not.toHaveAccessibleName(/unread/);
    await expect.poll(() => seen.length).toBe(1);
  });

  test('can be what is answered: a note does not count', async ({ page, world }) => {
    const { conversation } = begin(world);
    const seen = writesOf(page, SEEN);
    await page.goto(newestFirst);
    await chooseReading(page, 'When I reply');
    await rowOf(page).click();
    await page.getByRole('radio', { name: 'Private note' }).click();
    await note(page).fill('Warehouse says Thursday.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.poll(() => world.messages.of('conversation_id', conversation.id).length).toBe(2);
    await expect(rowOf(page)).toHaveAccessibleName(/1 unread message/);
    expect(seen).toEqual([]);
    await page.getByRole('radio', { name: 'Reply' }).click();
    await replyTo(page).fill('On Thursday.');
    await replyTo(page).press('Control+Enter');
    await expect(rowOf(page)).not.toHaveAccessibleName(/unread/);
    await expect.poll(() => seen.length).toBe(1);
  });

  test('can be what was looked at for three seconds', async ({ page, world }) => {
    begin(world);
    const seen = writesOf(page, SEEN);
    await page.goto(newestFirst);
    await chooseReading(page, 'After 3 seconds');
    await rowOf(page).click();
    await expect(logOf(page).getByText('Where is my parcel?')).toBeVisible();
    const openedAt = Date.now();
    await page.getByRole('link', { name: 'Contacts' }).click();
    await expect(logOf(page)).toHaveCount(0);
    expect(Date.now() - openedAt).toBeLessThan(3000);
    await page.goBack();
    expect(seen).toEqual([]);
    const backAt = Date.now();
    await expect.poll(() => seen.length).toBe(1);
    expect(Date.now() - backAt).toBeGreaterThan(2000);
  });
});

test.describe('through glass', () => {
  test('a row is read by V, and stays unread for everybody until it is opened', async ({
    page,
    world,
    expectAccessible,
  }) => {
    const { conversation, ben } = begin(world);
    for (let left = 12; left > 0; left -= 1) {
      world.addMessage(conversation, {
        created_at: world.now() - (left + 2) * MINUTE,
        sender_type: 'User',
        sender_id: ben.id,
        message_type: 1,
        content: `Answer ${13 - left}`,
      });
    }
    const writes = writesOf(page);
    await page.goto(newestFirst);
    await rowOf(page).focus();
    await page.keyboard.press('v');
    await expect(peekOn(page).getByRole('heading', { name: 'Iris Lindgren' })).toBeVisible();
    await expect(peekOn(page).getByText('Peeking: nobody sees that you were here; unread stays')).toBeVisible();
    const latest = peekOn(page).getByRole('log', { name: 'Latest messages' });
    await expect(latest.getByText('Where is my parcel?')).toBeInViewport();
    await expect(latest.getByRole('article')).toHaveCount(10);
    await expect(peekOn(page).getByRole('textbox')).toHaveCount(0);
    await expectAccessible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await expect(peekOn(page)).toBeHidden();
    await expect(rowOf(page)).toBeFocused();
    await expect(rowOf(page)).toHaveAccessibleName(/1 unread message/);
    expect(page.url()).toContain('/dashboard');

    await page.keyboard.press('v');
    await expect(latest.getByText('Where is my parcel?')).toBeVisible();
    expect(writes).toEqual([]);
    await peekOn(page).getByRole('button', { name: 'Open' }).click();
    await expect(page).toHaveURL(new RegExp(`/conversations/${conversation.display_id}`));
    await expect(peekOn(page)).toBeHidden();
    await expect(rowOf(page)).not.toHaveAccessibleName(/unread/);
    await expect.poll(() => writes).toEqual(['update_last_seen']);
  });

  test('a row is read by its eye, which shows under the pointer', async ({ page, world }) => {
    begin(world);
    const seen = writesOf(page, SEEN);
    await page.goto(newestFirst);
    const eye = page.getByRole('button', { name: 'Peek at the conversation with Iris Lindgren' });
    await expect(eye).toHaveCSS('opacity', '0');
    await rowOf(page).hover();
    await expect(eye).toHaveCSS('opacity', '1');
    await eye.click();
    await expect(peekOn(page).getByText('Where is my parcel?')).toBeVisible();
    await peekOn(page).getByRole('button', { name: 'Close' }).click();
    await expect(peekOn(page)).toBeHidden();
    expect(page.url()).toContain('/dashboard');
    expect(seen).toEqual([]);
  });

  test('what is said meanwhile appears, and still nothing is marked', async ({ page, world }) => {
    const { conversation } = begin(world);
    const writes = writesOf(page);
    await page.goto(newestFirst);
    await isLive(page);
    await rowOf(page).focus();
    await page.keyboard.press('v');
    await expect(peekOn(page).getByText('Where is my parcel?')).toBeVisible();
    world.customerTypes(conversation, true);
    await expect(line(peekOn(page), 'Iris Lindgren is writing')).toBeVisible();
    world.customerWrites(conversation, { content: 'It has come!' });
    await expect(peekOn(page).getByText('It has come!')).toBeVisible();
    expect(writes).toEqual([]);
  });
});

test.describe('a customer’s name', () => {
  const card = (page: Page) => page.getByRole('dialog', { name: 'About Iris Lindgren' });
  const callsOf = (page: Page) => {
    const calls: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes('/contacts/')) calls.push(pathname);
    });
    return calls;
  };

  test('tells of them while the pointer rests on it in the list, and asks only then', async ({ page, world }) => {
    const { contact, conversation } = begin(world);
    contact.custom_attributes = { plan: 'enterprise' };
    contact.labels = ['vip'];
    const calls = callsOf(page);
    await page.goto(newestFirst);
    await isLive(page);
    const name = rowOf(page).getByText('Iris Lindgren');
    await name.hover();
    await page.mouse.move(900, 500, { steps: 5 });
    await expect(card(page)).toHaveCount(0);
    expect(calls).toEqual([]);

    await name.hover();
    await expect(card(page).getByRole('link', { name: 'iris@mail.example' })).toBeVisible();
    await expect(card(page).getByRole('button', { name: 'Copy iris@mail.example' })).toBeVisible();
    await expect(card(page).getByRole('definition').filter({ hasText: 'enterprise' })).toBeVisible();
    await expect(card(page).getByRole('definition').filter({ hasText: '1 · 1 open' })).toBeVisible();
    await expect(card(page).getByRole('list', { name: 'Labels' }).getByText('vip')).toBeVisible();
    await card(page).getByText('enterprise').hover();
    await expect(card(page)).toBeVisible();
    await page.mouse.move(900, 700);
    await expect(card(page)).toHaveCount(0);
    await name.click();
    await expect(page).toHaveURL(new RegExp(`/conversations/${conversation.display_id}\\b`));
    await expect(card(page)).toHaveCount(0);
  });

  test('tells of them when the keyboard reaches it over the thread, and Escape closes that only', async ({
    page,
    world,
  }) => {
    const { conversation, contact } = begin(world);
    await page.goto(addressOf(conversation));
    await isLive(page);
    const name = page.getByRole('heading', { level: 1 }).getByRole('link', { name: 'Iris Lindgren' });
    await name.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(name).toBeFocused();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(page).toHaveURL(addressOf(conversation));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/app/accounts/1/contacts/${contact.id}`);
  });
});
