import type { Page } from '@playwright/test';
import type { Conversation } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const account = '/app/accounts/1';
const inbox = `${account}/dashboard`;
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const found = (page: Page, count: number) =>
  page.getByRole('status').filter({ hasText: count === 1 ? '1 conversation' : `${count} conversations` });
const builder = (page: Page) => page.getByRole('dialog', { name: 'Filter conversations' });
const isUrgent = ({ status, priority }: Conversation) => status === 'open' && priority === 'urgent';
const howMany = (world: World, fits: (row: Conversation) => boolean) => world.conversations.where(fits).length;

/** Ticks one choice of a condition's list. */
async function tick(page: Page, condition: RegExp, choice: string) {
  await builder(page).getByRole('button', { name: condition }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
  await page.keyboard.press('Escape');
}

test.describe('a filter', () => {
  test('begins with what the list shows, and asks Chatwoot once all is said', async ({ page, world }) => {
    await page.goto(`${inbox}?status=pending`);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.keyboard.press('f');
    await expect(builder(page).getByRole('button', { name: 'Status: Pending' })).toBeVisible();
    await tick(page, /^Status: /, 'Snoozed');
    const asked = page.waitForRequest(/conversations\/filter\?page=1$/);
    await builder(page).getByRole('button', { name: 'Show conversations' }).click();
    expect((await asked).postDataJSON()).toMatchObject({
      payload: [{ attribute_key: 'status', filter_operator: 'equal_to', values: ['pending', 'snoozed'] }],
    });
    const count = howMany(world, ({ status }) => status === 'pending' || status === 'snoozed');
    await expect(found(page, count)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Status is Pending or Snoozed' })).toBeVisible();
  });

  test('is its address: reloaded, shared and gone back to', async ({ page, world }) => {
    const count = howMany(world, isUrgent);
    await page.goto(inbox);
    await page.goto(`${inbox}?where=status.equal_to.open&and=priority.equal_to.urgent`);
    await expect(found(page, count)).toBeVisible();
    await expect(rowsOf(page)).toHaveCount(count);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page.getByRole('link', { name: /^Mine/ }).first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Status is Open and Priority is Urgent' })).toBeVisible();
    await rowsOf(page).first().click();
    await expect(page).toHaveURL(/\/conversations\/\d+\?where=status\.equal_to\.open&and=priority\.equal_to\.urgent$/);
    await expect(found(page, count)).toBeVisible();
  });

  test('of alternatives shows what holds together', async ({ page, world }) => {
    await page.goto(`${inbox}?where=priority.equal_to.urgent&and=status.equal_to.open`);
    await page.getByRole('button', { name: /^Priority is Urgent/ }).click();
    await builder(page).getByRole('button', { name: 'Or…' }).click();
    await builder(page).getByRole('group', { name: 'Or all of these hold' }).getByLabel('What').selectOption('Team');
    const row = builder(page).getByRole('group', { name: 'Or all of these hold' });
    await row.getByLabel('How').selectOption('is not set');
    await builder(page).getByRole('button', { name: 'Show conversations' }).click();
    await expect(
      found(
        page,
        howMany(world, (row) => isUrgent(row) || row.team_id === null),
      ),
    ).toBeVisible();
  });

  test('is not sent while something is missing', async ({ page }) => {
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.keyboard.press('f');
    await builder(page).getByRole('button', { name: 'Add a condition' }).click();
    await builder(page).getByRole('button', { name: 'Show conversations' }).click();
    await expect(builder(page).getByRole('button', { name: /^Label: / })).toHaveAccessibleDescription(
      'Choose or type what to look for.',
    );
    await expect(page).toHaveURL(inbox);
  });

  test('keeps its list true', async ({ page, world }) => {
    await page.goto(`${inbox}?where=status.equal_to.open&and=priority.equal_to.urgent`);
    const count = howMany(world, isUrgent);
    await expect(found(page, count)).toBeVisible();
    const [other] = world.conversations.where(({ status, priority }) => status === 'open' && priority !== 'urgent');
    world.setPriority(other as Conversation, 'urgent', null);
    await expect(found(page, count + 1)).toBeVisible();
  });
});

test.describe('a saved view', () => {
  test('is a folder of Chatwoot, and is made of a filter', async ({ page, world }) => {
    await page.goto(`${inbox}?where=labels.equal_to.refund`);
    await page.getByRole('button', { name: 'Save view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Money back');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Money back', level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/custom_view\/\d+$/);
    const [saved] = world.customFilters.where(({ name }) => name === 'Money back');
    expect(saved?.query).toMatchObject({
      payload: [{ attribute_key: 'labels', filter_operator: 'equal_to', values: ['refund'], query_operator: null }],
    });
  });

  test('is changed, renamed and deleted', async ({ page, world }) => {
    const [view] = world.customFilters.where(({ name, user_id }) => name === 'Refunds' && user_id === 2);
    await page.goto(`${account}/custom_view/${view?.id}?where=labels.equal_to.refund`);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page).toHaveURL(new RegExp(`/custom_view/${view?.id}$`));
    expect(view?.query).toMatchObject({ payload: [{ values: ['refund'] }] });
    await page.getByRole('button', { name: 'Actions for this view' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Money back');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Money back', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Actions for this view' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await page.getByRole('button', { name: 'Delete view' }).click();
    await expect(page.getByRole('heading', { name: 'Filtered', level: 1 })).toBeVisible();
    expect(world.customFilters.where(({ id }) => id === view?.id)).toEqual([]);
  });
});

test('every list and any conversation is gone to by typing', async ({ page, world }) => {
  await page.goto(inbox);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Go to/ }).fill('urgent and');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Urgent and open', level: 1 })).toBeVisible();
  await expect(found(page, howMany(world, isUrgent))).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Go to/ }).fill('#84');
  await expect(page.getByRole('option', { name: '#84 Conversation' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/conversations\/84$/);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Go to/ }).fill('snoozed');
  await expect(page.getByRole('option').first()).toHaveAccessibleName('Go to snoozed');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=snoozed/);
});

