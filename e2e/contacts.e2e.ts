import type { Page } from '@playwright/test';
import type { Contact } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const contacts = '/app/accounts/1/contacts';
const field = (page: Page) => page.getByRole('searchbox', { name: /^Search contacts/ });
const rows = (page: Page) => page.getByRole('list', { name: 'Contacts' }).getByRole('link');

/** Somebody nobody could confuse with anyone of the seed. */
function addContact(world: World): Contact {
  const account = world.accounts.must(1);
  return world.addContact(account, {
    name: 'Zebulon Quixwell',
    email: 'zebulon@quixwell.example',
    phone_number: '+4790078123',
    identifier: 'crm-QX-77',
    custom_attributes: { plan: 'enterprise', vip: true },
  });
}

for (const [by, typed] of [
  ['name', 'quixw'],
  ['e-mail', 'zebulon@'],
  ['phone, however it is spaced', '+47 900 78 123'],
  ['identifier', 'crm-QX-77'],
] as const) {
  test(`a contact is found by ${by}`, async ({ page, world }) => {
    addContact(world);
    await page.goto(contacts);
    await field(page).fill(typed);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toHaveAccessibleName(/^Zebulon Quixwell/);
    await rows(page).click();
    await expect(page.getByRole('heading', { name: 'Zebulon Quixwell' })).toBeVisible();
    await expect(page.getByRole('link', { name: '+4790078123', exact: true })).toBeVisible();
    await expect(page.getByText('enterprise')).toBeVisible();
  });
}

test('the search is part of the address', async ({ page, world }) => {
  addContact(world);
  await page.goto(contacts);
  await field(page).fill('quixwell');
  await expect(page).toHaveURL(/\?search=quixwell$/);
  await page.reload();
  await expect(field(page)).toHaveValue('quixwell');
  await expect(rows(page)).toHaveCount(1);
});

test('a link to all contacts empties the search', async ({ page, world }) => {
  addContact(world);
  await page.goto(`${contacts}?search=quixwell`);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await expect(field(page)).toHaveValue('');
  await expect(rows(page).nth(1)).toBeVisible();
});

test('what the company noted is called what the company calls it', async ({ page, world }) => {
  const { id } = addContact(world);
  await page.goto(`${contacts}/${id}`);
  await expect(page.getByRole('term').filter({ hasText: /^Plan$/ })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'enterprise' })).toBeVisible();
});

test('a contact is reached by keyboard alone', async ({ page, world }) => {
  addContact(world);
  await page.goto(contacts);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('quixwell');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Zebulon Quixwell' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/contacts\?search=quixwell$/);
});

test('a contact’s page leads to the conversations they had', async ({ page, world }) => {
  const conversation = world.conversations.must(
    world.conversations.find(({ status }) => status === 'open')?.id ?? null,
  );
  await page.goto(`${contacts}/${conversation.contact_id}`);
  await page.getByRole('link', { name: new RegExp(`#${conversation.display_id}\\b`) }).click();
  await expect(page).toHaveURL(new RegExp(`/conversations/${conversation.display_id}$`));
  await expect(page.getByRole('log')).toBeVisible();
});

test('a search that finds nobody says whom Chatwoot can find', async ({ page }) => {
  await page.goto(contacts);
  await field(page).fill('nobody-is-called-this');
  await expect(page.getByText('Nobody found for “nobody-is-called-this”')).toBeVisible();
  await expect(page.getByText(/only those who have an e-mail, a phone or an identifier/)).toBeVisible();
});

test('a search that fails says why and comes with Retry', async ({ page, trouble, world }) => {
  addContact(world);
  await page.goto(contacts);
  await expect(rows(page).first()).toBeVisible();
  trouble.add({ match: { path: '/contacts/search' }, do: 'status', status: 500 });
  await field(page).fill('quixwell');
  await expect(page.getByRole('alert')).toBeVisible();
  trouble.clear();
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('nothing is asked while somebody types', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/contacts/search')) asked.push(new URL(request.url()).searchParams.get('q') ?? '');
  });
  await page.clock.install();
  await page.goto(contacts);
  await expect(rows(page).first()).toBeVisible();
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  await field(page).pressSequentially('krå');
  await page.clock.runFor(200);
  await field(page).pressSequentially('ka');
  await page.clock.runFor(300);
  await expect.poll(() => asked).toEqual(['kråka']);
});

