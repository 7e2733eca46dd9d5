import { CircleCheck, CircleDot, Moon } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';

import { useMarkNotification } from '~/api/mutations/notifications';
import { isWaiting } from '~/api/notifications';
import type { Notification } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatClock, formatDuration, formatExact, formatShortDay } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';
import { useNow } from '~/ui/useNow';
import { contactName } from '~/views/shared/names';

import { kindOf } from './kinds';
import { NotificationMenu } from './NotificationMenu';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

type Props = {
  accountId: number;
  notification: Notification;
  /** Called before something is done that may take the row away. */
  onLeave: () => void;
};

/** What happened, in which conversation; opening it reads it. */
export const NotificationRow = memo(function NotificationRow({ accountId, notification, onLeave }: Props) {
  const mark = useMarkNotification();
  const isRead = notification.read_at !== null;
  return (
    <div role="listitem" className="border-b border-line">
      <div className="group mx-auto flex max-w-200 items-center pe-2 hover:bg-hover md:rounded-control">
        <NotificationLink
          accountId={accountId}
          notification={notification}
          onOpen={() => {
            if (!isRead) mark.mutate({ notification, isRead: true });
          }}
        />
        <span className="flex shrink-0 gap-1">
          <IconButton
            label={isRead ? m.notifications_mark_unread() : m.notifications_mark_read()}
            icon={isRead ? <CircleDot {...icon} /> : <CircleCheck {...icon} />}
            onClick={() => {
              onLeave();
              mark.mutate({ notification, isRead: !isRead });
            }}
          />
          <NotificationMenu notification={notification} onLeave={onLeave} />
        </span>
      </div>
    </div>
  );
});

type LinkProps = { accountId: number; notification: Notification; onOpen: () => void };

function NotificationLink({ accountId, notification, onOpen }: LinkProps) {
  const { words, Icon } = kindOf(notification.notification_type);
  const { id: conversationId, meta } = notification.primary_actor;
  const isUnread = isWaiting(notification);
  return (
    <Link
      data-row={notification.id}
      to={paths.conversation(accountId, conversationId, { messageId: messageOf(notification) })}
      onClick={onOpen}
      className="flex min-w-0 flex-1 items-center gap-3 px-4 py-3 -outline-offset-2"
    >
      <span className={`relative shrink-0 ${isUnread ? 'text-accent-ink' : 'text-ink-3'}`}>
        <Icon {...icon} />
        {isUnread && (
          <span
            role="img"
            aria-label={m.notifications_is_unread()}
            className="absolute -end-1 -top-1 size-2 rounded-full bg-accent"
          />
        )}
      </span>
      <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)]">
        <span className={`flex items-baseline gap-2 text-ui ${isUnread ? 'font-medium text-ink' : 'text-ink-2'}`}>
          <span className="shrink-0">{words()}</span>
          <span className="min-w-0 truncate">
            <bdi>{contactName(meta.sender)}</bdi>
          </span>
          <span className="shrink-0 text-meta font-normal text-ink-3 tabular-nums">
            {m.notification_number({ number: String(conversationId) })}
          </span>
          <When notification={notification} />
        </span>
        <span className="truncate text-ui text-ink-2">
          <bdi>{notification.push_message_body}</bdi>
        </span>
      </span>
    </Link>
  );
}

/** When it happened, or until when it sleeps. */
function When({ notification: { last_activity_at, snoozed_until } }: { notification: Notification }) {
  const now = useNow();
  const until = snoozed_until === null ? Number.NaN : Date.parse(snoozed_until);
  if (!Number.isNaN(until)) {
    return (
      <span className="ms-auto inline-flex shrink-0 items-center gap-1 text-meta font-normal text-snoozed tabular-nums">
        <Moon size={12} strokeWidth={1.75} role="img" aria-label={m.notifications_asleep()} />
        {m.notifications_snoozed_until({ day: formatShortDay(until), time: formatClock(until) })}
      </span>
    );
  }
  const at = last_activity_at * 1000;
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExact(at)}
      className="ms-auto shrink-0 text-meta font-normal whitespace-nowrap text-ink-3 tabular-nums"
    >
      {formatDuration(Math.max(0, now - at))}
    </time>
  );
}

/** The message it is about, when it is about one. */
function messageOf({ secondary_actor }: Notification): number | undefined {
  const { id, conversation_id } = secondary_actor ?? {};
  return typeof id === 'number' && conversation_id !== undefined ? id : undefined;
}
