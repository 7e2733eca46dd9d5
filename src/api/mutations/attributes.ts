// What a company notes about its conversations.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { patchConversation } from '../cache';
import { inAccount, post } from '../http';
import type { Conversation } from '../types';

type Attributes = Pick<Conversation, 'custom_attributes'>;

/** Chatwoot replaces all of them at once: give those that stay as well. */
export function useSetConversationAttributes() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...attributes }: Attributes & { id: number }) =>
      post<Attributes>(inAccount(`/conversations/${id}/custom_attributes`), attributes),
    onMutate: ({ id, ...attributes }) => ({ undo: patchConversation(queryClient, id, attributes) }),
    onError: (_error, _change, context) => context?.undo(),
    meta: { shownInPlace: true },
  });
}
