// The whole of a thread, for what needs all of it. Stops when whoever wanted it has gone.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { messagesFromQuery } from '~/api/queries/threads';
import { prependMessages, type Thread } from '~/api/thread';

/** No message has a smaller id. */
const FIRST = 1;

export function useWholeThread(conversationId: number, { messages, hasOlder }: Thread) {
  const queryClient = useQueryClient();
  const oldest = messages.reduce((least, { id }) => Math.min(least, id), Number.POSITIVE_INFINITY);
  const { data, isError, refetch } = useQuery({
    ...messagesFromQuery(conversationId, FIRST, oldest),
    enabled: hasOlder && messages.length > 0,
  });
  useEffect(() => {
    // However many there are, nothing lies before them.
    if (data && hasOlder) prependMessages(queryClient, conversationId, data, Number.POSITIVE_INFINITY);
  }, [queryClient, conversationId, data, hasOlder]);
  return { isWhole: !hasOlder, isError: hasOlder && isError, retry: () => void refetch() };
}