test('a search overtaken by the next one is called off', async ({ page, world, trouble }) => {
  addContact(world);
  const calledOff: (string | null)[] = [];
  page.on('requestfailed', (request) => calledOff.push(new URL(request.url()).searchParams.get('q')));
  trouble.add({ match: { path: '/contacts/search' }, do: 'latency', ms: 5_000, times: 1 });
  await page.goto(contacts);
  const first = page.waitForRequest(/search\?q=zebu(&|$)/);
  await field(page).fill('zebu');
  await first;
  await field(page).fill('quixwell');
  await expect(rows(page)).toHaveCount(1);
  expect(calledOff).toContain('zebu');
});

const form = {
  submit: (page: Page) => page.getByRole('button', { name: 'Create contact' }),
  field: (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true }),
};

test('a contact is written down, with the number as Chatwoot keeps it', async ({ page, world }) => {
  await page.goto(contacts);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/contacts\/new$/);
  await expect(form.field(page, 'Name')).toBeFocused();
  await form.field(page, 'Name').fill('Nils Åkesson');
  await form.field(page, 'E-mail').fill('Nils Åkesson <Nils@akesson.example>');
  await form.field(page, 'Company').fill('Åkesson & Co');
  await form.field(page, 'Phone').fill('900 78 124');
  await expect(page.getByText('+44 90078124')).toBeVisible();
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Norway');
  await expect(page.getByText('+47 90 07 81 24 · Norway')).toBeVisible();
  await form.submit(page).click();
  await expect(page.getByRole('heading', { name: 'Nils Åkesson' })).toBeVisible();
  await expect(page).toHaveURL(/contacts\/\d+$/);
  expect(world.contacts.find(({ name }) => name === 'Nils Åkesson')).toMatchObject({
    email: 'nils@akesson.example',
    phone_number: '+4790078124',
    additional_attributes: { company_name: 'Åkesson & Co', country: 'Norway', country_code: 'NO' },
  });
});

test('one whose answer is lost is found, not written down twice', async ({ page, world, trouble }) => {
  trouble.add({ match: { method: 'POST', pattern: '/contacts$' }, do: 'drop-after', times: 1 });
  await page.goto(`${contacts}/new`);
  await form.field(page, 'Name').fill('Nils Åkesson');
  await form.field(page, 'E-mail').fill('Nils@akesson.example');
  await form.submit(page).click();
  await expect(page.getByRole('heading', { name: 'Nils Åkesson' })).toBeVisible();
  await expect(page).toHaveURL(/contacts\/\d+$/);
  expect(world.contacts.where(({ name }) => name === 'Nils Åkesson')).toHaveLength(1);
});

test('whoever is there already is named while one types, and one key away', async ({ page, world }) => {
  const { id } = addContact(world);
  await page.goto(`${contacts}/new`);
  await form.field(page, 'E-mail').fill('ZEBULON@quixwell.example');
  await expect(page.getByText('Zebulon Quixwell has this e-mail.')).toBeVisible();
  await page.getByRole('button', { name: 'Open: Zebulon Quixwell' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`contacts/${id}$`));
});

test('what Chatwoot refuses stands beside its field, in its words', async ({ page, world }) => {
  addContact(world);
  await page.goto(`${contacts}/new`);
  await form.field(page, 'Name').fill('Twin');
  await form.field(page, 'Identifier').fill('crm-QX-77');
  await form.submit(page).click();
  await expect(form.field(page, 'Identifier')).toHaveAccessibleDescription(/Identifier has already been taken/);
  await expect(form.field(page, 'Identifier')).toBeFocused();
  await form.field(page, 'Identifier').fill('crm-QX-78');
  await form.submit(page).click();
  await expect(page.getByRole('heading', { name: 'Twin' })).toBeVisible();
});

test('a contact is put right where it stands, and back again when Chatwoot refuses', async ({ page, world }) => {
  const contact = addContact(world);
  await page.goto(`${contacts}/${contact.id}`);
  await page.getByRole('button', { name: 'Edit Name' }).click();
  await form.field(page, 'Name').fill('Zebulon Q. Quixwell');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Zebulon Q. Quixwell' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Name' })).toBeFocused();
  await expect.poll(() => contact.name).toBe('Zebulon Q. Quixwell');

  const taken = world.contacts.find(({ email, id }) => email !== null && id !== contact.id)?.email ?? '';
  await page.getByRole('button', { name: 'Edit E-mail' }).press('Enter');
  await form.field(page, 'E-mail').fill(taken);
  await page.getByRole('button', { name: 'Save E-mail' }).click();
  await expect(page.getByRole('alert')).toContainText('Email has already been taken');
  await expect(form.field(page, 'E-mail')).toHaveValue(taken);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'zebulon@quixwell.example' })).toBeVisible();
  expect(contact.email).toBe('zebulon@quixwell.example');
});

