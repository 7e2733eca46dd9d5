import type { Page } from '@playwright/test';
import type { Conversation } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const OUTGOING = 1;

/** One of the open conversations of a channel, rather one that no colleague has; the website's never closes to replies. */
function conversationOn(world: World, channel: string, at = 0): Conversation {
  const inbox = world.inboxes.find(({ channel_type }) => channel_type === channel);
  const open = [...world.conversations.where(({ inbox_id, status }) => inbox_id === inbox?.id && status === 'open')];
  const isOthers = ({ assignee_id }: Conversation) => Number(assignee_id !== null);
  const conversation = open.toSorted((a, b) => isOthers(a) - isOthers(b))[at];
  if (!conversation) throw new Error(`the seed has too few open conversations on ${channel}`);
  return conversation;
}
const openConversation = (world: World, at = 0) => conversationOn(world, 'Channel::WebWidget', at);

const addressOf = ({ display_id }: Conversation) => `/app/accounts/1/conversations/${display_id}`;
const sentTo = (world: World, { id }: Conversation, content: string) =>
  world.messages.of('conversation_id', id).filter((message) => message.content === content);
const reply = (page: Page) => page.getByRole('textbox', { name: /^Reply to / });
const note = (page: Page) => page.getByRole('textbox', { name: /^Private note/ });
const log = (page: Page) => page.getByRole('log');

