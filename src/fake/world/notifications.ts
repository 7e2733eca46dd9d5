// Who is notified of what. A row is made for every such event, whatever the settings say (they only steer e-mail and push);
// of a blocked contact only mentions are told. A later one about the same conversation replaces the earlier.
import type { Conversation, Message, Notification, NotificationType } from '../model.ts';
import { notificationPush } from '../present/notification.ts';
import { userPush } from '../present/people.ts';
import { type Actor, soon } from './broadcasts.ts';
import type { State } from './state.ts';

/** RemoveDuplicateNotificationJob takes its time. */
const REPLACE_MS = 30;

const isWaiting = (notification: Notification) => notification.read_at === null && notification.snoozed_until === null;

/** Unread and not asleep; both counts of a broadcast are this. */
export const unreadNotifications = (world: State, accountId: number, userId: number): number =>
  world.notifications.of('user_id', userId).filter((one) => one.account_id === accountId && isWaiting(one)).length;

export function tellNotification(
  world: State,
  event: 'notification.created' | 'notification.updated' | 'notification.deleted',
  notification: Notification,
  by: Actor = null,
): void {
  if (!world.isHeard) return;
  const { id, account_id, user_id } = notification;
  const count = unreadNotifications(world, account_id, user_id);
  world.emit({
    event,
    data: {
      notification: event === 'notification.deleted' ? { id } : notificationPush(world, notification),
      unread_count: count,
      count,
      account_id,
      ...(by ? { performer: userPush(world, by, account_id) } : {}),
    },
    streams: [world.users.must(user_id).pubsub_token],
  });
}

export function removeNotification(world: State, notification: Notification, by: Actor = null): void {
  if (!world.notifications.get(notification.id)) return;
  world.notifications.delete(notification);
  tellNotification(world, 'notification.deleted', notification, by);
}

function create(
  world: State,
  type: NotificationType,
  userId: number,
  conversation: Conversation,
  message: Message | null,
): void {
  const now = world.now();
  const earlier = world.notifications.of('primary_actor_id', conversation.id).filter((one) => one.user_id === userId);
  const notification = world.notifications.insert({
    account_id: conversation.account_id,
    user_id: userId,
    notification_type: type,
    primary_actor_id: conversation.id,
    secondary_actor_type: message ? 'Message' : null,
    secondary_actor_id: message?.id ?? null,
    read_at: null,
    snoozed_until: null,
    last_activity_at: now,
    meta: {},
    created_at: now,
    updated_at: now,
  });
  tellNotification(world, 'notification.created', notification);
  if (earlier.length === 0) return;
  world.later(REPLACE_MS, () => {
    for (const one of earlier) removeNotification(world, one);
  });
}

export function notify(
  world: State,
  type: NotificationType,
  userId: number,
  conversation: Conversation,
  message: Message | null,
): void {
  const isBlocked = world.contacts.get(conversation.contact_id)?.blocked ?? false;
  if (isBlocked && type !== 'conversation_mention') return;
  if (!world.membership(conversation.account_id, userId)) return;
  soon(world, 'notification', () => {
    if (world.conversations.get(conversation.id)) create(world, type, userId, conversation, message);
  });
}

/** Subscribers to `conversation_creation` hear of new conversations in their inboxes. */
export function notifyOfCreation(world: State, conversation: Conversation): void {
  if (conversation.status === 'pending') return;
  for (const { user_id, account_id, ...flags } of world.accountUsers.all()) {
    if (account_id !== conversation.account_id || !world.isInboxMember(conversation.inbox_id, user_id)) continue;
    const subscribed = [...flags.selected_email_flags, ...flags.selected_push_flags];
    if (!subscribed.some((flag) => flag.endsWith('_conversation_creation'))) continue;
    notify(world, 'conversation_creation', user_id, conversation, null);
  }
}