test('what the company notes is written as its kind asks for', async ({ page, world }) => {
  const contact = addContact(world);
  await page.goto(`${contacts}/${contact.id}`);
  await page.getByRole('button', { name: 'All fields' }).click();
  await page.getByRole('button', { name: 'Edit Plan' }).click();
  await page.getByRole('combobox', { name: 'Plan' }).selectOption('office');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Newsletter' }).check();
  await page.getByRole('button', { name: 'Add Customer since' }).click();
  await page.getByLabel('Customer since', { exact: true }).fill('2024-02-29');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('definition').filter({ hasText: '29 February 2024' })).toBeVisible();
  await expect
    .poll(() => contact.custom_attributes)
    .toMatchObject({ plan: 'office', newsletter: true, customer_since: '2024-02-28T23:00:00.000Z' });
});

test('beside a conversation, a phone number is put right as it is dialled', async ({ page, world }) => {
  const conversation = world.conversations.must(
    world.conversations.find(({ status }) => status === 'open')?.id ?? null,
  );
  const contact = world.contacts.must(conversation.contact_id);
  world.updateContact(contact, { phone_number: '+4790078999', additional_attributes: { country_code: 'NO' } }, null);
  await page.goto(`/app/accounts/1/conversations/${conversation.display_id}`);
  const card = page.getByRole('complementary', { name: 'Contact' });
  await card.getByRole('button', { name: 'Edit Phone' }).click();
  await card.getByRole('textbox', { name: 'Phone' }).fill('900 78 124');
  await expect(card.getByText('+47 90 07 81 24 · Norway')).toBeVisible();
  await page.getByRole('textbox', { name: /^Write to|^Reply/ }).click();
  await expect(card.getByRole('link', { name: '+4790078124' })).toBeVisible();
  await expect.poll(() => contact.phone_number).toBe('+4790078124');
});

