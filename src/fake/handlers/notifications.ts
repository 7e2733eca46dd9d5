// The bell: everybody reads and changes their own notifications.
// Reading, unreading and snoozing one is told to the owner's other sockets; reading all at once is not.
import { type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { Notification } from '../model.ts';
import { asArray, asId } from '../params.ts';
import { notificationBody, notificationFacts, notificationTitle } from '../present/notification.ts';
import { iso, isoOrNull } from '../present/time.ts';
import { notFound } from '../refusal.ts';
import { removeNotification, tellNotification } from '../world/notifications.ts';
import { pageOf } from './conversation-scope.ts';
import { snoozedUntilOf } from './conversation-verbs.ts';

const NOTIFICATIONS = '/api/v1/accounts/:account_id/notifications';
const PER_PAGE = 15;
/** A worker takes up the deletion of many. */
const JOB_MS = 80;

const own = ({ world, user }: AccountCall): readonly Notification[] => world.notifications.of('user_id', user.id);

const ownHere = (call: AccountCall): Notification[] =>
  own(call).filter(({ account_id }) => account_id === call.account.id);

const isUnread = ({ read_at }: Notification) => read_at === null;

function ownOne(call: AccountCall): Notification {
  const notification = ofAccount(call.world.notifications.get(call.id()), call.account);
  if (notification.user_id !== call.user.id) throw notFound();
  return notification;
}

/** Unread ones that are awake, and what `includes` adds to them. */
function listed(call: AccountCall): Notification[] {
  const includes = asArray(call.params.includes);
  const direction = call.params.sort_order === 'asc' ? 1 : -1;
  return ownHere(call)
    .filter((one) => isUnread(one) || includes.includes('read'))
    .filter((one) => one.snoozed_until === null || includes.includes('snoozed'))
    .toSorted((a, b) => direction * (a.last_activity_at - b.last_activity_at || a.id - b.id));
}

const listJson = ({ world }: AccountCall, notification: Notification) => ({
  ...notificationFacts(world, notification),
  push_message_title: notificationTitle(world, notification),
  push_message_body: notificationBody(world, notification),
});

function list(call: AccountCall) {
  const found = listed(call);
  const start = (pageOf(call.params.page) - 1) * PER_PAGE;
  return {
    data: {
      meta: {
        unread_count: found.filter(isUnread).length,
        count: found.length,
        // The number 1 when nothing was asked for, else the text as it was sent, sense or nonsense.
        current_page: call.params.page ?? 1,
      },
      payload: found.slice(start, start + PER_PAGE).map((one) => listJson(call, one)),
    },
  };
}

/** The row itself, as Rails prints it. */
const rowJson = (notification: Notification) => ({
  id: notification.id,
  user_id: notification.user_id,
  account_id: notification.account_id,
  notification_type: notification.notification_type,
  primary_actor_type: 'Conversation',
  primary_actor_id: notification.primary_actor_id,
  secondary_actor_type: notification.secondary_actor_type,
  secondary_actor_id: notification.secondary_actor_id,
  read_at: isoOrNull(notification.read_at),
  snoozed_until: isoOrNull(notification.snoozed_until),
  last_activity_at: iso(notification.last_activity_at),
  meta: notification.meta,
  created_at: iso(notification.created_at),
  updated_at: iso(notification.updated_at),
});

function change(call: AccountCall, changes: (now: number) => Partial<Notification>) {
  const notification = ownOne(call);
  const now = call.world.now();
  Object.assign(notification, changes(now), { updated_at: now });
  tellNotification(call.world, 'notification.updated', notification, call.user);
  return rowJson(notification);
}

function readAll(call: AccountCall): void {
  const { primary_actor_type, primary_actor_id } = call.params;
  const actor =
    primary_actor_type === 'Conversation' ? call.world.conversations.get(asId(primary_actor_id)) : undefined;
  for (const one of ownHere(call)) {
    if (isUnread(one) && (!actor || one.primary_actor_id === actor.id)) one.read_at = call.world.now();
  }
}

/** In all accounts of the user: the job forgets to look at which. */
function destroyAll(call: AccountCall): void {
  const doomed = own(call).filter((one) => call.params.type !== 'read' || !isUnread(one));
  call.world.later(JOB_MS, () => {
    for (const one of doomed) removeNotification(call.world, one);
  });
}

export const notificationEndpoints = [
  endpoint('GET', NOTIFICATIONS, list),

  endpoint(
    'GET',
    `${NOTIFICATIONS}/unread_count`,
    (call) => ownHere(call).filter((one) => isUnread(one) && one.snoozed_until === null).length,
  ),

  endpoint('POST', `${NOTIFICATIONS}/read_all`, readAll),

  endpoint('POST', `${NOTIFICATIONS}/destroy_all`, destroyAll),

  endpoint('PATCH|PUT', `${NOTIFICATIONS}/:id`, (call) => change(call, (now) => ({ read_at: now }))),

  endpoint('POST', `${NOTIFICATIONS}/:id/unread`, (call) => change(call, () => ({ read_at: null }))),

  endpoint('POST', `${NOTIFICATIONS}/:id/snooze`, (call) => {
    const { snoozed_until: until } = call.params;
    if (until === undefined || until === null) return rowJson(ownOne(call));
    return change(call, () => {
      const snoozed_until = snoozedUntilOf(until);
      return { snoozed_until, meta: { ...ownOne(call).meta, last_snoozed_at: null } };
    });
  }),

  endpoint('DELETE', `${NOTIFICATIONS}/:id`, (call) => {
    removeNotification(call.world, ownOne(call), call.user);
  }),
];