test.describe('a reply', () => {
  test('goes to the customer by Ctrl and Enter, once, and stands in the thread', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await reply(page).fill('Your parcel left us this morning.');
    await reply(page).press('Control+Enter');
    await expect(log(page).getByText('Your parcel left us this morning.')).toHaveCount(1);
    await expect(reply(page)).toHaveValue('');
    await expect(reply(page)).toBeFocused();
    await expect.poll(() => sentTo(world, conversation, 'Your parcel left us this morning.').length).toBe(1);
    expect(sentTo(world, conversation, 'Your parcel left us this morning.')[0]).toMatchObject({
      private: false,
      message_type: OUTGOING,
    });
  });

  test('names whom it goes to, and cannot be sent empty', async ({ page, world }) => {
    const conversation = openConversation(world);
    const { name } = world.contacts.must(conversation.contact_id);
    await page.goto(addressOf(conversation));
    await expect(page.getByRole('button', { name: `Send to ${name}` })).toBeDisabled();
    await reply(page).fill('   ');
    await expect(page.getByRole('button', { name: `Send to ${name}` })).toBeDisabled();
    await reply(page).fill('Hello');
    await expect(page.getByRole('button', { name: `Send to ${name}` })).toBeEnabled();
  });

  test('that is too long is kept, not sent, and says by how much', async ({ page, world }) => {
    await page.goto(addressOf(openConversation(world)));
    await reply(page).fill('👍'.repeat(150_000));
    await expect(page.getByText('150,000 of 150,000 characters')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeEnabled();
    await reply(page).press('End');
    await reply(page).pressSequentially('!');
    await expect(page.getByText('150,001 characters, and Chatwoot takes 150,000')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeDisabled();
  });

  test('is not possible where the channel has closed, and the page says why', async ({
    page,
    world,
    expectAccessible,
  }) => {
    const conversation = conversationOn(world, 'Channel::Whatsapp');
    for (const message of world.messages.of('conversation_id', conversation.id)) message.created_at -= 3 * 86_400_000;
    await page.goto(addressOf(conversation));
    await expect(page.getByRole('status').filter({ hasText: 'WhatsApp takes replies for 24 hours' })).toBeVisible();
    await expect(reply(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Send to/ })).toHaveCount(0);
    await expectAccessible();
    await page.getByRole('button', { name: 'Write a private note' }).click();
    await expect(note(page)).toBeFocused();
    await note(page).fill('Window has closed.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.poll(() => sentTo(world, conversation, 'Window has closed.')[0]?.private).toBe(true);
  });
});

test.describe('sent, and done with', () => {
  test('by one chord: the customer has the answer, and then it is resolved', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.addInitScript(() => localStorage.setItem('wootdeck:undo', '0'));
    await page.goto(addressOf(conversation));
    await reply(page).fill('It left us this morning.');
    await reply(page).press('Control+e');
    await expect.poll(() => conversation.status).toBe('resolved');
    const last = () => world.messages.of('conversation_id', conversation.id).slice(-2);
    await expect
      .poll(() => last().map(({ content }) => content))
      .toEqual(['It left us this morning.', expect.stringContaining('marked resolved')]);
  });

  test('makes what nobody has one’s own, where that is chosen', async ({ page, world }) => {
    const conversation = openConversation(world);
    world.assign(conversation, null, null);
    await page.goto(addressOf(conversation));
    await page.getByRole('button', { name: 'Send with' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'A reply to what nobody has makes it mine' }).click();
    await page.keyboard.press('Escape');
    await reply(page).fill('I will look into it.');
    await reply(page).press('Control+Enter');
    const ben = world.users.find(({ name }) => name === 'Ben Sørensen');
    await expect.poll(() => conversation.assignee_id).toBe(ben?.id);
    await expect.poll(() => sentTo(world, conversation, 'I will look into it.').length).toBe(1);
  });

  test('by the menu: the note is there, and until when it sleeps is asked', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.addInitScript(() => localStorage.setItem('wootdeck:undo', '0'));
    await page.goto(addressOf(conversation));
    await page.getByRole('radio', { name: 'Private note' }).check();
    await note(page).fill('Waits for the warehouse.');
    await page.getByRole('button', { name: 'Send with' }).click();
    await page.getByRole('menuitem', { name: 'Add note and snooze…' }).click();
    await page.getByRole('combobox', { name: /Snooze/ }).fill('2h');
    await page.keyboard.press('Enter');
    await expect.poll(() => conversation.status).toBe('snoozed');
    expect(sentTo(world, conversation, 'Waits for the warehouse.')[0]?.private).toBe(true);
  });

  test('is one step, and one Z takes all of it back', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.addInitScript(() => {
      localStorage.setItem('wootdeck:undo', '20');
      localStorage.setItem('wootdeck:undo_chat', '20');
      localStorage.setItem('wootdeck:after_verdict', 'stay');
    });
    await page.goto(addressOf(conversation));
    await reply(page).fill('It left us this morning.');
    await reply(page).press('Control+e');
    await expect(page.getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
    await log(page).focus();
    await page.keyboard.press('z');
    await expect(reply(page)).toHaveValue('It left us this morning.');
    await expect(page.getByRole('button', { name: 'Status: Resolved' })).toHaveCount(0);
    expect(conversation.status).toBe('open');
    expect(sentTo(world, conversation, 'It left us this morning.')).toEqual([]);
  });

  test('an answer that is taken back takes back that it was resolved', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.addInitScript(() => {
      localStorage.setItem('wootdeck:undo', '5');
      localStorage.setItem('wootdeck:undo_chat', '20');
      localStorage.setItem('wootdeck:after_verdict', 'stay');
    });
    await page.goto(addressOf(conversation));
    await reply(page).fill('It left us this morning.');
    await reply(page).press('Control+e');
    await expect(page.getByRole('button', { name: 'Status: Resolved' })).toBeVisible();
    await log(page).getByRole('button', { name: 'Undo' }).click();
    await expect(reply(page)).toHaveValue('It left us this morning.');
    await expect(page.getByRole('button', { name: 'Status: Resolved' })).toHaveCount(0);
    expect(conversation.status).toBe('open');
    expect(sentTo(world, conversation, 'It left us this morning.')).toEqual([]);
  });
});

