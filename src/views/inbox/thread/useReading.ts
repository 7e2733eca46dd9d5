import { useEffect, useEffectEvent, useRef } from 'react';

import { useLine } from '~/api/line';
import { useMarkRead } from '~/api/mutations/conversations';
import type { Conversation } from '~/api/types';
import { usePreference } from '~/ui/preferences';

const DWELL_MS = 3000;

/**
 * What an agent has on screen counts as read by the rule the agent chose, but only while the page is really being looked
 * at, and not while it is being found out whether it is all. Asked once for each newest message: if Chatwoot refuses, the
 * row stays unread until something new is there to read. An answer marks where it is sent.
 */
export function useReading(conversation: Conversation | undefined, newestId: number | undefined) {
  const { mutate } = useMarkRead();
  const rule = usePreference('reading');
  const isVerified = useLine().state !== 'checking';
  const readUpTo = useRef<number>(undefined);
  const isUnread = conversation !== undefined && conversation.unread_count > 0;
  const isRead = conversation?.unread_count === 0;
  const marksBySight = rule === 'on_open' || rule === 'after_3s';
  const markRead = useEffectEvent((upTo: number) => {
    if (!conversation || upTo === readUpTo.current) return;
    readUpTo.current = upTo;
    mutate(conversation.id);
  });
  useEffect(() => {
    // What was read when it was opened is not read anew because somebody has marked it unread.
    if (isRead) readUpTo.current = newestId;
    if (!isUnread || newestId === undefined || !isVerified || !marksBySight) return;
    return afterSight(rule === 'on_open' ? 0 : DWELL_MS, () => markRead(newestId));
  }, [isUnread, isRead, newestId, isVerified, marksBySight, rule]);
}

/** Acts once the page has been visible for so long, all in all. */
function afterSight(ms: number, act: () => void): () => void {
  let left = ms;
  let since: number | undefined;
  let timer: number | undefined;
  const look = () => {
    window.clearTimeout(timer);
    if (since !== undefined) left -= Date.now() - since;
    since = document.visibilityState === 'visible' ? Date.now() : undefined;
    if (since === undefined) return;
    if (left <= 0) act();
    else timer = window.setTimeout(look, left);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