test('what is typed before a field is there is typed into it, and decides nothing', async ({ page, world }) => {
  await page.addInitScript(() => localStorage.setItem('wootdeck:undo', '0'));
  const places = [
    ['Control+k', page.getByRole('combobox', { name: /^Go to/ })],
    ['a', page.getByRole('combobox', { name: /^Assign/ })],
    ['/', page.getByRole('searchbox')],
  ] as const;
  for (const [key, field] of places) {
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press(key);
    await page.keyboard.type('seed');
    await expect(field).toHaveValue('seed');
    await expect(field).toBeFocused();
  }
  await page.goto(inbox);
  const first = Number(/conversations\/(\d+)/.exec((await rowsOf(page).first().getAttribute('href')) ?? '')?.[1]);
  expect(world.conversations.find(({ display_id }) => display_id === first)?.status).toBe('open');
});

test('what can be done with a conversation is done by typing, too, and what asks asks', async ({ page, world }) => {
  await page.addInitScript(() => localStorage.setItem('wootdeck:undo', '0'));
  await page.goto(inbox);
  await rowsOf(page).first().focus();
  const id = Number(await rowsOf(page).first().getAttribute('data-row'));
  const [conversation] = world.conversations.where(({ display_id }) => display_id === id);
  const palette = page.getByRole('combobox', { name: /^Go to/ });
  await page.keyboard.press('Control+k');
  await palette.fill('prio');
  await expect(page.getByRole('option', { name: /^Priority/ }).first()).toHaveAttribute('aria-keyshortcuts', 'p');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /^Priority/ }).fill('low');
  await page.keyboard.press('Enter');
  await expect.poll(() => conversation?.priority).toBe('low');
  await expect(rowsOf(page).first()).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Priority/);
  await palette.fill('resolve');
  await page.keyboard.press('Enter');
  await expect.poll(() => conversation?.status).toBe('resolved');
});

