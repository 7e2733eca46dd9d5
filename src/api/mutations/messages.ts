// What is done to messages that have arrived.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { del, inAccount } from '../http';
import { landMessages, patchMessage } from '../thread';
import type { Message } from '../types';
import type { Outcome } from './edit';

/** Chatwoot keeps the place of a deleted message, and nothing of what was in it. */
export function useDeleteMessage({ onFailed }: Pick<Outcome<Message>, 'onFailed'>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ conversation_id, id }: Message) =>
      del<Message>(inAccount(`/conversations/${conversation_id}/messages/${id}`)),
    onMutate: (message) => ({
      undo: patchMessage(queryClient, message, {
        content: null,
        content_type: 'text',
        content_attributes: { deleted: true },
        attachments: undefined,
      }),
    }),
    onSuccess: (answer, { conversation_id }) => landMessages(queryClient, conversation_id, [answer]),
    onError: (error, message, opened) => {
      opened?.undo();
      onFailed?.(error, message);
    },
    meta: { shownInPlace: true },
  });
}
