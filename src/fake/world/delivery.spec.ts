import { expect, test } from 'vitest';
import type { Channel } from '../model.ts';
import { clock, MAIL, smallWorld } from './small.ts';

function phone(channel: Channel) {
  const time = clock();
  const small = smallWorld({ now: time.now, jobs: 'timers' });
  const { world, account, contact } = small;
  const inbox = world.addInbox(account, { name: 'Phone', channel });
  const conversation = world.addConversation(world.addContactInbox(contact, inbox));
  return { ...small, time, conversation };
}

const WHATSAPP: Channel = { type: 'Channel::Whatsapp', phone_number: '+15550100', provider: null };

test('a reply is sent at once, accepted soon and delivered later', () => {
  const { world, conversation, agent } = phone(WHATSAPP);
  world.customerWrites(conversation, 'Hi');
  const message = world.sendMessage(conversation, { content: 'Hello' }, agent);
  expect(message).toMatchObject({ status: 'sent', source_id: null });
  world.jobs.settle();
  expect(message).toMatchObject({ status: 'delivered', source_id: expect.stringMatching(/^whatsapp\./) });
});

test('after the reply window it fails, with the provider’s words, and again when retried', () => {
  const { world, conversation, agent, time } = phone(WHATSAPP);
  world.customerWrites(conversation, 'Hi');
  time.pass(25 * 3_600_000);
  const message = world.sendMessage(conversation, { content: 'Hello' }, agent);
  world.jobs.settle();
  const failed = { status: 'failed', content_attributes: { external_error: '131047: Re-engagement message' } };
  expect(message).toMatchObject(failed);
  world.retryMessage(message, agent);
  expect(message).toMatchObject({ status: 'sent', content_attributes: {} });
  world.jobs.settle();
  expect(message).toMatchObject(failed);
});

test('a letter gets the id it was sent under; nobody says that it arrived', () => {
  const { world, conversation, agent } = phone(MAIL);
  const message = world.sendMessage(conversation, { content: 'Hello' }, agent);
  world.jobs.settle();
  expect(message.status).toBe('sent');
  expect(message.source_id).toBe(`conversation/${conversation.uuid}/messages/${message.id}@acme.test`);
});

test('notes, and messages mirrored from the channel, are not sent', () => {
  const { world, conversation, agent } = phone(WHATSAPP);
  world.customerWrites(conversation, 'Hi');
  const note = world.sendMessage(conversation, { content: 'Careful', private: true }, agent);
  const mirrored = world.sendMessage(conversation, { content: 'From the phone', source_id: 'wamid.1' }, agent);
  world.jobs.settle();
  expect([note.source_id, note.status]).toEqual([null, 'sent']);
  expect([mirrored.source_id, mirrored.status]).toEqual(['wamid.1', 'sent']);
});

const TEMPLATES = [
  {
    name: 'on_its_way',
    language: 'en',
    status: 'APPROVED',
    components: [{ type: 'BODY', text: 'Hello {{1}}, it comes on {{2}}.' }],
  },
  { name: 'sale', language: 'en', status: 'REJECTED', components: [{ type: 'BODY', text: 'Buy.' }] },
];

test.each([
  ['a whole one arrives', { name: 'on_its_way', language: 'en', body: { 1: 'Ada', 2: 'Monday' } }, 'delivered', {}],
  [
    'a place left empty',
    { name: 'on_its_way', language: 'en', body: { 1: 'Ada', 2: '' } },
    'failed',
    { external_error: expect.stringMatching(/^132000: /) },
  ],
  [
    'another language',
    { name: 'on_its_way', language: 'de', body: { 1: 'Ada', 2: 'Montag' } },
    'failed',
    { external_error: expect.stringMatching(/^132001: /) },
  ],
  [
    'one that is not approved',
    { name: 'sale', language: 'en', body: {} },
    'failed',
    { external_error: expect.stringMatching(/^132001: /) },
  ],
])('a template after the reply window: %s', (_, { name, language, body }, status, content_attributes) => {
  const { world, conversation, agent } = phone({ ...WHATSAPP, message_templates: TEMPLATES });
  const template_params = { name, language, processed_params: { body } };
  const message = world.sendMessage(conversation, { content: 'x', additional_attributes: { template_params } }, agent);
  world.jobs.settle();
  expect(message).toMatchObject({ status, content_attributes });
});
