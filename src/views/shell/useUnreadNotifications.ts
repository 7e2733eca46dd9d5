import { useQuery } from '@tanstack/react-query';

import { useLine } from '~/api/line';
import { unreadNotificationsQuery } from '~/api/queries/notifications';

/** How many notifications wait; nothing while none does. Nobody came for it: it can wait until news comes. */
export function useUnreadNotifications(): number | undefined {
  const enabled = useLine().state !== 'connecting';
  const { data } = useQuery({ ...unreadNotificationsQuery(), enabled });
  return data || undefined;
}