test.describe('a private note', () => {
  test('is stored as private and never leaves as a reply', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await expect(reply(page)).toBeVisible();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
    await note(page).fill('Customer is upset, be kind.');
    await note(page).press('Control+Enter');
    await expect(
      log(page)
        .getByRole('article', { name: /^Private note/ })
        .getByText('be kind'),
    ).toBeVisible();
    await expect.poll(() => sentTo(world, conversation, 'Customer is upset, be kind.').length).toBe(1);
    expect(sentTo(world, conversation, 'Customer is upset, be kind.')[0]?.private).toBe(true);
  });

  test('stays a note through a reload, a refusal and a second try', async ({ page, world, trouble }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await page.getByRole('radio', { name: 'Private note' }).check();
    await note(page).fill('Refund approved by Ada.');
    await page.reload();
    await expect(note(page)).toHaveValue('Refund approved by Ada.');

    trouble.add({
      match: { method: 'POST', path: '/messages' },
      do: 'status',
      status: 422,
      body: { error: 'Validation failed: Too many messages' },
      times: 1,
    });
    await page.getByRole('button', { name: 'Add note' }).click();
    const failed = log(page).getByRole('alert');
    await expect(failed).toContainText('Validation failed: Too many messages');
    expect(sentTo(world, conversation, 'Refund approved by Ada.')).toEqual([]);

    await failed.getByRole('button', { name: 'Retry' }).press('Enter');
    await expect.poll(() => sentTo(world, conversation, 'Refund approved by Ada.').length).toBe(1);
    expect(sentTo(world, conversation, 'Refund approved by Ada.')[0]?.private).toBe(true);
    await expect(failed).toHaveCount(0);
  });

  test('does not take the words of a reply with it, nor the other way round', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await reply(page).fill('For the customer');
    await page.getByRole('radio', { name: 'Private note' }).check();
    await expect(note(page)).toHaveValue('');
    await note(page).fill('For the team');
    await page.getByRole('radio', { name: 'Reply' }).check();
    await expect(reply(page)).toHaveValue('For the customer');
  });
});

test.describe('who will read it', () => {
  test('is chosen by arrow keys without losing one’s place', async ({ page, world }) => {
    await page.goto(addressOf(openConversation(world)));
    await page.getByRole('radio', { name: 'Reply' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Private note' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Add note' })).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeVisible();
  });

  test('is told without relying on sight, in either theme', async ({ page, world, expectAccessible }) => {
    await page.goto(addressOf(openConversation(world)));
    await page.getByRole('radio', { name: 'Private note' }).check();
    await expect(page.getByRole('form', { name: 'Private note' })).toBeVisible();
    await note(page).fill('For the team');
    await expectAccessible();
    await page.getByRole('radio', { name: 'Reply' }).check();
    await expect(page.getByRole('form', { name: /^Reply to / })).toBeVisible();
    await reply(page).fill('For the customer');
    await expectAccessible();
  });

  test('is not changed by what happens in another tab', async ({ page, world, context }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await page.getByRole('radio', { name: 'Private note' }).check();
    await note(page).fill('Careful:');
    const other = await context.newPage();
    await other.goto(addressOf(conversation));
    await expect(note(other)).toHaveValue('Careful:');
    await other.getByRole('radio', { name: 'Reply' }).check();
    await reply(other).fill('For the customer');
    await note(page).pressSequentially(' he is angry.');
    await expect(note(page)).toHaveValue('Careful: he is angry.');
    await expect(reply(other)).toHaveValue('For the customer');
  });
});

test.describe('what was begun', () => {
  test('is there after a reload and after another conversation', async ({ page, world }) => {
    const [first, second] = [openConversation(world), openConversation(world, 1)];
    await page.goto(addressOf(first));
    await reply(page).fill('Half a sentence');
    await page.reload();
    await expect(reply(page)).toHaveValue('Half a sentence');
    await page.goto(addressOf(second));
    await expect(reply(page)).toHaveValue('');
    await page.goto(addressOf(first));
    await expect(reply(page)).toHaveValue('Half a sentence');
  });
});

