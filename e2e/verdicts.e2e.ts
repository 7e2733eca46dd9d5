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
const itemOf = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name });
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

async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(threadOf(page).getByText('Where is my parcel?')).toBeVisible();
  await expect(threadOf(page).getByRole('button', { name: /^Status: / })).toBeVisible();
}

/** Presses a key that asks something. */
async function ask(page: Page, key: string, question: RegExp) {
  await page.keyboard.press(key);
  await expect(page.getByRole('combobox', { name: question })).toBeFocused();
}

// Whether they can be taken back, and what comes next, are other matters: here they are sent at once, and stay on screen.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    localStorage.setItem('wootdeck:undo', '0');
    localStorage.setItem('wootdeck:after_verdict', 'stay');
  }),
);

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
  // Long before the hand has rested long enough for the list to move by itself.
  await expect(rowOf(page)).toBeHidden({ timeout: 3000 });
  await expect(rowsOf(page).first()).toHaveAttribute('href', next);
  await expect(rowsOf(page).first()).toBeFocused();
  await expect.poll(() => conversation.status).toBe('resolved');
});

test('A, a name and Enter assign; I takes it, and Nobody lets it go', async ({ page, world }) => {
  const { conversation, address, ada, ben } = begin(world);
  await open(page, address);
  await ask(page, 'a', /^Assign #/);
  await page.keyboard.type('ada');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(threadOf(page).getByRole('button', { name: /^Assigned to Ada/ })).toBeVisible();
  await expect.poll(() => conversation.assignee_id).toBe(ada.id);

  await page.keyboard.press('i');
  await expect(threadOf(page).getByRole('button', { name: /^Assigned to Ben/ })).toBeVisible();
  await expect.poll(() => conversation.assignee_id).toBe(ben.id);

  await threadOf(page)
    .getByRole('button', { name: /^Assigned to Ben/ })
    .click();
  await optionOf(page, 'Nobody').click();
  await expect(threadOf(page).getByRole('button', { name: 'Unassigned' })).toBeVisible();
  await expect.poll(() => conversation.assignee_id).toBeNull();
});

test('reopening says whom it takes the conversation from, and does', async ({ page, world, signInAs }) => {
  const { conversation, address, ada, ben } = begin(world);
  world.assign(conversation, ada, null);
  world.toggleStatus(conversation, 'resolved', null);
  const admin = await signInAs('admin');
  await open(admin, address);
  await admin.keyboard.press('.');
  await expect(itemOf(admin, /^Reopen/)).toHaveAccessibleName('Reopen');

  await open(page, address);
  await page.keyboard.press('.');
  await itemOf(page, 'Reopen and take over from Ada Okafor').click();
  await expect(threadOf(page).getByRole('button', { name: 'Status: Open' })).toBeVisible();
  await expect(threadOf(page).getByRole('button', { name: /^Assigned to Ben/ })).toBeVisible();
  await expect.poll(() => conversation.assignee_id).toBe(ben.id);
});

test('the header sets each of the four statuses', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  await open(page, address);
  const choose = async (name: string) => {
    await threadOf(page)
      .getByRole('button', { name: /^Status: / })
      .click();
    await page.getByRole('menuitemradio', { name }).click();
  };
  const isShown = (name: string) =>
    expect(threadOf(page).getByRole('button', { name: `Status: ${name}` })).toBeVisible();
  for (const [name, status] of [
    ['Pending', 'pending'],
    ['Resolved', 'resolved'],
    ['Open', 'open'],
  ] as const) {
    await choose(name);
    await isShown(name);
    await expect.poll(() => conversation.status).toBe(status);
  }
  await choose('Snoozed');
  await page.getByRole('combobox', { name: /^Snooze #/ }).fill('until reply');
  await page.keyboard.press('Enter');
  await isShown('Snoozed');
  await expect.poll(() => conversation.status).toBe('snoozed');
});

test('T gives it to a team; who is not in it loses it, and that is said before', async ({ page, world }) => {
  const { conversation, address, ben } = begin(world);
  const team = must(
    world.teams.find(({ id, allow_auto_assign }) => !allow_auto_assign && !world.isTeamMember(id, ben.id)),
  );
  world.assign(conversation, ben, null);
  await open(page, address);
  await ask(page, 't', /^Team of #/);
  await expect(page.getByText('Whoever has it and is not in the chosen team loses it.')).toBeVisible();
  await page.keyboard.type(team.name);
  await page.keyboard.press('Enter');
  await expect(threadOf(page).getByRole('button', { name: 'Unassigned' })).toBeVisible();
  expect(conversation.team_id).toBe(team.id);
  await ask(page, 't', /^Team of #/);
  await expect(optionOf(page, new RegExp(`^${team.name}`))).toHaveAttribute('aria-selected', 'true');
});

test('P sets a priority, and takes it off', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  await open(page, address);
  await ask(page, 'p', /^Priority of #/);
  await page.keyboard.type('urg');
  await page.keyboard.press('Enter');
  await expect(threadOf(page).getByRole('button', { name: 'Priority: Urgent' })).toBeVisible();
  await expect.poll(() => conversation.priority).toBe('urgent');
  await threadOf(page).getByRole('button', { name: 'Priority: Urgent' }).click();
  await optionOf(page, 'No priority').click();
  await expect(threadOf(page).getByRole('button', { name: 'No priority' })).toBeVisible();
  await expect.poll(() => conversation.priority).toBeNull();
});

test('L adds and takes off labels, and leaves what a colleague put on unseen', async ({ page, world, trouble }) => {
  const { conversation, address } = begin(world);
  const [first, second, third] = [...world.labels.all()].map(({ title }) => title);
  world.setLabels(conversation, [must(first)], null);
  trouble.add({ match: { path: '/cable' }, do: 'refuse' });
  await open(page, address);
  await ask(page, 'l', /^Labels of #/);
  await expect(optionOf(page, must(first))).toHaveAttribute('aria-selected', 'true');
  world.setLabels(conversation, [must(first), must(third)], null);
  await optionOf(page, must(second)).click();
  await optionOf(page, must(first)).click();
  await expect(optionOf(page, must(first))).toHaveAttribute('aria-selected', 'false');
  await expect.poll(() => conversation.labels).toEqual([third, second]);
  await page.keyboard.press('Escape');
  await expect(threadOf(page).getByRole('button', { name: `Labels: ${third}, ${second}` })).toBeVisible();
});

test('a participant is added and taken off, and nobody else with them', async ({ page, world }) => {
  const { conversation, address, ada, ben } = begin(world);
  const participants = () => world.participants.of('conversation_id', conversation.id).map(({ user_id }) => user_id);
  world.assign(conversation, ben, null);
  await open(page, address);
  await threadOf(page).getByRole('button', { name: 'Actions', exact: true }).click();
  await itemOf(page, 'Participants…').click();
  await expect(optionOf(page, /Ben/)).toHaveAttribute('aria-selected', 'true');
  await optionOf(page, /Ada/).click();
  await expect.poll(participants).toEqual([ben.id, ada.id]);
  await optionOf(page, /Ada/).click();
  await expect.poll(participants).toEqual([ben.id]);
  await expect(optionOf(page, /Ada/)).toHaveAttribute('aria-selected', 'false');
});

test('M says how far muting reaches before it does it; M again unmutes', async ({ page, world }) => {
  const { conversation, contact, address } = begin(world);
  await open(page, address);
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Mute Iris Lindgren?' });
  await expect(dialog.getByText(/here or in any other conversation/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(contact.blocked).toBe(false);
  await page.keyboard.press('m');
  await expect(dialog.getByRole('button', { name: 'Mute and resolve' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(threadOf(page).getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
  await expect.poll(() => contact.blocked && conversation.status).toBe('resolved');
  await page.keyboard.press('m');
  await expect.poll(() => contact.blocked).toBe(false);
});

test('marked unread, it is closed and stays unread', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  await open(page, address);
  await page.keyboard.press('Shift+U');
  await expect(page).toHaveURL(inbox);
  await expect(rowOf(page)).toHaveAccessibleName(/1 unread message/);
  await expect(rowOf(page)).toBeFocused();
  await expect.poll(() => (conversation.agent_last_seen_at ?? 0) < world.now() - 60 * MINUTE).toBe(true);
});

test('what Chatwoot refuses is taken back, and said in its words', async ({ page, world, trouble }) => {
  const { conversation } = begin(world);
  const words = 'You are not authorized to do this action';
  trouble.add({ match: { path: '/toggle_status' }, do: 'latency', ms: 300 });
  trouble.add({ match: { path: '/toggle_status' }, do: 'status', status: 401, body: { error: words } });
  await page.goto(inbox);
  await rowOf(page).click({ button: 'right' });
  await itemOf(page, /^Resolve$/).click();
  await expect(rowOf(page)).toBeHidden();
  const notice = page.getByRole('region', { name: 'Notifications' });
  await expect(notice).toContainText(`The status of #${conversation.display_id} (Iris Lindgren) was not changed`);
  await expect(notice).toContainText(words);
  await expect(rowOf(page)).toHaveAccessibleName(/Where is my parcel\?$/);
  expect(conversation.status).toBe('open');
});
