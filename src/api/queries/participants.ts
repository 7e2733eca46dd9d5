// Who follows a conversation.
import { queryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { Agent } from '../types';

/** Nobody is told when this changes, so it is asked for each time. */
export const participantsQuery = (conversationId: number) =>
  queryOptions({
    queryKey: ['participants', conversationId],
    queryFn: ({ signal }) => get<Agent[]>(inAccount(`/conversations/${conversationId}/participants`), { signal }),
    staleTime: 0,
  });