test.describe('a message whose answer is lost', () => {
  test('is found on the server and not sent again', async ({ page, world, trouble }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await expect(log(page)).toBeVisible();
    trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'drop-after', times: 1 });
    await reply(page).fill('Only once, please.');
    await reply(page).press('Control+Enter');
    await expect(
      log(page)
        .getByRole('article', { name: /^Message from / })
        .getByText('Only once, please.'),
    ).toBeVisible();
    await expect(log(page).getByText('Only once, please.')).toHaveCount(1);
    expect(sentTo(world, conversation, 'Only once, please.')).toHaveLength(1);
  });

  test('and that never arrived is sent again by itself, once', async ({ page, world, trouble }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await expect(log(page)).toBeVisible();
    trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'drop-before', times: 1 });
    await reply(page).fill('We are looking into it.');
    await reply(page).press('Control+Enter');
    await expect(log(page).getByText('Checking whether it arrived')).toBeVisible();
    await expect.poll(() => sentTo(world, conversation, 'We are looking into it.').length).toBe(1);
    await expect(
      log(page)
        .getByRole('article', { name: /^Message from / })
        .getByText('We are looking into it.'),
    ).toBeVisible();
    await expect(log(page).getByText('We are looking into it.')).toHaveCount(1);
  });

  test('keeps the next one waiting: no message overtakes another', async ({ page, world, trouble }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await expect(log(page)).toBeVisible();
    trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'drop-before', times: 1 });
    for (const words of ['First of all', 'And then']) {
      await reply(page).fill(words);
      await reply(page).press('Control+Enter');
    }
    await expect(log(page).getByText('Waits for the message before it')).toBeVisible();
    await expect.poll(() => sentTo(world, conversation, 'And then').length).toBe(1);
    expect(sentTo(world, conversation, 'First of all')[0]?.id).toBeLessThan(
      sentTo(world, conversation, 'And then')[0]?.id ?? 0,
    );
  });
});

test.describe('a message that was refused', () => {
  const REFUSAL = { do: 'status', status: 422, body: { error: 'Validation failed: Too many messages' } } as const;

  test('can be copied, and edited: the words go back to where they were written', async ({
    context,
    page,
    world,
    trouble,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await expect(log(page)).toBeVisible();
    trouble.add({ match: { method: 'POST', path: '/messages' }, ...REFUSAL, times: 1 });
    await reply(page).fill('We are looking into it.');
    await reply(page).press('Control+Enter');
    const failed = log(page).getByRole('alert');
    await expect(failed).toContainText('Too many messages');
    await failed.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('We are looking into it.');
    await failed.getByRole('button', { name: 'Edit' }).press('Enter');
    await expect(reply(page)).toHaveValue('We are looking into it.');
    await expect(reply(page)).toBeFocused();
    await expect(failed).toHaveCount(0);
    expect(sentTo(world, conversation, 'We are looking into it.')).toEqual([]);
  });

  test('can be thrown away, and survives a reload until then', async ({ page, world, trouble }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await expect(log(page)).toBeVisible();
    trouble.add({ match: { method: 'POST', path: '/messages' }, ...REFUSAL, times: 1 });
    await reply(page).fill('Never mind.');
    await reply(page).press('Control+Enter');
    await expect(log(page).getByRole('alert')).toBeVisible();
    await page.reload();
    await log(page).getByRole('alert').getByRole('button', { name: 'Discard' }).press('Enter');
    await expect(log(page).getByText('Never mind.')).toHaveCount(0);
    await page.reload();
    await expect(log(page)).toBeVisible();
    await expect(log(page).getByText('Never mind.')).toHaveCount(0);
    expect(sentTo(world, conversation, 'Never mind.')).toEqual([]);
  });
});

test.describe('files', () => {
  const image = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const text = (name: string, size = 20) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'x') });
  const pick = async (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach files' }).click();
    await (await chooser).setFiles(files);
  };
  const attached = (page: Page) => page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
  const namesOf = (world: World, { id }: { id: number }) =>
    world.attachments.of('message_id', id).map(({ blob_id }) => world.files.must(blob_id ?? 0).filename);

  test('are picked, pasted and dropped, and go out with the words as one message', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await reply(page).fill('Here is all of it.');
    await pick(page, [{ name: 'parcel.png', mimeType: 'image/png', buffer: image }, text('unwanted.txt')]);
    const give = (kind: 'paste' | 'drop') =>
      reply(page).evaluate((field, kind) => {
        const data = new DataTransfer();
        data.items.add(new File([kind], `${kind}.txt`, { type: 'text/plain' }));
        const event =
          kind === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        field.dispatchEvent(event);
      }, kind);
    await give('paste');
    await give('drop');
    await expect(attached(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Remove unwanted.txt' }).click();
    await expect(reply(page)).toBeFocused();
    await reply(page).press('Control+Enter');
    await expect.poll(() => sentTo(world, conversation, 'Here is all of it.').length).toBe(1);
    const [message] = sentTo(world, conversation, 'Here is all of it.');
    expect(message?.private).toBe(false);
    expect(namesOf(world, message ?? { id: 0 })).toEqual(['parcel.png', 'paste.txt', 'drop.txt']);
    await expect(attached(page)).toHaveCount(0);
  });

  test('of a note stay with the note: through a reload, a refusal, another reload and a second try', async ({
    page,
    world,
    trouble,
  }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await page.getByRole('radio', { name: 'Private note' }).check();
    await note(page).fill('The contract');
    await pick(page, [text('contract.txt')]);
    await page.getByRole('radio', { name: 'Reply' }).check();
    await expect(attached(page)).toHaveCount(0);
    await page.getByRole('radio', { name: 'Private note' }).check();
    await page.reload();
    await expect(attached(page).filter({ hasText: 'contract.txt' })).toBeVisible();

    trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'status', status: 422, times: 1 });
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect(log(page).getByRole('alert')).toContainText('Chatwoot said');
    await page.reload();
    await log(page).getByRole('alert').getByRole('button', { name: 'Retry' }).press('Enter');
    await expect.poll(() => sentTo(world, conversation, 'The contract').length).toBe(1);
    const [message] = sentTo(world, conversation, 'The contract');
    expect(message?.private).toBe(true);
    expect(namesOf(world, message ?? { id: 0 })).toEqual(['contract.txt']);
  });

  test('that the channel does not take are told apart before a byte leaves', async ({
    page,
    world,
    expectAccessible,
  }) => {
    await page.goto(addressOf(openConversation(world)));
    await reply(page).fill('Please install this.');
    await pick(page, [{ name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') }]);
    await expect(attached(page)).toContainText('does not take files of this kind');
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeDisabled();
    await expectAccessible();
    await page.getByRole('button', { name: 'Remove setup.exe' }).click();
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeEnabled();
  });

  test('can be stopped on their way, and are still there to be sent', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await reply(page).fill('A large one');
    await pick(page, [text('large.txt', 2_000_000)]);
    const slow = await page.context().newCDPSession(page);
    await slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 200_000,
    });
    await reply(page).press('Control+Enter');
    await log(page).getByRole('button', { name: 'Stop' }).click();
    await expect(log(page).getByRole('alert')).toContainText('Stopped before it was sent');
    await log(page).getByRole('button', { name: 'Edit' }).press('Enter');
    await expect(reply(page)).toHaveValue('A large one');
    await expect(attached(page).filter({ hasText: 'large.txt' })).toBeVisible();
    expect(sentTo(world, conversation, 'A large one')).toEqual([]);
  });
});

