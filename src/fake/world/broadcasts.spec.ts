import { describe, expect, test } from 'vitest';
import type { Broadcast } from './state.ts';
import { smallWorld } from './small.ts';

/** What was told before the verb returned, and what came after it. */
function listen() {
  const small = smallWorld({ jobs: 'timers' });
  const conversation = small.world.createConversation(small.contactInbox, {}, null);
  small.world.settle();
  const heard: Broadcast[] = [];
  small.world.subscribe((broadcast) => heard.push(broadcast));
  const take = () => heard.splice(0).map((one) => ({ ...one, streams: new Set(one.streams) }));
  const after = () => {
    small.world.settle();
    return take();
  };
  return { ...small, conversation, take, after };
}

const events = (heard: readonly { event: string }[]) => heard.map(({ event }) => event).sort();

describe('two families', () => {
  test('a reply is told at once, with its author and echo; what it did to the conversation later, without', () => {
    const { world, conversation, agent, take, after } = listen();
    world.sendMessage(conversation, { content: 'Hello', echo_id: 'e1' }, agent);
    const [created, first] = take();
    expect(created).toMatchObject({
      event: 'message.created',
      data: { content: 'Hello', echo_id: 'e1', performer: { id: agent.id }, conversation: { unread_count: 0 } },
    });
    expect(first?.event).toBe('first.reply.created');
    const later = after();
    expect(events(later)).toEqual(['conversation.updated']);
    expect(later[0]?.data).not.toHaveProperty('performer');
    expect(later[0]?.data).toMatchObject({ waiting_since: 0, first_reply_created_at: expect.stringMatching(/Z$/) });
    world.sendMessage(conversation, { content: 'Anything else?' }, agent);
    expect(events(take())).toEqual(['message.created']);
    expect(after()).toEqual([]);
  });

  test('a job shows the conversation as it is by then', () => {
    const { world, conversation, admin, after } = listen();
    world.setPriority(conversation, 'low', admin);
    world.setPriority(conversation, 'urgent', admin);
    const updates = after().filter(({ event }) => event === 'conversation.updated');
    expect(updates.map(({ data }) => data.priority)).toEqual(['urgent', 'urgent']);
  });

  test('an agent who opens a conversation causes six events', () => {
    const { world, conversation, admin, agent, take, after } = listen();
    world.toggleStatus(conversation, 'resolved', admin);
    after();
    world.toggleStatus(conversation, 'open', agent);
    expect(take()).toEqual([]);
    expect(events(after())).toEqual([
      'assignee.changed',
      'conversation.status_changed',
      'conversation.updated',
      'conversation.updated',
      'message.created',
      'message.created',
    ]);
  });

  test('a customer who comes back is heard first, the reopening after', () => {
    const { world, conversation, admin, take, after } = listen();
    world.toggleStatus(conversation, 'resolved', admin);
    after();
    world.customerWrites(conversation, 'One more question');
    expect(events(take())).toEqual(['contact.updated', 'message.created']);
    expect(events(after())).toEqual([
      'conversation.status_changed',
      'conversation.updated',
      'conversation.updated',
      'message.created',
    ]);
  });

  test('born with its first message, the conversation holds it', () => {
    const { world, contactInbox, agent, take } = listen();
    world.createConversation(contactInbox, { message: { content: 'We found it' } }, agent);
    const [created, message] = take();
    expect(created).toMatchObject({ event: 'conversation.created', data: { messages: [{ content: 'We found it' }] } });
    expect(message).toMatchObject({ event: 'message.created', data: { content: 'We found it' } });
  });
});

describe('who hears', () => {
  test('members of the inbox, administrators and the customer; of a note no customer', () => {
    const { world, otherContactInbox, admin, agent, limited, take, after } = listen();
    const conversation = world.createConversation(otherContactInbox, {}, admin);
    after();
    take();
    world.sendMessage(conversation, { content: 'Hello' }, agent);
    expect(take()[0]?.streams).toEqual(
      new Set([admin.pubsub_token, agent.pubsub_token, otherContactInbox.pubsub_token]),
    );
    world.sendMessage(conversation, { content: 'secret', private: true }, agent);
    const [note] = take();
    expect(note?.streams).toEqual(new Set([admin.pubsub_token, agent.pubsub_token]));
    expect(note?.streams).not.toContain(limited.pubsub_token);
  });

  test('of typing everybody but who types, the customer even of a note', () => {
    const { world, conversation, contactInbox, admin, agent, limited, take } = listen();
    world.agentTypes(conversation, agent, { isOn: true, isPrivate: true });
    const [typing] = take();
    expect(typing).toMatchObject({
      event: 'conversation.typing_on',
      data: { is_private: true, user: { id: agent.id } },
    });
    expect(typing?.streams).toEqual(new Set([admin.pubsub_token, limited.pubsub_token, contactInbox.pubsub_token]));
  });

  test('of a contact every agent of the account', () => {
    const { world, account, contact, admin, take } = listen();
    world.updateContact(contact, { name: 'Jane Roe' }, admin);
    expect(take()[0]).toMatchObject({ event: 'contact.updated', streams: new Set([`account_${account.id}`]) });
  });
});

describe('silence', () => {
  test('reading, marking unread and deleting are told nobody', () => {
    const { world, conversation, agent, take, after } = listen();
    world.markSeen(conversation, agent);
    world.markUnread(conversation);
    world.deleteConversation(conversation);
    expect([...take(), ...after()]).toEqual([]);
  });

  test('a state set again is no news', () => {
    const { world, conversation, admin, agent, take, after } = listen();
    const message = world.sendMessage(conversation, { content: 'Hi' }, agent);
    world.setMessageStatus(message, 'read', admin);
    after();
    world.setMessageStatus(message, 'read', admin);
    world.setMessageStatus(message, 'delivered', admin);
    world.deleteMessage(message, agent);
    expect(events(take())).toEqual(['message.updated']);
    world.deleteMessage(message, agent);
    expect([...take(), ...after()]).toEqual([]);
  });
});

describe('notifications', () => {
  test('a later one replaces the earlier, and only deleted conversations take one away in silence', () => {
    const { world, conversation, admin, agent, after } = listen();
    world.assign(conversation, agent, admin);
    expect(events(after()).filter((event) => event.startsWith('notification'))).toEqual(['notification.created']);
    world.customerWrites(conversation, 'Hi Ben');
    const told = after().filter(({ event }) => event.startsWith('notification'));
    expect(events(told)).toEqual(['notification.created', 'notification.deleted']);
    expect(told.map(({ data }) => data.count)).toEqual([2, 1]);
    expect(told[0]?.data).toMatchObject({ notification: { push_message_body: 'Jane Doe: Hi Ben' } });
    world.deleteConversation(conversation);
    expect(events(after())).toEqual(['notification.deleted']);
  });

  test('a mention reaches whoever can see the inbox, the author too, and nobody else', () => {
    const { world, otherContactInbox, admin, limited, after, take } = listen();
    const conversation = world.createConversation(otherContactInbox, {}, admin);
    after();
    take();
    const content = `[@Dee](mention://user/${limited.id}/Dee) [@Ada](mention://user/${admin.id}/Ada)`;
    world.sendMessage(conversation, { content, private: true }, admin);
    const told = after();
    expect(events(told)).toEqual(['conversation.mentioned', 'message.created', 'notification.created']);
    const personal = told.filter(({ event }) => event !== 'message.created');
    expect(personal.map(({ streams }) => [...streams])).toEqual([[admin.pubsub_token], [admin.pubsub_token]]);
    expect(world.notifications.of('user_id', limited.id)).toEqual([]);
  });
});