test('a verdict with all that belongs to it is one line of the palette', async ({ page, world }) => {
  const [conversation] = world.conversations
    .where(({ status }) => status === 'open')
    .filter(({ inbox_id }) => world.inboxes.get(inbox_id)?.channel_type === 'Channel::WebWidget') as [Conversation];
  world.setLabels(conversation, [], null);
  const agent = world.users.find(({ name }) => name.startsWith('Ada '));
  world.assign(conversation, null, null);
  await page.goto(`/app/accounts/1/conversations/${conversation.display_id}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const palette = page.getByRole('combobox', { name: /^Go to/ });
  const take = async (typed: string, name: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await palette.fill(typed);
    await expect(page.getByRole('option').first()).toHaveAccessibleName(name);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
  };
  await take('assign ada', /^Assign to Ada/);
  await expect.poll(() => conversation.assignee_id).toBe(agent?.id);
  await take('put vip', /^Put on the label vip/);
  await expect.poll(() => world.conversations.get(conversation.id)?.labels).toEqual(['vip']);
  await take('priority urgent', /^Priority: Urgent/);
  await expect.poll(() => conversation.priority).toBe('urgent');
  const [canned] = world.cannedResponses.all();
  await take(`/${canned?.short_code}`, new RegExp(`^/${canned?.short_code}`));
  await expect(page.getByRole('textbox', { name: /^Reply to / })).not.toHaveValue('');
  await expect(page.getByRole('textbox', { name: /^Reply to / })).toBeFocused();
});

test('conditions are typed as they are clicked, and what may mean two things is asked back', async ({
  page,
  world,
}) => {
  const open = world.conversations.where(({ status, account_id }) => status === 'open' && account_id === 1);
  for (const one of open) world.setLabels(one, [], null);
  for (const one of open.slice(0, 3)) world.setLabels(one, ['vip'], null);
  await page.goto(inbox);
  await expect(rowsOf(page).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: /^Go to/ });
  await palette.fill('is:open inbox:chat');
  await expect(page.getByText(/^“chat” may mean .+ or .+\. Write more of it\.$/)).toBeVisible();
  await palette.fill('is:open label:vip');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/Status is Open and Label is vip/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/where=status\.equal_to\.open&and=labels\.equal_to\.vip$/);
  await expect(rowsOf(page)).toHaveCount(3);
});

test('the palette opens everywhere, and finds contacts and what was open a while ago', async ({ page }) => {
  await page.goto(inbox);
  await rowsOf(page).first().click();
  const name =
    (await page
      .getByRole('region', { name: 'Conversation', exact: true })
      .getByRole('heading')
      .first()
      .textContent()) ?? '';
  await page.getByRole('link', { name: 'Contacts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
  const palette = page.getByRole('combobox', { name: /^Go to/ });
  await page.keyboard.press('Control+k');
  await palette.fill(name);
  await expect(page.getByRole('option', { name: /Open a while ago/ })).toBeVisible();
  await page
    .getByRole('option', { name: /Contact/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/contacts\/\d+$/);
});

test.describe('the search', () => {
  const field = (page: Page) => page.getByRole('searchbox', { name: /^Search messages/ });
  const hits = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('link');

  /** The words of many messages, the newest last. */
  function saidOften(world: World, words: string, count: number) {
    const [conversation] = world.conversations.where(({ status }) => status === 'open');
    for (let n = 1; n <= count; n += 1)
      world.customerWrites(conversation as Conversation, `Number ${n}: ${words} again`);
    return (conversation as Conversation).display_id;
  }

  test('finds what was said, marks it, and keeps it beside what is read', async ({ page, world }) => {
    const id = saidOften(world, 'Zwetschgenröster', 20);
    await page.goto(inbox);
    await expect(rowsOf(page).first()).toBeVisible();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('zwetschgenrö');
    await expect(hits(page)).toHaveCount(15);
    await expect(hits(page).first().getByText('Zwetschgenrö', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'More results' }).click();
    await expect(hits(page)).toHaveCount(20);
    await hits(page).last().click();
    await expect(page).toHaveURL(new RegExp(`/search/conversations/${id}\\?q=zwetschgenr%C3%B6&messageId=\\d+$`));
    await expect(page.getByRole('region', { name: 'Conversation', exact: true })).toContainText('Zwetschgenröster');
    await expect(hits(page)).toHaveCount(20);
    await expect(hits(page).last()).toHaveAttribute('aria-current', 'true');
  });

  test('asks once for what is typed in one go, and takes no sign for a wildcard', async ({ page, world }) => {
    saidOften(world, '100% Wolle_Seide', 1);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      asked.push(...(pathname.includes('/search/') ? [searchParams.get('q') ?? ''] : []));
    });
    await page.goto(`${account}/search`);
    await field(page).pressSequentially('100% wolle_');
    await expect(hits(page)).toHaveCount(1);
    expect(asked).toEqual([String.raw`100\% wolle\_`]);
  });

  test('looks among conversations and contacts where one says so', async ({ page, world }) => {
    world.addContact(world.accounts.must(1), { name: 'Zebulon Quixwell', email: 'zebulon@quixwell.example' });
    await page.goto(`${account}/search?q=quixwell`);
    await expect(page.getByText('Nothing found for “quixwell”')).toBeVisible();
    await page.getByRole('link', { name: 'Contacts', exact: true }).last().click();
    await expect(page).toHaveURL(/\?q=quixwell&in=contacts$/);
    await hits(page).click();
    await expect(page.getByRole('heading', { name: 'Zebulon Quixwell' })).toBeVisible();
    await page.goBack();
    await expect(hits(page)).toHaveAccessibleName(/zebulon@quixwell\.example/);
  });

  test('goes to #84', async ({ page }) => {
    await page.goto(`${account}/search`);
    await field(page).fill('#84');
    await expect(page.getByRole('link', { name: 'Go to conversation #84' })).toBeVisible();
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/conversations\/84$/);
  });
});
