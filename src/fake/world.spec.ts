import { describe, expect, test } from 'vitest';
import type { Conversation } from './model.ts';
import { conversationJson } from './present/conversation.ts';
import { messagesOf, unreadCount } from './world/reading.ts';
import { clock, smallWorld } from './world/small.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;

function stage() {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const conversation = small.world.createConversation(small.contactInbox, {}, null);
  return { ...small, time, conversation };
}

const activities = (world: World, conversation: Conversation) =>
  messagesOf(world, conversation)
    .filter((message) => message.message_type === 2)
    .map((message) => message.content);

describe('waiting and the first reply', () => {
  test('a conversation waits from its beginning until a person answers in public', () => {
    const { world, conversation, agent, time } = stage();
    expect(conversation.waiting_since).toBe(conversation.created_at);
    time.pass(MINUTE);
    world.sendMessage(conversation, { content: 'Careful', private: true }, agent);
    expect(conversation.first_reply_created_at).toBeNull();
    const reply = world.sendMessage(conversation, { content: 'Hello' }, agent);
    expect(conversation.first_reply_created_at).toBe(reply.created_at);
    expect(conversation.waiting_since).toBeNull();
  });

  test('the customer makes it wait again, from the first unanswered message on', () => {
    const { world, conversation, agent, time } = stage();
    world.sendMessage(conversation, { content: 'Hello' }, agent);
    time.pass(MINUTE);
    const question = world.customerWrites(conversation, 'Where is it?');
    time.pass(MINUTE);
    world.customerWrites(conversation, 'Hello?');
    expect(conversation.waiting_since).toBe(question.created_at);
  });

  test('neither a rule nor a bot is a person', () => {
    const { world, conversation, agent } = stage();
    world.sendMessage(conversation, { content: 'Auto', content_attributes: { automation_rule_id: 1 } }, agent);
    world.sendMessage(conversation, { content: 'Beep', sender_type: 'AgentBot', sender_id: 1 }, null);
    expect(conversation.first_reply_created_at).toBeNull();
    expect(conversation.waiting_since).not.toBeNull();
  });

  test('resolving ends the waiting', () => {
    const { world, conversation, admin } = stage();
    world.toggleStatus(conversation, 'resolved', admin);
    expect(conversation.waiting_since).toBeNull();
  });
});

describe('what a customer’s message does to the status', () => {
  test.each([
    ['snoozed', 'open', ['System reopened the conversation due to a new incoming message.']],
    ['resolved', 'open', ['System reopened the conversation due to a new incoming message.']],
    ['pending', 'pending', []],
    ['open', 'open', []],
  ] as const)('%s becomes %s', (before, after, said) => {
    const { world, conversation } = stage();
    conversation.status = before;
    world.orders.touch(conversation);
    world.customerWrites(conversation, 'Hi');
    expect(conversation.status).toBe(after);
    expect(activities(world, conversation)).toEqual(said);
  });

  test('a blocked one’s changes nothing, yet it waits', () => {
    const { world, conversation, admin } = stage();
    world.mute(conversation, admin);
    world.customerWrites(conversation, 'Hello?');
    expect(conversation.status).toBe('resolved');
    expect(conversation.waiting_since).not.toBeNull();
  });

  test('an answer leaves it as it is', () => {
    const { world, conversation, admin, agent } = stage();
    world.toggleStatus(conversation, 'snoozed', admin);
    world.sendMessage(conversation, { content: 'Still here?' }, agent);
    expect(conversation.status).toBe('snoozed');
    expect(conversation.assignee_id).toBeNull();
  });
});

