import { useLayoutEffect, useRef } from 'react';
import { VList, type VListHandle } from 'virtua';

import type { Notification } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { useShortcut } from '~/ui/useShortcut';

import { NotificationRow } from './NotificationRow';

/** Rows below the window at which the next page is asked for. */
const AHEAD = 5;
const ROW_HEIGHT = 68;

type Props = { accountId: number; rows: readonly Notification[]; onEnd: () => void };

/** The rows, a window of them at a time; the focus stays at its place when the row it was in goes. */
export function NotificationList({ accountId, rows, onEnd }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const view = useRef<VListHandle>(null);
  /** The row that may go, and where it stands. */
  const leaving = useRef<{ id: number; index: number } | undefined>(undefined);
  const focus = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    list.current?.querySelector<HTMLElement>(`[data-row="${row?.id}"]`)?.focus();
  };
  const placeOf = (element: Element | null) => {
    const id = element?.closest('[role=listitem]')?.querySelector('[data-row]')?.getAttribute('data-row');
    return rows.findIndex((row) => String(row.id) === id);
  };
  const move = (by: number) => {
    const from = placeOf(document.activeElement);
    focus(from < 0 ? 0 : from + by);
  };
  useShortcut('next', () => move(1));
  useShortcut('previous', () => move(-1));
  const look = () => {
    const handle = view.current;
    if (handle && handle.findItemIndex(handle.scrollOffset + handle.viewportSize) >= rows.length - AHEAD) onEnd();
  };
  useLayoutEffect(() => {
    // A short list that has got shorter has nothing left to scroll by.
    look();
    const left = leaving.current;
    // It goes when it is known to, which may be some draws later.
    if (!left || rows.some(({ id }) => id === left.id)) return;
    leaving.current = undefined;
    if (document.activeElement === document.body) focus(left.index);
  });
  return (
    <div ref={list} className="h-full">
      <VList
        ref={view}
        data={rows}
        itemSize={ROW_HEIGHT}
        onScroll={look}
        role="list"
        aria-label={m.notifications_title()}
        className="h-full"
      >
        {(notification, index) => (
          <NotificationRow
            key={notification.id}
            accountId={accountId}
            notification={notification}
            onLeave={() => {
              leaving.current = { id: notification.id, index };
            }}
          />
        )}
      </VList>
    </div>
  );
}