test.describe('while writing', () => {
  const suggestions = (page: Page, name: string) => page.getByRole('listbox', { name }).getByRole('option');

  test('a canned response is found by its words, shows what it will say, and blocks what it cannot fill in', async ({
    page,
    world,
    expectAccessible,
  }) => {
    const conversation = openConversation(world);
    const contact = world.contacts.must(conversation.contact_id);
    contact.name = 'Zoë Ångström';
    contact.email = null;
    await page.goto(addressOf(conversation));
    await reply(page).fill('Good morning!\n');
    await reply(page).pressSequentially('/printer');
    await expect(suggestions(page, 'Canned responses')).toHaveCount(1);
    await expect(suggestions(page, 'Canned responses')).toContainText('/return-label');
    await expectAccessible();
    await reply(page).press('Enter');
    await expect(reply(page)).toHaveValue(/^Good morning!\nI have sent the return label to \{\{contact.email\}\}/);
    await expect(page.getByRole('alert')).toContainText('Nothing is known for {{contact.email}} of Zoë Ångström');
    await reply(page).press('Control+Enter');
    expect(
      world.messages.of('conversation_id', conversation.id).some(({ content }) => content?.includes('label')),
    ).toBe(false);
    await reply(page).fill('/hello');
    await expect(suggestions(page, 'Canned responses')).toHaveCount(1);
    await reply(page).press('Tab');
    await expect(reply(page)).toHaveValue('Hello Zoë, this is Ben from Kråka Coffee. How can I help?');
    await reply(page).press('Control+Enter');
    await expect
      .poll(() => sentTo(world, conversation, 'Hello Zoë, this is Ben from Kråka Coffee. How can I help?').length)
      .toBe(1);
  });

  test('a colleague is mentioned in a note, by name, and told of it; in a reply "@" is a letter', async ({
    page,
    world,
  }) => {
    const conversation = openConversation(world);
    const ada = world.users.find(({ name }) => name === 'Ada Okafor');
    await page.goto(addressOf(conversation));
    await reply(page).pressSequentially('@Ada');
    await expect(suggestions(page, 'Colleagues and teams')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Private note' }).check();
    await note(page).pressSequentially('Could @oka');
    await expect(suggestions(page, 'Colleagues and teams')).toHaveCount(1);
    await note(page).press('Enter');
    await note(page).pressSequentially('have a look?');
    await expect(note(page)).toHaveValue('Could @Ada Okafor have a look?');
    await expect(page.getByText('Notifies Ada Okafor')).toBeVisible();
    await note(page).press('Control+Enter');
    const wire = `Could [@Ada Okafor](mention://user/${ada?.id}/Ada%20Okafor) have a look?`;
    await expect.poll(() => sentTo(world, conversation, wire)[0]?.private).toBe(true);
    expect(world.mentions.of('conversation_id', conversation.id).map(({ user_id }) => user_id)).toContain(ada?.id);
  });

  test('an emoji comes by its name, and Enter sends in chats for those who have chosen so', async ({ page, world }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await page.getByRole('button', { name: 'Send with' }).click();
    await page.getByRole('menuitemradio', { name: /^Enter/ }).click();
    await reply(page).pressSequentially('Done :tada');
    await expect(suggestions(page, 'Emoji')).toHaveCount(1);
    await reply(page).press('Enter');
    await expect(reply(page)).toHaveValue('Done 🎉');
    await reply(page).press('Shift+Enter');
    await reply(page).pressSequentially('Bye :wave:');
    await expect(reply(page)).toHaveValue('Done 🎉\nBye 👋');
    await reply(page).press('Enter');
    await expect.poll(() => sentTo(world, conversation, 'Done 🎉\nBye 👋').length).toBe(1);
    const letter = conversationOn(world, 'Channel::Email');
    await page.goto(addressOf(letter));
    await reply(page).fill('Dear all,');
    await reply(page).press('Enter');
    await expect(reply(page)).toHaveValue('Dear all,\n');
  });
});

test.describe('what a channel takes', () => {
  test('is counted, and how long it takes anything is said', async ({ page, world }) => {
    const conversation = conversationOn(world, 'Channel::Whatsapp');
    const hours = 23.2 * 3_600_000;
    for (const message of world.messages.of('conversation_id', conversation.id)) message.created_at -= 10 * 86_400_000;
    world.addMessage(conversation, { message_type: 0, content: 'Hei!', created_at: Date.now() - hours });
    await page.goto(addressOf(conversation));
    await expect(page.getByRole('form')).toContainText(/4\d mins left to reply/);
    await reply(page).fill('a'.repeat(4097));
    await expect(page.getByText('4,097 characters, and WhatsApp takes 4,096')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeDisabled();
    await page.getByRole('radio', { name: 'Private note' }).check();
    await expect(page.getByText('left to reply')).toHaveCount(0);
  });

  test('of markdown is put around words by button and key, and can be seen before', async ({
    page,
    world,
    expectAccessible,
  }) => {
    const conversation = openConversation(world);
    await page.goto(addressOf(conversation));
    await reply(page).fill('beans');
    await reply(page).press('Control+a');
    await reply(page).press('Control+b');
    await expect(reply(page)).toHaveValue('**beans**');
    await page.getByRole('button', { name: 'Formatting' }).click();
    await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Bulleted list' }).click();
    await expect(reply(page)).toHaveValue('- **beans**');
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.getByRole('listitem').getByRole('strong')).toHaveText('beans');
    await expectAccessible();
    await reply(page).press('Control+z');
    await expect(reply(page)).toHaveValue('**beans**');
  });
});

test.describe('an answer', () => {
  test('to one message says which, in the mode that was chosen, and a note is answered by a note', async ({
    page,
    world,
  }) => {
    const conversation = openConversation(world);
    const secret = world.addMessage(conversation, { message_type: 1, private: true, content: 'He is a VIP.' });
    const question = world.addMessage(conversation, { message_type: 0, content: 'And the blue one?' });
    await page.goto(addressOf(conversation));
    const asked = log(page).getByRole('article').filter({ hasText: 'And the blue one?' });
    await asked.hover();
    await asked.getByRole('button', { name: 'Answer this message', exact: true }).click();
    await expect(reply(page)).toBeFocused();
    await expect(page.getByRole('form')).toContainText('And the blue one?');
    await reply(page).fill('Blue is back on Monday.');
    await reply(page).press('Control+Enter');
    await expect.poll(() => sentTo(world, conversation, 'Blue is back on Monday.').length).toBe(1);
    expect(sentTo(world, conversation, 'Blue is back on Monday.')[0]).toMatchObject({
      private: false,
      content_attributes: { in_reply_to: question.id },
    });
    await expect(page.getByRole('form')).not.toContainText('And the blue one?');

    const told = log(page).getByRole('article').filter({ hasText: 'He is a VIP.' });
    await told.hover();
    await told.getByRole('button', { name: 'Answer this message in a private note' }).click();
    await expect(note(page)).toBeFocused();
    await note(page).fill('Since when?');
    await note(page).press('Control+Enter');
    await expect.poll(() => sentTo(world, conversation, 'Since when?').length).toBe(1);
    expect(sentTo(world, conversation, 'Since when?')[0]).toMatchObject({
      private: true,
      content_attributes: { in_reply_to: secret.id },
    });
  });

  test('says what it answers before Chatwoot has it, too', async ({ page, world, trouble }) => {
    const conversation = openConversation(world);
    world.addMessage(conversation, { message_type: 0, content: 'And the blue one?' });
    trouble.add({ match: { method: 'POST', path: '/messages' }, do: 'status', status: 422, body: { error: 'No' } });
    await page.goto(addressOf(conversation));
    const asked = log(page).getByRole('article').filter({ hasText: 'And the blue one?' });
    await asked.hover();
    await asked.getByRole('button', { name: 'Answer this message', exact: true }).click();
    await reply(page).fill('Blue is back on Monday.');
    await reply(page).press('Control+Enter');
    const bubble = log(page).getByRole('article').filter({ hasText: 'Blue is back on Monday.' });
    await expect(bubble.getByRole('alert')).toBeVisible();
    await expect(bubble.getByRole('button', { name: /And the blue one/ })).toBeVisible();
  });

  test('by e-mail goes to those it names, signed, and to nobody by mistake', async ({
    page,
    world,
    expectAccessible,
  }) => {
    const conversation = conversationOn(world, 'Channel::Email');
    const contact = world.contacts.must(conversation.contact_id);
    for (const user of world.users.where(({ name }) => name === 'Ben Sørensen'))
      user.message_signature = 'Ben, Kråka Coffee';
    await page.goto(addressOf(conversation));
    await reply(page).fill('The invoice is corrected.');
    await page.getByRole('button', { name: /Change who gets it/ }).click();
    await expect(page.getByRole('textbox', { name: 'To', exact: true })).toHaveValue(contact.email ?? '');
    await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('books@mail.example, boss');
    await expect(page.getByText('boss is not an e-mail address.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Send to/ })).toBeDisabled();
    await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('books@mail.example');
    await page.getByRole('button', { name: 'Signature' }).click();
    await expect(page.getByRole('region', { name: 'Signature' })).toContainText('Ben, Kråka Coffee');
    await expectAccessible();
    await page.reload();
    await reply(page).press('Control+Shift+Enter');
    const content = 'The invoice is corrected.\n\n--\n\nBen, Kråka Coffee';
    await expect.poll(() => sentTo(world, conversation, content).length).toBe(1);
    expect(sentTo(world, conversation, content)[0]?.content_attributes).toMatchObject({
      to_emails: [contact.email],
      cc_emails: ['books@mail.example'],
      bcc_emails: [],
    });
  });
});
