import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell, CheckCheck } from 'lucide-react';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { useReadAllNotifications } from '~/api/mutations/notifications';
import { isWaiting } from '~/api/notifications';
import { notificationsQuery, type NotificationsShown } from '~/api/queries/notifications';
import type { Notification } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths, readId, readNotificationsShown } from '~/paths';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { PaneError } from '~/ui/PaneError';
import { SegmentedControl } from '~/ui/SegmentedControl';
import { Skeleton } from '~/ui/Skeleton';
import { explainError } from '~/views/shared/errors';
import { useTitle } from '~/views/shared/title';

import { NotificationList } from './NotificationList';

/** What one was told of while looking elsewhere, the newest first. */
export function NotificationsView() {
  const accountId = readId(useParams().accountId) ?? 0;
  const shown = readNotificationsShown(useSearchParams()[0]);
  const notifications = useInfiniteQuery(notificationsQuery(shown));
  const rows = rowsOf(notifications.data?.pages.flatMap(({ data }) => data.payload) ?? [], shown);
  useTitle(m.notifications_title());
  return (
    <div className="flex h-full flex-col bg-surface">
      <Head accountId={accountId} shown={shown} hasUnread={rows.some(isWaiting)} />
      <div className="min-h-0 flex-1">
        {notifications.isPending ? (
          <div aria-busy className="mx-auto grid max-w-200 gap-3 p-4">
            {[0, 1, 2, 3].map((row) => (
              <Skeleton key={row} className="h-12 w-full" />
            ))}
          </div>
        ) : notifications.isError && rows.length === 0 ? (
          <PaneError {...explainError(notifications.error)} onRetry={() => void notifications.refetch()} />
        ) : rows.length === 0 && !notifications.hasNextPage ? (
          <Nothing shown={shown} />
        ) : (
          <NotificationList
            accountId={accountId}
            rows={rows}
            onEnd={() => {
              if (notifications.hasNextPage && !notifications.isFetching) void notifications.fetchNextPage();
            }}
          />
        )}
      </div>
      {notifications.isFetchNextPageError && (
        <div role="alert" className="flex items-center gap-2 border-t border-line px-3 py-2 text-ui text-ink-2">
          <span className="flex-1">{explainError(notifications.error).title}</span>
          <Button onClick={() => void notifications.fetchNextPage()}>{m.ui_retry()}</Button>
        </div>
      )}
    </div>
  );
}

type HeadProps = { accountId: number; shown: NotificationsShown; hasUnread: boolean };

function Head({ accountId, shown, hasUnread }: HeadProps) {
  const navigate = useNavigate();
  const readAll = useReadAllNotifications();
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-200 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <h1 className="text-title font-bold text-ink">{m.notifications_title()}</h1>
        <SegmentedControl
          label={m.notifications_shown()}
          value={shown}
          onChange={(next) => void navigate(paths.notifications(accountId, next), { replace: true })}
          options={[
            { value: 'unread', label: m.notifications_unread() },
            { value: 'all', label: m.notifications_all() },
          ]}
        />
        <Button
          look="plain"
          icon={<CheckCheck size={16} strokeWidth={1.5} aria-hidden />}
          disabled={!hasUnread}
          onClick={() => readAll.mutate()}
          className="ms-auto"
        >
          {m.notifications_read_all()}
        </Button>
      </div>
    </header>
  );
}

const Nothing = ({ shown }: { shown: NotificationsShown }) => (
  <EmptyState
    icon={<Bell size={20} strokeWidth={1.5} aria-hidden />}
    title={shown === 'all' ? m.notifications_none() : m.notifications_none_unread()}
  >
    <p className="max-w-80">{m.notifications_none_unread_detail()}</p>
  </EmptyState>
);

/** One that comes between two pages stands on both; one just read leaves the list of the unread at once. */
function rowsOf(notifications: readonly Notification[], shown: NotificationsShown): Notification[] {
  const distinct = [...new Map(notifications.map((one) => [one.id, one])).values()];
  return shown === 'all' ? distinct : distinct.filter(isWaiting);
}