describe('who has it', () => {
  test('an agent who opens a conversation takes it from whoever had it, an administrator does not', () => {
    const { world, conversation, admin, agent, limited } = stage();
    world.assign(conversation, limited, admin);
    world.toggleStatus(conversation, 'resolved', admin);
    world.toggleStatus(conversation, 'open', admin);
    expect(conversation.assignee_id).toBe(limited.id);
    world.toggleStatus(conversation, 'open', agent);
    expect(conversation.assignee_id).toBe(agent.id);
    expect(activities(world, conversation).at(-1)).toBe('Ben self-assigned this conversation');
  });

  test('a team drops an assignee who is not in it', () => {
    const { world, account, conversation, admin, agent, limited } = stage();
    const team = world.addTeam(account, { name: 'Billing', allow_auto_assign: false });
    world.addTeamMember(team, agent);
    world.assign(conversation, limited, admin);
    world.assignTeam(conversation, team, admin);
    expect(conversation).toMatchObject({ team_id: team.id, assignee_id: null });
    expect(activities(world, conversation).at(-1)).toBe('Assigned to billing by Ada');
  });

  test('a team that assigns by itself takes a member who is online', () => {
    const { world, account, conversation, admin, agent, limited } = stage();
    const team = world.addTeam(account, { name: 'billing' });
    for (const user of [agent, limited]) world.addTeamMember(team, user);
    world.beat('User', account.id, limited.id);
    world.assignTeam(conversation, team, admin);
    expect(conversation.assignee_id).toBe(limited.id);
    expect(activities(world, conversation).at(-1)).toBe('Assigned to Dee via billing by Ada');
  });

  test('whoever was assigned takes part from then on', () => {
    const { world, conversation, admin, agent } = stage();
    world.assign(conversation, agent, admin);
    world.assign(conversation, null, admin);
    const note = world.sendMessage(conversation, { content: 'So', private: true }, admin);
    expect(world.notifications.of('user_id', agent.id)).toEqual([
      expect.objectContaining({
        notification_type: 'participating_conversation_new_message',
        secondary_actor_id: note.id,
      }),
    ]);
  });
});

describe('read and unread', () => {
  test('it counts to ten, an answer does not reset it, one agent resets it for all', () => {
    const { world, conversation, agent, limited, time } = stage();
    for (let n = 0; n < 12; n += 1) world.customerWrites(conversation, `${n}`);
    world.sendMessage(conversation, { content: 'Yes?' }, agent);
    expect(unreadCount(world, conversation)).toBe(10);
    time.pass(1);
    world.markSeen(conversation, limited);
    expect(unreadCount(world, conversation)).toBe(0);
    expect(conversation.assignee_last_seen_at).toBeNull();
    world.markUnread(conversation);
    expect(unreadCount(world, conversation)).toBeGreaterThan(0);
  });

  test('reading is told nobody and does not make it newer', () => {
    const { world, conversation, agent } = stage();
    const before = conversation.updated_at;
    world.markSeen(conversation, agent);
    expect(conversation.updated_at).toBe(before);
  });
});

test('each change is newer than the one before, within the same millisecond too', () => {
  const { world, conversation, admin } = stage();
  const times = (['high', 'low', null] as const).map((priority) => {
    world.setPriority(conversation, priority, admin);
    return conversationJson(world, conversation, admin).updated_at;
  });
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

test('a snooze wakes by the clock, unless it has been due for three days', () => {
  const { world, conversation, contactInbox, admin, time } = stage();
  const late = world.createConversation(contactInbox, {}, null);
  world.toggleStatus(conversation, 'snoozed', admin, time.now() + MINUTE);
  world.toggleStatus(late, 'snoozed', admin, time.now() - 4 * 24 * 60 * MINUTE);
  time.pass(2 * MINUTE);
  world.wakeSnoozed();
  expect(conversation).toMatchObject({ status: 'open', snoozed_until: null });
  expect(late.status).toBe('snoozed');
});

test('setting what is already so does nothing', () => {
  const { world, conversation, admin } = stage();
  world.assign(conversation, admin, admin);
  const { updated_at } = conversation;
  world.assign(conversation, admin, admin);
  world.setLabels(conversation, [], admin);
  world.toggleStatus(conversation, 'open', admin);
  expect(conversation.updated_at).toBe(updated_at);
});

test('a conversation with a blocked contact is born resolved', () => {
  const { world, contact, contactInbox } = stage();
  contact.blocked = true;
  expect(world.createConversation(contactInbox, { status: 'open' }, null).status).toBe('resolved');
});
