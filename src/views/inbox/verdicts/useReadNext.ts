import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';

import { neighboursOf } from '../list/order';
import type { Me } from './me';

const AFTER = 3;
const BEFORE = 1;
/** A page that is as new as this has nothing else to tell. */
const REST_MS = 1000;
/** The list may come after the thread. What has been read is not read again. */
const LOOKS_AFTER_MS = [0, 1000];

/**
 * Once the open thread is there, those around it in the list are read, one after the other, before they are asked for; and
 * the list itself, where it is nearly at the end of what is known of it.
 */
export function useReadNext(
  filters: ConversationFilters | undefined,
  shownId: number | null | undefined,
  me: Me | undefined,
) {
  const queryClient = useQueryClient();
  const { isSuccess } = useQuery({ ...messagesQuery(queryClient, shownId ?? 0), enabled: false });
  const readAround = useEffectEvent(async (id: number, isOver: () => boolean) => {
    const around = filters && me && neighboursOf(queryClient, filters, id, me.agent);
    if (!around) return;
    for (const other of [...around.after.slice(0, AFTER), ...around.before.slice(0, BEFORE)]) {
      if (isOver()) return;
      // oxlint-disable-next-line no-await-in-loop
      await queryClient.prefetchQuery({ ...messagesQuery(queryClient, other), retry: false });
    }
    if (around.after.length > AFTER) return;
    for (const page of new Set(around.next)) {
      if (isOver()) return;
      // oxlint-disable-next-line no-await-in-loop
      await queryClient.prefetchQuery({ ...conversationsQuery(filters, page), staleTime: REST_MS, retry: false });
    }
  });
  useEffect(() => {
    if (!isSuccess || !shownId) return;
    let isOver = false;
    const timers = LOOKS_AFTER_MS.map((ms) => window.setTimeout(() => void readAround(shownId, () => isOver), ms));
    return () => {
      isOver = true;
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, [isSuccess, shownId]);
}
