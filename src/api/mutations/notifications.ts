// What an agent does about notifications: each shown at once, and taken back when Chatwoot refuses.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { del, inAccount, patch, post } from '../http';
import { changeNotification, readAllNotifications } from '../notifications';
import type { Notification } from '../types';

type About = { notification: Notification };

const path = ({ id }: Notification, verb = '') => inAccount(`/notifications/${id}${verb}`);

function useWrite<T extends About>(
  send: (write: T) => Promise<unknown>,
  change: (notification: Notification, write: T) => Notification | undefined,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: (write) => changeNotification(queryClient, write.notification, (known) => change(known, write)),
    onError: (_error, _write, undo) => undo?.(),
  });
}

export const useMarkNotification = () =>
  useWrite<About & { isRead: boolean }>(
    ({ notification, isRead }) => (isRead ? patch(path(notification), {}) : post(path(notification, '/unread'))),
    (known, { isRead }) => ({ ...known, read_at: isRead ? new Date().toISOString() : null }),
  );

/** `until`: ms. It is out of the list of the unread until then, read or not. */
export const useSnoozeNotification = () =>
  useWrite<About & { until: number }>(
    ({ notification, until }) => post(path(notification, '/snooze'), { snoozed_until: Math.floor(until / 1000) }),
    (known, { until }) => ({ ...known, snoozed_until: new Date(until).toISOString() }),
  );

export const useDeleteNotification = () =>
  useWrite<About>(
    ({ notification }) => del(path(notification)),
    () => undefined,
  );

/** Chatwoot tells nobody of this, not even the other tabs of the same person. */
export function useReadAllNotifications() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => post(inAccount('/notifications/read_all')),
    onMutate: () => readAllNotifications(queryClient, new Date().toISOString()),
    onError: (_error, _nothing, undo) => undo?.(),
  });
}
