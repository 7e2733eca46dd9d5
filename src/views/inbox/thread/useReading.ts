import { useEffect, useEffectEvent, useRef } from 'react';

import type { Thread } from '~/api/cache';
import { useMarkRead } from '~/api/mutations';
import type { Conversation } from '~/api/types';

/**
 * What an agent has on screen counts as read, but only while the page is really being looked at. Asked once for each
 * newest message: if Chatwoot refuses, the row stays unread until something new is there to read.
 */
export function useReading(conversation: Conversation | undefined, thread: Thread | undefined) {
  const { mutate } = useMarkRead();
  const readUpTo = useRef<number>(undefined);
  const isUnread = conversation !== undefined && conversation.unread_count > 0;
  const newestId = thread?.messages.at(-1)?.id;
  const markRead = useEffectEvent((upTo: number) => {
    if (!conversation || upTo === readUpTo.current || document.visibilityState !== 'visible') return;
    readUpTo.current = upTo;
    mutate(conversation.id);
  });
  useEffect(() => {
    if (!isUnread || newestId === undefined) return;
    const read = () => markRead(newestId);
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [isUnread, newestId]);
}
