// WhatsApp where it takes no words: a template is chosen, filled in, seen as it will arrive, and sent like any message.
import type { Page } from '@playwright/test';
import type { Conversation } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const DAY = 86_400_000;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the seed lacks something');
  return value;
}

/** One on WhatsApp whose customer has not written for three days. */
function silent(world: World): Conversation {
  const inbox = must(world.inboxes.find(({ channel_type }) => channel_type === 'Channel::Whatsapp'));
  const account = must([...world.accounts.all()][0]);
  const contact = world.addContact(account, { name: 'Nils Åkesson', phone_number: '+4790010777' });
  const conversation = world.addConversation(world.addContactInbox(contact, inbox, { source_id: '4790010777' }));
  world.customerWrites(conversation, 'When does it come?').created_at -= 3 * DAY;
  return conversation;
}

const addressOf = ({ display_id }: Conversation) => `/app/accounts/1/conversations/${display_id}`;
const ofUs = (world: World, { id }: Conversation) =>
  world.messages.of('conversation_id', id).filter(({ message_type }) => message_type === 1);
const part = (page: Page) => page.getByRole('region', { name: 'WhatsApp template' });
const send = (page: Page) => page.getByRole('button', { name: 'Send to Nils Åkesson' });

async function choose(page: Page, name: string) {
  await part(page).getByRole('button', { name: 'Choose a template' }).click();
  await page.getByRole('combobox', { name: 'Choose a template' }).fill(name);
  await page.keyboard.press('Enter');
}

async function fillOrder(page: Page) {
  await choose(page, 'on its way');
  await part(page).getByRole('textbox', { name: 'Header: Variable 1' }).fill('KC-1');
  await part(page).getByRole('textbox', { name: 'Variable 1', exact: true }).fill("O'Brien");
  await part(page).getByRole('textbox', { name: 'Variable 2' }).fill('Monday');
}

test('after a day of silence a template is filled in, seen as it will arrive, and delivered', async ({
  page,
  world,
}) => {
  const conversation = silent(world);
  await page.goto(addressOf(conversation));
  await expect(page.getByText('only a template reaches them')).toBeVisible();
  await fillOrder(page);
  await expect(page.getByText('1 variable to fill in')).toBeVisible();
  await expect(send(page)).toBeDisabled();
  await part(page).getByRole('textbox', { name: 'End of the link' }).fill('KC-1');
  const preview = page.getByRole('region', { name: 'As Nils Åkesson will get it' });
  await expect(preview).toContainText('Order KC-1');
  await expect(preview).toContainText('Hello O’Brien, your coffee has left us and should be with you on Monday.');
  await expect(preview).toContainText('/track/KC-1');
  await part(page).getByRole('textbox', { name: 'End of the link' }).press('Control+Enter');
  await expect(page.getByRole('log').getByText('Hello O’Brien, your coffee has left us')).toHaveCount(1);
  await expect.poll(() => ofUs(world, conversation)[0]?.status).toBe('delivered');
  expect(ofUs(world, conversation)).toMatchObject([
    {
      private: false,
      additional_attributes: {
        template_params: {
          name: 'order_on_its_way',
          language: 'en',
          processed_params: {
            header: { 1: 'KC-1' },
            body: { 1: 'O’Brien', 2: 'Monday' },
            buttons: [{ type: 'url', parameter: 'KC-1' }, {}],
          },
        },
      },
    },
  ]);
});

test('what was filled in survives a reload, and Undo brings it back', async ({ page, world }) => {
  const conversation = silent(world);
  await page.addInitScript(() => localStorage.setItem('wootdeck:undo_chat', '20'));
  await page.goto(addressOf(conversation));
  await fillOrder(page);
  await page.reload();
  await part(page).getByRole('textbox', { name: 'End of the link' }).fill('KC-1');
  await send(page).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(part(page).getByRole('textbox', { name: 'Variable 2' })).toHaveValue('Monday');
  await expect(send(page)).toBeEnabled();
  expect(ofUs(world, conversation)).toEqual([]);
});

test('one that Meta does not take any more fails in Meta’s words', async ({ page, world }) => {
  const conversation = silent(world);
  await page.goto(addressOf(conversation));
  await choose(page, 'thanks code');
  await part(page).getByRole('textbox', { name: 'Code behind' }).fill('KRAKA10');
  Object.assign(world.inboxes.must(conversation.inbox_id).channel, { message_templates: [] });
  await send(page).click();
  await expect(page.getByRole('log').getByText('Template name does not exist in the translation')).toBeVisible();
});
