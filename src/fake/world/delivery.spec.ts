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
