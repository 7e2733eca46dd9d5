import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const account = '/app/accounts/1';
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });

/** The conversation with the most to show: notes, attachments, every kind of message. */
function busiest(world: World): number {
  const richness = (id: number) => {
    const messages = world.messages.of('conversation_id', id);
    const kinds = new Set(messages.map((one) => `${one.message_type} ${one.content_type} ${one.private}`));
    return kinds.size * 100 + messages.length;
  };
  const [first] = world.conversations.where(({ id }) => id > 0).sort((a, b) => richness(b.id) - richness(a.id));
  if (!first) throw new Error('nobody ever wrote');
  return first.display_id;
}

/** A conversation that takes replies, and a colleague who may be faster. */
function answerable(world: World) {
  const ada = world.users.find(({ name }) => name.startsWith('Ada '));
  const website = world.inboxes.find(({ channel_type }) => channel_type === 'Channel::WebWidget');
  const conversation = world.conversations.find(
    ({ inbox_id, status }) => inbox_id === website?.id && status === 'open',
  );
  if (!ada || !conversation) throw new Error('the seed has nobody to answer');
  return { ada, conversation };
}

const sizes = {
  'a wide window': { width: 1440, height: 900 },
  'a phone': { width: 390, height: 844 },
} as const;

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`in ${size}`, () => {
    test.use({ viewport });

    test('the list', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/dashboard?status=all`);
      await expect(rowsOf(page).first()).toBeVisible();
      await expectAccessible();
    });

    test('a conversation', async ({ page, world, expectAccessible }) => {
      await page.goto(`${account}/conversations/${busiest(world)}`);
      await expect(threadOf(page).getByRole('article').or(threadOf(page).getByRole('listitem')).first()).toBeVisible();
      await expectAccessible();
    });

    test('a reply that is held back, and a note as the customer would read it', async ({
      page,
      world,
      expectAccessible,
    }) => {
      const { ada, conversation } = answerable(world);
      await page.goto(`${account}/conversations/${conversation.display_id}`);
      await expect(page.getByRole('log').getByRole('article').first()).toBeVisible();
      await page.getByRole('textbox', { name: /^Reply to / }).fill('The label is attached.');
      world.sendMessage(conversation, { content: 'It comes **tomorrow**.' }, ada);
      await expect(page.getByRole('log').getByText('It comes tomorrow.')).toBeVisible();
      await page.getByRole('button', { name: /^Send to / }).click();
      await expect(page.getByRole('group', { name: 'Before it is sent' })).toBeVisible();
      await expectAccessible();
      await page.getByRole('radio', { name: 'Private note' }).check();
      await page.getByRole('textbox', { name: /^Private note/ }).fill('It is **lost**.');
      await page.getByRole('radio', { name: 'Reply' }).check();
      await page.getByRole('button', { name: 'Convert to reply…' }).click();
      await expect(page.getByRole('region', { name: /would read:$/ })).toBeVisible();
      await expectAccessible();
    });

    test('the contacts, and one of them', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/contacts`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible();
      await page.goto(`${account}/contacts/1`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expectAccessible();
      await page.goto(`${account}/contacts/new?search=900`);
      await page.getByRole('button', { name: 'Create contact' }).click();
      await expectAccessible();
    });

    test('the board', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/live?wait=0.30`);
      await expect(page.getByRole('list', { name: 'Alarms' })).toBeVisible();
      await expectAccessible();
      await page.getByRole('button', { name: 'Set up' }).click();
      await expect(page.getByRole('dialog', { name: 'Set up the board' })).toBeVisible();
      await expectAccessible();
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /^Hand over all/ })
        .first()
        .click();
      await expect(
        page.getByRole('dialog').getByRole('listitem').or(page.getByText('has nothing open')).first(),
      ).toBeVisible();
      await expectAccessible();
    });

    test('agents and inboxes', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/settings/agents/list`);
      await expect(page.getByRole('table', { name: 'Inboxes' }).getByRole('link').first()).toBeVisible();
      await expectAccessible();
    });

    test('the keys, and one being chosen', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/settings/keys`);
      await page.getByRole('button', { name: /^Resolve: E/ }).click();
      await expect(page.getByRole('textbox', { name: 'Press the new key' })).toBeFocused();
      await page.keyboard.press('s');
      await expect(page.getByRole('button', { name: /^Swap/ })).toBeVisible();
      await expectAccessible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expectAccessible();
    });

    test('a new conversation', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/new`);
      await page.getByRole('searchbox', { name: 'With whom?' }).fill('an');
      await expect(page.getByText(/contacts? found/)).toBeAttached();
      await expectAccessible();
      await page.goto(`${account}/new?contact=1`);
      await expect(page.getByRole('group', { name: 'Inbox' })).toBeVisible();
      await page.getByRole('radio', { name: 'Private note' }).check();
      await expectAccessible();
    });

    test('the outbox', async ({ page, world, trouble, expectAccessible }) => {
      trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'status', status: 422 });
      await page.goto(`${account}/conversations/${busiest(world)}`);
      await page.getByRole('radio', { name: 'Private note' }).check();
      await page.getByRole('textbox', { name: /^Private note/ }).fill('Refund approved');
      await page.getByRole('button', { name: 'Add note' }).click();
      await expect(page.getByRole('log').getByRole('alert')).toBeVisible();
      await page.goto(`${account}/outbox`);
      await expect(page.getByRole('list', { name: 'Outbox' }).getByRole('listitem')).toBeVisible();
      await expectAccessible();
    });

    test('the notifications', async ({ page, expectAccessible }) => {
      await page.goto(`${account}/notifications?shown=all`);
      await expect(page.getByRole('list', { name: 'Notifications' }).getByRole('listitem').first()).toBeVisible();
      await expectAccessible();
    });

    test('an empty list, and one that cannot be read', async ({ page, trouble, expectAccessible }) => {
      await page.goto(`${account}/label/nobody-has-this`);
      await expect(page.getByText('Nothing is open')).toBeVisible();
      await expectAccessible();
      trouble.add({ do: 'status', status: 500 });
      await page.goto(`${account}/dashboard`);
      await expect(page.getByText('Chatwoot had an error')).toBeVisible();
      await expectAccessible();
    });
  });
}

