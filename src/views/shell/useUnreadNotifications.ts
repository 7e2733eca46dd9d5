import { useQuery } from '@tanstack/react-query';

import { useLine } from '~/api/line';
import { unreadNotificationsQuery } from '~/api/queries/notifications';
import { useSettled } from '~/ui/useSettled';
import { useVisible } from '~/ui/useVisible';

/** Nobody came for it: what they came for is asked first, and news tells it anyway. */
const PAUSE_MS = 5000;

/** How many notifications wait; nothing while none does. */
export function useUnreadNotifications(): number | undefined {
  const state = useSettled(useLine().state, PAUSE_MS);
  const isVisible = useVisible();
  const { data } = useQuery({ ...unreadNotificationsQuery(), enabled: isVisible && state !== 'connecting' });
  return data || undefined;
}
