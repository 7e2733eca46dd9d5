import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { prependMessages, type Thread } from '~/api/cache';
import { MESSAGES_PER_PAGE, olderMessagesQuery } from '~/api/queries';

/** Fetches the page before the oldest message known, one at a time, until the conversation's beginning. */
export function useOlderMessages(conversationId: number, thread: Thread) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const oldest = Math.min(...thread.messages.map((message) => message.id));

  const load = async () => {
    if (state === 'loading' || !thread.hasOlder || !Number.isFinite(oldest)) return;
    setState('loading');
    try {
      const older = await queryClient.fetchQuery(olderMessagesQuery(conversationId, oldest));
      prependMessages(queryClient, conversationId, older, MESSAGES_PER_PAGE);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return { load: () => void load(), isLoading: state === 'loading', isError: state === 'failed' };
}
