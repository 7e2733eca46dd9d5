// What the bell rings for.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { NotificationList } from '../types';

/** Fixed by the server. */
const NOTIFICATIONS_PER_PAGE = 15;

/** `unread`: those that are awake and not read. `all`: those read and those asleep as well. */
export type NotificationsShown = 'unread' | 'all';

/** The newest first, a page at a time. */
export const notificationsQuery = (shown: NotificationsShown) =>
  infiniteQueryOptions({
    queryKey: ['notifications', shown],
    queryFn: ({ signal, pageParam }) => {
      const includes = shown === 'all' ? ['read', 'snoozed'] : undefined;
      const query = { page: pageParam, sort_order: 'desc', includes };
      return get<NotificationList>(inAccount('/notifications'), { query, signal });
    },
    initialPageParam: 1,
    getNextPageParam: ({ data }, pages) =>
      data.payload.length < NOTIFICATIONS_PER_PAGE ? undefined : pages.length + 1,
  });

/** How many are awake and not read: every broadcast of a notification brings the number along. */
export const unreadNotificationsQuery = () =>
  queryOptions({
    queryKey: ['unread_notifications'],
    queryFn: ({ signal }) => get<number>(inAccount('/notifications/unread_count'), { signal }),
  });
