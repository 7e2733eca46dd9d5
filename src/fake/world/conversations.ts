// What agents and customers do to a conversation (conversation.rb, conversations_controller.rb, assignment_service.rb).
import type {
  AgentBot,
  ContactInbox,
  Conversation,
  JsonObject,
  Message,
  Priority,
  Status,
  Team,
  Time,
  User,
} from '../model.ts';
import { assigneeText, writeActivity } from './activities.ts';
import { assigneeInTeam, inboxAssignee } from './assigning.ts';
import { type Actor, tellContact, tellConversation, tellConversationSoon, tellTyping } from './broadcasts.ts';
import { change, changeSilently } from './change.ts';
import { updateMessage } from './editing.ts';
import { addConversation } from './factories.ts';
import { buildMessage, followMessage, type NewMessage } from './messages.ts';
import { notify, notifyOfCreation, tellNotification } from './notifications.ts';
import { addParticipant } from './participants.ts';
import { lastIncomingMessage, messagesOf } from './reading.ts';
import type { State } from './state.ts';

export interface NewConversation {
  status?: Status;
  assignee_id?: number | null;
  team_id?: number | null;
  snoozed_until?: Time | null;
  additional_attributes?: JsonObject;
  custom_attributes?: JsonObject;
  priority?: Priority | null;
  /** Made in the same transaction, so that `conversation.created` holds it. */
  message?: NewMessage;
}

export function createConversation(
  world: State,
  contactInbox: ContactInbox,
  { message: firstMessage, ...given }: NewConversation,
  by: Actor,
): Conversation {
  const isBlocked = world.contacts.must(contactInbox.contact_id).blocked;
  const status = isBlocked ? 'resolved' : (given.status ?? 'open');
  const conversation = addConversation(world, contactInbox, {
    ...given,
    status,
    snoozed_until: status === 'snoozed' ? (given.snoozed_until ?? null) : null,
    updated_at: world.stamp(),
  });
  changeSilently(world, conversation, { assignee_id: assigneeInTeam(world, conversation, conversation.team_id) });
  const message = firstMessage && buildMessage(world, conversation, firstMessage, by);
  tellConversation(world, 'conversation.created', conversation, by);
  followCreation(world, conversation, by);
  if (message) followMessage(world, message, by, firstMessage.echo_id);
  return conversation;
}

/** An assignee given on creation is told like a later one, only without `conversation.updated`. */
function followCreation(world: State, conversation: Conversation, by: Actor): void {
  const assignee = world.users.get(conversation.assignee_id);
  if (assignee) {
    tellConversationSoon(world, 'assignee.changed', conversation);
    writeActivity(world, conversation, assigneeText(assignee, by));
    addParticipant(world, conversation, assignee.id);
    if (assignee.id !== by?.id && conversation.status !== 'pending') {
      notify(world, 'conversation_assignment', assignee.id, conversation, null);
    }
  }
  const chosen = conversation.status === 'open' ? inboxAssignee(world, conversation) : undefined;
  if (chosen) change(world, conversation, { assignee_id: chosen.id }, by);
  notifyOfCreation(world, conversation);
}

/** An agent who opens a conversation gets it, whoever had it; an administrator does not. */
export function toggleStatus(
  world: State,
  conversation: Conversation,
  status: Status,
  by: Actor,
  snoozed_until: Time | null = null,
): void {
  change(world, conversation, { status, snoozed_until }, by);
  const isAgent = by && world.membership(conversation.account_id, by.id)?.role === 'agent';
  if (status === 'open' && isAgent) assign(world, conversation, by, by);
}

export const setPriority = (world: State, conversation: Conversation, priority: Priority | null, by: Actor): boolean =>
  change(world, conversation, { priority }, by);

export const assign = (world: State, conversation: Conversation, assignee: User | null, by: Actor): boolean =>
  change(world, conversation, { assignee_id: assignee?.id ?? null }, by);

export const assignBot = (world: State, conversation: Conversation, bot: AgentBot, by: Actor): boolean =>
  change(world, conversation, { assignee_agent_bot_id: bot.id, assignee_id: null }, by);

export const assignTeam = (world: State, conversation: Conversation, team: Team | null, by: Actor): boolean =>
  change(world, conversation, { team_id: team?.id ?? null }, by);

