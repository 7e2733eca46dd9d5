// A conversation in its three shapes: full (lists and single answers over REST), slim (search results), push (broadcasts).
import type { Conversation, Message, User } from '../model.ts';
import { canReply, lastMessage, lastPublicMessage, lastSpokenMessage, unreadCount } from '../world/reading.ts';
import type { State } from '../world/state.ts';
import { contactInboxRow } from './inbox.ts';
import { messagePush } from './message.ts';
import { agentJson, availableName, botPush, botSlim, contactJson, contactPush, teamJson, userPush } from './people.ts';
import { fractionalSeconds, isoOrNull, seconds, secondsOrZero } from './time.ts';

/** A user who left the account is no assignee to be shown. */
function assigneeOf(world: State, { account_id, assignee_id, assignee_agent_bot_id }: Conversation) {
  const bot = world.agentBots.get(assignee_agent_bot_id);
  if (bot) return { bot };
  const user = world.users.get(assignee_id);
  return user && world.membership(account_id, user.id) ? { user } : {};
}

/** Absent, not null, where there is none. */
function assigneeJson(world: State, conversation: Conversation) {
  const { bot, user } = assigneeOf(world, conversation);
  if (bot) return { assignee: botSlim(bot), assignee_type: 'AgentBot' };
  return user ? { assignee: agentJson(world, user, conversation.account_id), assignee_type: 'User' } : {};
}

function assigneePush(world: State, conversation: Conversation) {
  const { bot, user } = assigneeOf(world, conversation);
  if (bot) return { assignee: botPush(bot), assignee_type: 'AgentBot' };
  if (user) return { assignee: userPush(world, user, conversation.account_id), assignee_type: 'User' };
  return { assignee: null, assignee_type: null };
}

const snoozedUntil = ({ status, snoozed_until }: Conversation) =>
  status === 'snoozed' ? isoOrNull(snoozed_until) : null;

/** `viewer` is who asks: a team says whether they are in it. */
export function conversationJson(world: State, conversation: Conversation, viewer: User) {
  const contact = world.contacts.must(conversation.contact_id);
  const team = world.teams.get(conversation.team_id);
  const last = lastMessage(world, conversation);
  const spoken = lastSpokenMessage(world, conversation);
  return {
    meta: {
      sender: contactJson(world, contact),
      channel: world.inboxes.must(conversation.inbox_id).channel_type,
      ...assigneeJson(world, conversation),
      ...(team ? { team: teamJson(world, team, viewer) } : {}),
      hmac_verified: world.contactInboxes.must(conversation.contact_inbox_id).hmac_verified,
    },
    id: conversation.display_id,
    messages: last ? [messagePush(world, last)] : [],
    account_id: conversation.account_id,
    uuid: conversation.uuid,
    additional_attributes: conversation.additional_attributes,
    agent_last_seen_at: secondsOrZero(conversation.agent_last_seen_at),
    assignee_last_seen_at: secondsOrZero(conversation.assignee_last_seen_at),
    can_reply: canReply(world, conversation),
    contact_last_seen_at: secondsOrZero(conversation.contact_last_seen_at),
    custom_attributes: conversation.custom_attributes,
    inbox_id: conversation.inbox_id,
    labels: conversation.labels,
    muted: contact.blocked,
    snoozed_until: snoozedUntil(conversation),
    status: conversation.status,
    created_at: seconds(conversation.created_at),
    updated_at: fractionalSeconds(conversation.updated_at),
    timestamp: seconds(conversation.last_activity_at),
    first_reply_created_at: secondsOrZero(conversation.first_reply_created_at),
    unread_count: unreadCount(world, conversation),
    last_non_activity_message: spoken ? messagePush(world, spoken) : null,
    last_activity_at: seconds(conversation.last_activity_at),
    priority: conversation.priority,
    waiting_since: secondsOrZero(conversation.waiting_since),
    sla_policy_id: conversation.sla_policy_id,
  };
}

/** What sockets and notifications carry. */
export function conversationPush(world: State, conversation: Conversation) {
  const contactInbox = world.contactInboxes.must(conversation.contact_inbox_id);
  const team = world.teams.get(conversation.team_id);
  const last = lastPublicMessage(world, conversation);
  return {
    additional_attributes: conversation.additional_attributes,
    can_reply: canReply(world, conversation),
    channel: world.inboxes.must(conversation.inbox_id).channel_type,
    contact_inbox: contactInboxRow(contactInbox),
    id: conversation.display_id,
    inbox_id: conversation.inbox_id,
    messages: last ? [messagePush(world, last)] : [],
    labels: conversation.labels,
    meta: {
      sender: contactPush(world.contacts.must(conversation.contact_id)),
      ...assigneePush(world, conversation),
      team: team ? { id: team.id, name: team.name } : null,
      hmac_verified: contactInbox.hmac_verified,
    },
    status: conversation.status,
    custom_attributes: conversation.custom_attributes,
    snoozed_until: snoozedUntil(conversation),
    unread_count: unreadCount(world, conversation),
    first_reply_created_at: isoOrNull(conversation.first_reply_created_at),
    priority: conversation.priority,
    waiting_since: secondsOrZero(conversation.waiting_since),
    agent_last_seen_at: secondsOrZero(conversation.agent_last_seen_at),
    contact_last_seen_at: secondsOrZero(conversation.contact_last_seen_at),
    last_activity_at: seconds(conversation.last_activity_at),
    timestamp: seconds(conversation.last_activity_at),
    created_at: seconds(conversation.created_at),
    updated_at: fractionalSeconds(conversation.updated_at),
  };
}

function senderName(world: State, message: Message): string | undefined {
  switch (message.sender_type) {
    case 'Contact':
      return world.contacts.get(message.sender_id)?.name;
    case 'User': {
      const user = world.users.get(message.sender_id);
      return user && availableName(user);
    }
    case 'AgentBot':
      return world.agentBots.get(message.sender_id)?.name;
    case null:
      return undefined;
  }
}

/** A search result: only the messages that matched. */
export function conversationSlim(world: State, conversation: Conversation, messages: readonly Message[]) {
  const contact = world.contacts.must(conversation.contact_id);
  const inbox = world.inboxes.must(conversation.inbox_id);
  return {
    id: conversation.display_id,
    uuid: conversation.uuid,
    created_at: seconds(conversation.created_at),
    contact: { id: contact.id, name: contact.name },
    inbox: { id: inbox.id, name: inbox.name, channel_type: inbox.channel_type },
    messages: messages.map((message) => {
      const sender_name = senderName(world, message);
      return {
        content: message.content,
        id: message.id,
        ...(sender_name === undefined ? {} : { sender_name }),
        message_type: message.message_type,
        created_at: seconds(message.created_at),
      };
    }),
    account_id: conversation.account_id,
  };
}
