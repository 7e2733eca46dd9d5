// A notification as the socket carries it, and the words in it. The list over REST differs; it is beside its endpoint.
import type { Message, Notification } from '../model.ts';
import { messagesOf } from '../world/reading.ts';
import type { State } from '../world/state.ts';
import { conversationPush } from './conversation.ts';
import { messagePush, senderPush } from './message.ts';
import { userPush } from './people.ts';
import { isoOrNull, seconds } from './time.ts';

const WORDS_AT_MOST = 10;

/** `[@Ada](mention://user/6/Ada)` → `@Ada`. */
const withoutMentionLinks = (text: string) => text.replaceAll(/\[(@[^\]]+)\]\(mention:\/\/[^)\s]*\)/g, '$1');

function truncatedWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > WORDS_AT_MOST ? `${words.slice(0, WORDS_AT_MOST).join(' ')}...` : text;
}

function contentOf(world: State, message: Message | undefined): string {
  if (message?.content) return withoutMentionLinks(truncatedWords(message.content));
  return message && world.attachments.of('message_id', message.id).length > 0 ? 'Attachment' : 'No content';
}

/** An assignment speaks of the last that was said, the other kinds of the message they are about. */
function messageOf(world: State, notification: Notification): Message | undefined {
  const messages = messagesOf(world, world.conversations.must(notification.primary_actor_id));
  switch (notification.notification_type) {
    case 'conversation_creation':
      return messages[0];
    case 'conversation_assignment':
      return messages.findLast((one) => one.message_type === 0) ?? messages.findLast((one) => one.message_type === 1);
    default:
      return world.messages.get(notification.secondary_actor_id);
  }
}

export function notificationBody(world: State, notification: Notification): string {
  const message = messageOf(world, notification);
  return `${(message && senderPush(world, message)?.name) ?? ''}: ${contentOf(world, message)}`;
}

export function notificationTitle(world: State, notification: Notification): string {
  const { display_id, inbox_id } = world.conversations.must(notification.primary_actor_id);
  switch (notification.notification_type) {
    case 'conversation_creation':
      return `A conversation (#${display_id}) has been created in ${world.inboxes.must(inbox_id).name}`;
    case 'conversation_assignment':
      return `A conversation (#${display_id}) has been assigned to you`;
    case 'conversation_mention':
      return `You have been mentioned in conversation (#${display_id})`;
    default:
      return `A new message is created in conversation (#${display_id})`;
  }
}

/** What lists and broadcasts have in common. */
export function notificationFacts(world: State, notification: Notification) {
  const { account_id } = notification;
  const message = world.messages.get(notification.secondary_actor_id);
  return {
    id: notification.id,
    notification_type: notification.notification_type,
    primary_actor_type: 'Conversation',
    primary_actor_id: notification.primary_actor_id,
    primary_actor: conversationPush(world, world.conversations.must(notification.primary_actor_id)),
    read_at: isoOrNull(notification.read_at),
    secondary_actor: message ? messagePush(world, message) : null,
    user: userPush(world, world.users.must(notification.user_id), account_id),
    created_at: seconds(notification.created_at),
    last_activity_at: seconds(notification.last_activity_at),
    snoozed_until: isoOrNull(notification.snoozed_until),
    meta: notification.meta,
  };
}

/** Title and body are the same text here. */
export function notificationPush(world: State, notification: Notification) {
  const body = notificationBody(world, notification);
  return {
    ...notificationFacts(world, notification),
    account_id: notification.account_id,
    push_message_title: body,
    push_message_body: body,
  };
}
