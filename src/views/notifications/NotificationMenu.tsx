import { Ellipsis, Moon, Trash2 } from 'lucide-react';
import { lazy } from 'react';

import { useDeleteNotification, useSnoozeNotification } from '~/api/mutations/notifications';
import type { Notification } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatClock, formatShortDay } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';
import { Menu } from '~/ui/Menu';
import { useNow } from '~/ui/useNow';

import { snoozeTimes } from './snoozes';

const loadParts = () => import('~/ui/MenuParts');
const MenuGroup = lazy(async () => ({ default: (await loadParts()).MenuGroup }));
const MenuItem = lazy(async () => ({ default: (await loadParts()).MenuItem }));

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

type Props = { notification: Notification; onLeave: () => void };

/** What else can be done with a notification. Snoozing and deleting it concern nobody else. */
export function NotificationMenu({ notification, onLeave }: Props) {
  const snooze = useSnoozeNotification();
  const remove = useDeleteNotification();
  const times = snoozeTimes(useNow());
  const sleep = (until: number) => () => {
    onLeave();
    snooze.mutate({ notification, until });
  };
  return (
    <Menu
      label={m.notifications_more()}
      trigger={<IconButton label={m.notifications_more()} icon={<Ellipsis {...icon} />} />}
    >
      <MenuGroup label={m.notifications_snooze()}>
        <MenuItem icon={<Moon {...icon} />} onClick={sleep(times.hour)}>
          {m.notifications_snooze_hour()}
        </MenuItem>
        <MenuItem icon={<Moon {...icon} />} onClick={sleep(times.tomorrow)}>
          {m.notifications_snooze_tomorrow({ time: formatClock(times.tomorrow) })}
        </MenuItem>
        <MenuItem icon={<Moon {...icon} />} onClick={sleep(times.week)}>
          {m.notifications_snooze_week({ day: formatShortDay(times.week) })}
        </MenuItem>
      </MenuGroup>
      <MenuGroup>
        <MenuItem
          icon={<Trash2 {...icon} />}
          onClick={() => {
            onLeave();
            remove.mutate({ notification });
          }}
        >
          {m.notifications_delete()}
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
}
