// How news of notifications lands in the query cache: in the lists of them, and in the number of those not read.
import type { InfiniteData, QueryClient } from '@tanstack/react-query';

import { isOneOf, type IsMeant } from './membership';
import { patchData } from './patch';
import { unreadNotificationsQuery } from './queries/notifications';
import type { Notification, NotificationList } from './types';

/** Of a deleted one only its id is told. */
export type NotificationNews = { notification: Pick<Notification, 'id'> & Partial<Notification>; unread_count: number };

type Change = (notification: Notification) => Notification | undefined;
type Pages = InfiniteData<NotificationList>;

export const isWaiting = ({ read_at, snoozed_until }: Notification): boolean =>
  read_at === null && snoozed_until === null;

const LISTS = isOneOf('notifications');

/** What it says is shown at once; whether and where a list has it is the server's to say. */
export function landNotification(queryClient: QueryClient, { notification, unread_count }: NotificationNews): IsMeant {
  const { id, read_at, snoozed_until } = notification;
  if (read_at !== undefined && snoozed_until !== undefined) {
    put(queryClient, id, (known) => ({ ...known, read_at, snoozed_until }));
  }
  setUnread(queryClient, () => unread_count);
  return LISTS;
}

export function landRemovedNotification(
  queryClient: QueryClient,
  { notification, unread_count }: NotificationNews,
): IsMeant {
  put(queryClient, notification.id, () => undefined);
  setUnread(queryClient, () => unread_count);
  return LISTS;
}

/** Changes a notification as this agent did, or takes it out; returns how to take that back. */
export function changeNotification(queryClient: QueryClient, before: Notification, change: Change): () => void {
  const after = change(before);
  const waitingMore = Number(after !== undefined && isWaiting(after)) - Number(isWaiting(before));
  put(queryClient, before.id, change);
  setUnread(queryClient, (unread) => unread + waitingMore);
  return () => {
    if (after) put(queryClient, before.id, () => before);
    else putBack(queryClient, before);
    setUnread(queryClient, (unread) => unread - waitingMore);
  };
}

/** Marks all of them read, also those of pages nobody has seen; returns how to take that back. */
export function readAllNotifications(queryClient: QueryClient, at: string): () => void {
  const { queryKey } = unreadNotificationsQuery();
  const before = queryClient.getQueryData(queryKey);
  changeAll(queryClient, (rows) => rows.map((row) => (row.read_at === null ? { ...row, read_at: at } : row)));
  setUnread(queryClient, () => 0);
  return () => {
    changeAll(queryClient, (rows) => rows.map((row) => (row.read_at === at ? { ...row, read_at: null } : row)));
    if (before !== undefined) setUnread(queryClient, () => before);
  };
}

function setUnread(queryClient: QueryClient, change: (unread: number) => number) {
  patchData<number>(queryClient, unreadNotificationsQuery().queryKey, (unread) => Math.max(0, change(unread)));
}

function put(queryClient: QueryClient, id: number, change: Change) {
  changeAll(queryClient, (rows) => {
    if (!rows.some((row) => row.id === id)) return rows;
    return rows.flatMap((row) => (row.id === id ? (change(row) ?? []) : row));
  });
}

/** On the page that reaches back as far, else on the last one. */
function putBack(queryClient: QueryClient, notification: Notification) {
  eachList(queryClient, (pages) => {
    const reaches = pages.findIndex(
      ({ data }) => (data.payload.at(-1)?.last_activity_at ?? 0) <= notification.last_activity_at,
    );
    const place = reaches < 0 ? pages.length - 1 : reaches;
    const withIt = (rows: Notification[]) =>
      [...rows.filter(({ id }) => id !== notification.id), notification].sort(
        (a, b) => b.last_activity_at - a.last_activity_at,
      );
    return pages.map((page, at) => (at === place ? withRows(page, withIt) : page));
  });
}

const changeAll = (queryClient: QueryClient, change: (rows: Notification[]) => Notification[]) =>
  eachList(queryClient, (pages) => pages.map((page) => withRows(page, change)));

const withRows = (page: NotificationList, change: (rows: Notification[]) => Notification[]): NotificationList => ({
  data: { ...page.data, payload: change(page.data.payload) },
});

function eachList(queryClient: QueryClient, change: (pages: NotificationList[]) => NotificationList[]) {
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['notifications'] })) {
    patchData<Pages>(queryClient, queryKey, (list) => ({ ...list, pages: change(list.pages) }));
  }
}