for (const name of [/^Account of/, /^Status/, /^Order/]) {
  test(`the menu of the button ${name}`, async ({ page, expectAccessible }) => {
    await page.goto(`${account}/dashboard`);
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('menuitemradio').first()).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(page.getByRole('button', { name })).toBeFocused();
  });
}

test('what a search found', async ({ page, expectAccessible }) => {
  await page.goto(`${account}/search?q=the`);
  await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
  await expectAccessible();
});

test('going to a list, and filtering', async ({ page, expectAccessible }) => {
  await page.goto(`${account}/dashboard`);
  await page.getByRole('button', { name: 'Inbox', exact: true }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible();
  await page.goto(`${account}/dashboard?where=labels.equal_to.refund&or=priority.not_equal_to.urgent`);
  await page.getByRole('button', { name: /Label is refund/ }).click();
  await page.getByRole('button', { name: 'Add a condition' }).first().click();
  await expectAccessible();
});

test('what can be done with a conversation, and what that asks', async ({ page, world, expectAccessible }) => {
  await page.goto(`${account}/conversations/${busiest(world)}`);
  await expect(threadOf(page).getByRole('button', { name: /^Status: / })).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expectAccessible();
  await page.getByRole('menuitem', { name: 'Labels…' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Mute…' }).click();
  await expect(page.getByRole('dialog', { name: /^Mute/ })).toBeVisible();
  await expectAccessible();
});

test('the contact card over the thread', async ({ page, world, expectAccessible }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(`${account}/conversations/${busiest(world)}?panel=contact`);
  await expect(page.getByRole('dialog', { name: 'Contact' })).toBeVisible();
  await expectAccessible();
});

test('asking before a contact is deleted', async ({ page, expectAccessible }) => {
  await page.goto(`${account}/contacts/1/delete`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible();
});

test('saying until when a conversation is snoozed', async ({ page, world, expectAccessible }) => {
  await page.goto(`${account}/conversations/${busiest(world)}`);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible();
  await page.keyboard.type('1 jan 2020');
  await expect(page.getByText(/ is past\./)).toBeVisible();
  await expectAccessible();
});

test('what a macro would do', async ({ page, world, expectAccessible }) => {
  await page.goto(`${account}/conversations/${busiest(world)}`);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true })).toBeVisible();
  await page.keyboard.press('Shift+M');
  await page.getByRole('option', { name: /^To the workshop/ }).click();
  await expect(page.getByRole('button', { name: 'Run macro' })).toBeVisible();
  await expectAccessible();
});

test('making one contact of two', async ({ page, world, expectAccessible }) => {
  await page.goto(`${account}/contacts/1/merge`);
  await expect(page.getByRole('searchbox', { name: 'The other contact' })).toBeVisible();
  await expectAccessible();
  const other = world.contacts.where(({ id, email }) => id > 1 && email !== null)[0]?.id;
  await page.goto(`${account}/contacts/1/merge?with=${other}`);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await expectAccessible();
});

test('rows that are selected, and focus mode from its first conversation to its end', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(`${account}/dashboard?assignee_type=me`);
  await expect(page.getByRole('list', { name: 'Conversations' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('q');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await expect(page.getByRole('log')).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('j');
  await expect(page.getByText('You have gone through all of it')).toBeVisible();
  await expectAccessible();
});

test('finding words in a conversation', async ({ page, world, expectAccessible }) => {
  await page.goto(`${account}/conversations/${busiest(world)}?panel=find`);
  await page.getByRole('searchbox', { name: 'Find in conversation' }).fill('e');
  await expect(page.getByRole('button', { name: 'Older match' })).toBeVisible();
  await expectAccessible();
});

test('a WhatsApp template where a conversation begins', async ({ page, world, expectAccessible }) => {
  const contact = world.addContact(world.accounts.must(1), { name: 'Nils Åkesson', phone_number: '+4790010777' });
  await page.goto(`${account}/new?contact=${contact.id}`);
  await page.getByRole('radio', { name: /WhatsApp/ }).check();
  await page.getByRole('button', { name: 'Choose a template' }).click();
  await page.getByRole('option', { name: /^Order on its way/ }).click();
  await expect(page.getByRole('textbox', { name: 'Variable 2' })).toBeVisible();
  await expectAccessible();
});

test('the sheet of keys', async ({ page, expectAccessible }) => {
  await page.goto(`${account}/dashboard`);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible();
});

test('a page that does not exist', async ({ page, expectAccessible }) => {
  await page.goto(`${account}/no/such/place`);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expectAccessible();
});

test('what a narrow phone and 200 % zoom show can be reached without scrolling sideways', async ({ page, world }) => {
  for (const width of [360, 720]) {
    await page.setViewportSize({ width, height: 450 });
    for (const path of [
      '/dashboard',
      `/conversations/${busiest(world)}`,
      '/contacts',
      '/notifications',
      '/settings/agents/list',
    ]) {
      await page.goto(account + path);
      await expect(page.getByRole('main')).toBeVisible();
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
