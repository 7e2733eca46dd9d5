// Reading backwards: a page at a time as the reader gets there, or in one go back to a message somebody linked to.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { prependMessages, type Thread } from '~/api/thread';
import { MESSAGES_PER_PAGE, messagesFromQuery, olderMessagesQuery } from '~/api/queries/threads';

export type OlderMessages = {
  state: 'idle' | 'loading' | 'failed';
  hasOlder: boolean;
  /** The oldest message known. */
  oldest: number;
  /** The message that was last read back to. */
  backTo: number | undefined;
  loadPage: () => void;
  loadBackTo: (messageId: number) => void;
};

export function useOlderMessages(conversationId: number, { messages, hasOlder }: Thread): OlderMessages {
  const queryClient = useQueryClient();
  const [state, setState] = useState<OlderMessages['state']>('idle');
  const [backTo, setBackTo] = useState<number | undefined>(undefined);
  const oldest = messages.reduce((least, { id }) => Math.min(least, id), Number.POSITIVE_INFINITY);

  const load = async (read: () => Promise<void>) => {
    if (state === 'loading' || !hasOlder || messages.length === 0) return;
    setState('loading');
    try {
      await read();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return {
    state,
    hasOlder,
    oldest,
    backTo,
    loadPage: () =>
      void load(async () => {
        const older = await queryClient.fetchQuery(olderMessagesQuery(conversationId, oldest));
        prependMessages(queryClient, conversationId, older, MESSAGES_PER_PAGE);
      }),
    loadBackTo: (messageId) =>
      void load(async () => {
        const older = await queryClient.fetchQuery(messagesFromQuery(conversationId, messageId, oldest));
        // However few they are, what lies before them has not been asked for.
        prependMessages(queryClient, conversationId, older, 0);
        setBackTo(messageId);
      }),
  };
}
