import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';

import { around, growQueue } from '../focus/around';
import type { Address } from '../useAddress';
import type { Me } from './me';

const AFTER = 3;
const BEFORE = 1;
/** So many verdicts may be given before more of the list has come. */
const STOCK = 10;
/** A page that is as new as this has nothing else to tell. */
const REST_MS = 1000;
/** The list may come after the thread. What has been read is not read again. */
const LOOKS_AFTER_MS = [0, 1000];

/**
 * Once the open thread is there, those around it in the list are read, one after the other, before they are asked for; and
 * the list itself, where it is nearly at the end of what is known of it.
 */
export function useReadNext(
  { conversationId: shownId, isFocus }: Address,
  filters: ConversationFilters | undefined,
  me: Me | undefined,
) {
  const queryClient = useQueryClient();
  const { isSuccess } = useQuery({ ...messagesQuery(queryClient, shownId ?? 0), enabled: false });
  const readAround = useEffectEvent(async (id: number, isOver: () => boolean) => {
    const where = filters && me && { filters, isFocus, me: me.agent };
    const neighbours = where && around(queryClient, id, where);
    if (!neighbours) return;
    const { before, after, next } = neighbours;
    for (const other of [...after.slice(0, AFTER), ...before.slice(0, BEFORE)]) {
      if (isOver()) return;
      // oxlint-disable-next-line no-await-in-loop
      await queryClient.prefetchQuery({ ...messagesQuery(queryClient, other), retry: false });
    }
    if (after.length > STOCK || next.length === 0) return;
    for (const page of new Set(next)) {
      if (isOver()) return;
      // oxlint-disable-next-line no-await-in-loop
      await queryClient.prefetchQuery({ ...conversationsQuery(filters, page), staleTime: REST_MS, retry: false });
    }
    if (isFocus) growQueue(queryClient, where);
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