/** Replaces all of them. */
export const setLabels = (world: State, conversation: Conversation, labels: readonly string[], by: Actor): boolean =>
  change(world, conversation, { labels: [...new Set(labels)] }, by);

/** Replaces all of them. */
export const setCustomAttributes = (
  world: State,
  conversation: Conversation,
  custom_attributes: JsonObject,
  by: Actor,
): boolean => change(world, conversation, { custom_attributes }, by);

function setBlocked(world: State, conversation: Conversation, blocked: boolean, by: Actor): void {
  const contact = world.contacts.must(conversation.contact_id);
  contact.blocked = blocked;
  tellContact(world, 'contact.updated', contact, by);
}

export function mute(world: State, conversation: Conversation, by: Actor): void {
  setBlocked(world, conversation, true, by);
  change(world, conversation, { status: 'resolved' }, by);
  writeActivity(world, conversation, by && `${by.name} has muted the conversation`);
}

export function unmute(world: State, conversation: Conversation, by: Actor): void {
  setBlocked(world, conversation, false, by);
  writeActivity(world, conversation, by && `${by.name} has unmuted the conversation`);
}

/** One agent has looked: read for all of them. Nobody is told, and updated_at stays. */
export function markSeen(world: State, conversation: Conversation, by: User): void {
  const now = world.now();
  conversation.agent_last_seen_at = now;
  if (conversation.assignee_id === by.id) conversation.assignee_last_seen_at = now;
}

export function markUnread(world: State, conversation: Conversation): void {
  const last = lastIncomingMessage(world, conversation);
  const seen = last ? last.created_at - 1000 : null;
  conversation.agent_last_seen_at = seen;
  conversation.assignee_last_seen_at = seen;
}

/** The customer has read the thread; so are all messages to them, activities included. */
export function customerReads(world: State, conversation: Conversation): void {
  conversation.contact_last_seen_at = world.now();
  conversation.updated_at = world.stamp();
  world.orders.touch(conversation);
  tellConversationSoon(world, 'conversation.read', conversation);
  const unread = messagesOf(world, conversation).filter(isUnreadByCustomer);
  world.later(45, () => {
    for (const message of unread) updateMessage(world, message, { status: 'read' }, null);
  });
}

const isUnreadByCustomer = (message: Message) =>
  (message.message_type === 1 || message.message_type === 2) &&
  message.status !== 'read' &&
  message.status !== 'failed';

/** Sets each typing state again: repeated `on`s are repeated. */
export const agentTypes = (
  world: State,
  conversation: Conversation,
  user: User,
  typing: { isOn: boolean; isPrivate: boolean },
): void => tellTyping(world, conversation, { user }, typing);

export const customerTypes = (world: State, conversation: Conversation, isOn: boolean): void =>
  tellTyping(
    world,
    conversation,
    { contact: world.contacts.must(conversation.contact_id) },
    { isOn, isPrivate: false },
  );

/** Gone without a word, but to those who had a notification of it. */
export function deleteConversation(world: State, conversation: Conversation): void {
  const { id } = conversation;
  const notifications = world.notifications.of('primary_actor_id', id);
  for (const message of world.messages.of('conversation_id', id)) {
    for (const attachment of world.attachments.of('message_id', message.id)) world.attachments.delete(attachment);
    world.messages.delete(message);
  }
  for (const row of world.participants.of('conversation_id', id)) world.participants.delete(row);
  for (const row of world.mentions.of('conversation_id', id)) world.mentions.delete(row);
  world.drafts.delete(id);
  world.conversations.delete(conversation);
  world.orders.touch(conversation);
  for (const notification of notifications) world.notifications.delete(notification);
  world.later(60, () => {
    for (const notification of notifications) tellNotification(world, 'notification.deleted', notification);
  });
}

const SNOOZES_LOOKED_AT_MS = 3 * 24 * 3_600_000;

/** The job of every five minutes: wakes what is due, unless it has been due for three days. No activity is written. */
export function wakeSnoozed(world: State): void {
  const now = world.now();
  for (const conversation of world.conversations.all()) {
    const { status, snoozed_until } = conversation;
    if (status !== 'snoozed' || snoozed_until === null || snoozed_until > now) continue;
    if (snoozed_until > now - SNOOZES_LOOKED_AT_MS) change(world, conversation, { status: 'open' }, null);
  }
}
