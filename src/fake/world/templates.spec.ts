import { describe, expect, test } from 'vitest';
import type { Inbox } from '../model.ts';
import { messagesOf } from './reading.ts';
import { clock, smallWorld, WEBSITE } from './small.ts';
import { isClosed } from './templates.ts';

function visit(given: Partial<Inbox> = {}, email: string | null = null) {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const { world, account, contact } = small;
  contact.email = email;
  const web = world.addInbox(account, { name: 'Web', channel: WEBSITE, enable_email_collect: false, ...given });
  const conversation = world.addConversation(world.addContactInbox(contact, web));
  const said = () =>
    messagesOf(world, conversation)
      .filter(({ message_type }) => message_type === 3)
      .map(({ content }) => content);
  return { ...small, time, web, conversation, said };
}

test('an inbox says hello once, with the customer’s name', () => {
  const { world, conversation, said } = visit({ greeting_enabled: true, greeting_message: 'Hi {{contact.name}}!' });
  world.customerWrites(conversation, 'Hello');
  world.customerWrites(conversation, 'Anybody?');
  expect(said()).toEqual(['Hi Jane Doe!']);
});

test('it does not greet whom an agent has answered', () => {
  const { world, conversation, said, agent } = visit({ greeting_enabled: true, greeting_message: 'Hi!' });
  world.sendMessage(conversation, { content: 'May I help?' }, agent);
  world.customerWrites(conversation, 'Hello');
  expect(said()).toEqual([]);
});

test('a website asks strangers for an address', () => {
  const stranger = visit({ enable_email_collect: true });
  stranger.world.customerWrites(stranger.conversation, 'Hello');
  expect(stranger.said()).toEqual(['Give the team a way to reach you.', 'Get notified by email']);
  expect(messagesOf(stranger.world, stranger.conversation).at(-1)?.content_type).toBe('input_email');
  const known = visit({ enable_email_collect: true }, 'jane@customer.test');
  known.world.customerWrites(known.conversation, 'Hello');
  expect(known.said()).toEqual([]);
});

describe('out of office', () => {
  const hours = { open_hour: 9, open_minutes: 0, close_hour: 17, close_minutes: 30, closed_all_day: false };
  const week = (more = {}) =>
    Array.from({ length: 7 }, (_, day_of_week) => ({ day_of_week, ...hours, open_all_day: false, ...more }));
  const closed = {
    working_hours_enabled: true,
    working_hours: week({ closed_all_day: true }),
    out_of_office_message: 'We are away',
  };

  test('is said once a day, and not to whom an agent is just talking', () => {
    const { world, conversation, said, agent, time } = visit(closed);
    world.customerWrites(conversation, 'Hello');
    world.customerWrites(conversation, 'Hello?');
    expect(said()).toEqual(['We are away']);
    time.pass(24 * 3_600_000);
    world.sendMessage(conversation, { content: 'Yes?' }, agent);
    world.customerWrites(conversation, 'Hello');
    expect(said()).toHaveLength(1);
    time.pass(5 * 60_000);
    world.customerWrites(conversation, 'Hello');
    expect(said()).toHaveLength(2);
  });

  test.each([
    ['UTC', '08:59', true],
    ['UTC', '09:00', false],
    ['UTC', '17:29', false],
    ['UTC', '17:30', true],
    ['Asia/Kolkata', '03:29', true],
    ['Asia/Kolkata', '03:30', false],
  ])('in %s at %s UTC: %s', (timezone, at, isAway) => {
    const { web } = visit({ working_hours_enabled: true, working_hours: week(), timezone });
    expect(isClosed(web, Date.parse(`2026-01-15T${at}Z`))).toBe(isAway);
  });
});
