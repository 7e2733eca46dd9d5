import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const inbox = '/app/accounts/1/dashboard';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const rowOf = (page: Page) =>
  page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: /^Iris Lindgren, / });
const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });
const fieldOf = (page: Page) => page.getByRole('combobox', { name: /^Snooze #\d+ until$/ });
const offersOf = (page: Page) => page.getByRole('option');

function must<T>(it: T | undefined | null): T {
  if (it === undefined || it === null) throw new Error('the seed lacks something');
  return it;
}

/** Iris has waited longest. */
function begin(world: World, attributes: Record<string, string> = {}) {
  const account = must([...world.accounts.all()][0]);
  const web = must(world.inboxes.find(({ channel_type }) => channel_type === 'Channel::WebWidget'));
  const contact = world.addContact(account, { name: 'Iris Lindgren', custom_attributes: attributes });
  const conversation = world.addConversation(world.addContactInbox(contact, web), {
    created_at: world.now() - 9000 * MINUTE,
    waiting_since: world.now() - 9000 * MINUTE,
  });
  world.addMessage(conversation, {
    created_at: world.now() - 9000 * MINUTE,
    sender_type: 'Contact',
    sender_id: contact.id,
    message_type: 0,
    content: 'Where is my parcel?',
  });
  return { conversation, address: `/app/accounts/1/conversations/${conversation.display_id}` };
}

async function openAndPressS(page: Page, address: string) {
  await page.goto(address);
  await expect(threadOf(page).getByText('Where is my parcel?')).toBeVisible();
  await page.keyboard.press('s');
  await expect(fieldOf(page)).toBeFocused();
}

/** What a clock in Berlin shows then. */
const inBerlin = (ms: number) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(ms);

// What is decided is sent at once here, and stays on screen; that it can be taken back is told in outbox.e2e.ts, what comes
// next in triage.e2e.ts.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    localStorage.setItem('wootdeck:undo', '0');
    localStorage.setItem('wootdeck:after_verdict', 'stay');
  }),
);

test('S, "tom 14:30" and Enter snooze until then, which the header says', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  await openAndPressS(page, address);
  await page.keyboard.type('tom 14:30');
  await expect(offersOf(page)).toHaveCount(1);
  await expect(offersOf(page)).toContainText(/^\w+day \d+ \w+, 14:30/);
  const spelledOut = must(/^(\w+) (\d+) \w+/.exec((await offersOf(page).textContent()) ?? ''));
  await page.keyboard.press('Enter');
  await expect.poll(() => conversation.status).toBe('snoozed');
  const until = must(conversation.snoozed_until);
  expect(inBerlin(until)).toContain(`${spelledOut[1]} ${spelledOut[2]}`);
  expect(inBerlin(until)).toMatch(/14:30$/);
  expect(until).toBeGreaterThan(Date.now());
  await expect(threadOf(page).getByRole('button', { name: /^Until \w+ \d+ \w+, 14:30\. Change/ })).toBeVisible();
});

test('S snoozes the row one is on; until the customer writes, and it leaves the list', async ({ page, world }) => {
  const { conversation } = begin(world);
  await page.goto(inbox);
  await expect(rowOf(page)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type('until reply');
  await page.keyboard.press('Enter');
  await expect(rowOf(page)).toBeHidden();
  await expect.poll(() => [conversation.status, conversation.snoozed_until]).toEqual(['snoozed', null]);
});

test('what may mean two days is offered as two, and the second one can be taken', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  await openAndPressS(page, address);
  await page.keyboard.type('3/4');
  await expect(offersOf(page)).toHaveCount(2);
  await expect(offersOf(page).nth(0)).toContainText('3 April');
  await expect(offersOf(page).nth(1)).toContainText('4 March');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => inBerlin(conversation.snoozed_until ?? 0)).toMatch(/4 March at 09:00$/);
});

test('what is past or says no time is not taken, and one is told what to say instead', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  await openAndPressS(page, address);
  const said = page
    .getByRole('dialog', { name: /^Snooze #/ })
    .getByRole('status')
    .first();
  await page.keyboard.type('1 jan 2020');
  await expect(said).toHaveText(/1 January 2020, 09:00 is past\. Say a later time/);
  await page.keyboard.press('Enter');
  await fieldOf(page).fill('whenever');
  await expect(said).toHaveText(/“whenever” says no time here\. Try “2h”/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(fieldOf(page)).toBeHidden();
  expect(conversation.status).toBe('open');
});

test('the words used last are offered first the next time', async ({ page, world }) => {
  const { address } = begin(world);
  await openAndPressS(page, address);
  await page.keyboard.type('3d 10am');
  await page.keyboard.press('Enter');
  await threadOf(page)
    .getByRole('button', { name: /^Until .* Change until when/ })
    .click();
  await expect(offersOf(page).first()).toHaveText(/^3d 10am · last used.*, 10:00$/);
});

test('a snoozed conversation says until when, and another time can be chosen or none', async ({ page, world }) => {
  const { conversation, address } = begin(world);
  world.toggleStatus(conversation, 'snoozed', must(world.users.find(({ name }) => name.startsWith('Ada '))));
  conversation.snoozed_until = Date.now() + 3 * DAY;
  await page.goto(address);
  await threadOf(page)
    .getByRole('button', { name: /^Until .* Change until when/ })
    .click();
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type('now');
  await expect(offersOf(page)).toHaveText(/^Reopen/);
  await page.keyboard.press('Enter');
  await expect(threadOf(page).getByRole('button', { name: 'Status: Open' })).toBeVisible();
  await expect.poll(() => conversation.status).toBe('open');
});

test("an hour by the customer's clock needs their time zone", async ({ page, world }) => {
  const { conversation, address } = begin(world, { timezone: 'Asia/Tokyo' });
  await openAndPressS(page, address);
  await page.keyboard.type('their 9am');
  await expect(offersOf(page)).toContainText('09:00 for Iris Lindgren');
  const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  await expect(page.getByTitle('Asia/Tokyo')).toContainText(there.format(Date.now()).slice(0, 2));
  await page.keyboard.press('Enter');
  await expect.poll(() => new Date(conversation.snoozed_until ?? 1).toISOString()).toMatch(/T00:00:00/);
});

test('a refusal is told in the words of the server, and the conversation stays awake', async ({
  page,
  world,
  trouble,
}) => {
  const { address } = begin(world);
  await openAndPressS(page, address);
  trouble.add({
    match: { method: 'POST', path: '/toggle_status' },
    do: 'status',
    status: 422,
    body: { message: 'Not today' },
  });
  await page.keyboard.type('2h');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText(/Not today/)).toBeVisible();
  await expect(threadOf(page).getByRole('button', { name: 'Status: Open' })).toBeVisible();
});