test('a note on a contact is written by key, and deleted when one means it', async ({ page, world }) => {
  const contact = addContact(world);
  const notes = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  const kept = () => world.notes.of('contact_id', contact.id).map(({ content }) => content);
  await page.goto(`${contacts}/${contact.id}`);
  await expect(page.getByRole('heading', { name: 'Zebulon Quixwell' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Prefers to be called after six');
  await page.keyboard.press('Control+Enter');
  await expect(notes).toHaveText(/Ben.*Prefers to be called after six/s);
  await expect(page.getByRole('textbox', { name: 'Note on this contact' })).toHaveValue('');
  expect(kept()).toEqual(['Prefers to be called after six']);

  await page.getByRole('button', { name: /^Delete the note by Ben/ }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(notes).toHaveCount(1);
  await page.getByRole('button', { name: /^Delete the note by Ben/ }).click();
  await page.getByRole('button', { name: 'Delete note' }).click();
  await expect(notes).toHaveCount(0);
  await expect.poll(kept).toEqual([]);
});

test('a contact is blocked and let in again', async ({ page, world, trouble }) => {
  const contact = addContact(world);
  await page.goto(`${contacts}/${contact.id}`);
  await page.getByRole('button', { name: 'Block' }).click();
  await expect(page.getByText('Blocked: nothing this contact writes reopens a conversation.')).toBeVisible();
  await expect.poll(() => contact.blocked).toBe(true);
  trouble.add({ match: { method: 'PATCH' }, do: 'status', status: 422, body: { message: 'Not today' }, times: 1 });
  await page.getByRole('button', { name: 'Unblock' }).click();
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Not today');
  await page.getByRole('button', { name: 'Unblock' }).click();
  await expect(page.getByRole('button', { name: 'Block', exact: true })).toBeVisible();
  await expect.poll(() => contact.blocked).toBe(false);
});

test('an agent cannot delete a contact, and is told who can', async ({ page, world }) => {
  const contact = addContact(world);
  await page.goto(`${contacts}/${contact.id}/delete`);
  await expect(page.getByRole('dialog')).toContainText('Only administrators can delete contacts');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`contacts/${contact.id}$`));
  await expect(page.getByRole('button', { name: 'Block' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeHidden();
});

test.describe('as an administrator', () => {
  test.use({ role: 'admin' });

  test('a contact is deleted once their name has been typed', async ({ page, world }) => {
    const contact = addContact(world);
    await page.goto(`${contacts}/${contact.id}?search=quixwell`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Zebulon Quixwell' });
    await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
    await dialog.getByRole('textbox').fill('zebulon quixwell');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/contacts\?search=quixwell$/);
    await expect(page.getByText('Nobody found for “quixwell”')).toBeVisible();
    expect(world.contacts.get(contact.id)).toBeUndefined();
  });
});

test('two records of one customer become one, as it was shown before', async ({ page, world }) => {
  const stays = addContact(world);
  const account = world.accounts.must(1);
  const goes = world.addContact(account, {
    name: 'Z. Quixwell',
    email: 'zeb@home.example',
    additional_attributes: { city: 'Bergen' },
  });
  world.notes.insert({
    account_id: 1,
    contact_id: goes.id,
    user_id: 1,
    content: 'Has a bad knee',
    created_at: world.now(),
    updated_at: world.now(),
  });
  await page.goto(`${contacts}/${goes.id}`);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('searchbox', { name: 'The other contact' }).fill('+47 900 78 123');
  await page.getByRole('button', { name: /^Zebulon Quixwell/ }).click();
  await page.getByRole('radio', { name: /^Zebulon Quixwell/ }).check();
  await expect(page.getByRole('definition').filter({ hasText: 'zebulon@quixwell.example' })).toContainText(
    'lost: zeb@home.example',
  );
  await expect(page.getByRole('definition').filter({ hasText: 'Bergen' })).toHaveText('Bergen');
  await page.getByRole('button', { name: 'Merge contacts' }).click();
  await expect(page).toHaveURL(new RegExp(`contacts/${stays.id}$`));
  await expect(page.getByText('Has a bad knee')).toBeVisible();
  expect(world.contacts.get(goes.id)).toBeUndefined();
  expect(stays).toMatchObject({ email: 'zebulon@quixwell.example', additional_attributes: { city: 'Bergen' } });
});

test('contacts are listed in the order one chooses, to the last one', async ({ page, world }) => {
  addContact(world);
  await page.goto(contacts);
  await page.getByRole('button', { name: /^Order:/ }).click();
  await page.getByRole('menuitemradio', { name: 'Name, Z to A' }).click();
  await expect(page).toHaveURL(/\?sort=-name$/);
  const names = world.contacts
    .where(({ email, phone_number, identifier }) => Boolean(email || phone_number || identifier))
    .map(({ name }) => name)
    .sort(new Intl.Collator('en').compare);
  const startsWith = (name = '') => new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
  await expect(rows(page).first()).toHaveAccessibleName(startsWith(names.at(-1)));
  await expect(async () => {
    await rows(page).last().scrollIntoViewIfNeeded();
    await expect(rows(page).last()).toHaveAccessibleName(startsWith(names[0]), { timeout: 100 });
  }).toPass({ intervals: [50] });
  await rows(page).last().click();
  await expect(page).toHaveURL(/contacts\/\d+\?sort=-name$/);
});

test('a contact is labelled, beside the labels a colleague has just given', async ({ page, world }) => {
  const contact = addContact(world);
  const labels = page.getByRole('list', { name: 'Labels' }).getByRole('listitem');
  world.updateContact(contact, { labels: ['vip'] }, null);
  await page.goto(`${contacts}/${contact.id}`);
  await expect(labels).toHaveText(['vip']);
  world.updateContact(contact, { labels: ['vip', 'wholesale'] }, null);
  await page.getByRole('button', { name: 'Add label' }).click();
  await page.getByRole('combobox', { name: 'Labels of this contact' }).fill('payment');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(labels).toHaveText(['vip', 'wholesale', 'payment']);
  await expect.poll(() => contact.labels).toEqual(['vip', 'wholesale', 'payment']);
  await page.getByRole('button', { name: 'Take the label vip off' }).click();
  await expect(labels).toHaveText(['wholesale', 'payment']);
  await expect.poll(() => contact.labels).toEqual(['wholesale', 'payment']);
});
