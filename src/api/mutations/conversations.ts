// Everything we write besides messages (outbox.ts). Callbacks live on the hook and data in the variables, because a
// callback given to `mutate` is dropped when the agent has moved on to the next conversation.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { patchConversation } from '../cache';
import { inAccount, post } from '../http';
import type { Conversation } from '../types';

/** Marks a conversation read. Unread is shared by all agents in Chatwoot; nobody is told, so lists are patched here. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => post<Conversation>(inAccount(`/conversations/${id}/update_last_seen`)),
    onMutate: (id) => ({ undo: patchConversation(queryClient, id, { unread_count: 0 }) }),
    onSuccess: ({ agent_last_seen_at, assignee_last_seen_at }, id) =>
      void patchConversation(queryClient, id, { agent_last_seen_at, assignee_last_seen_at }),
    onError: (_error, _id, context) => context?.undo(),
    // Nothing the agent asked for failed: the row simply stays unread.
    meta: { shownInPlace: true },
  });
}
