// What happens to a conversation by being looked at.
import { post } from '../http';
import type { Conversation } from '../types';
import { asSeen, pathOf, useEdit } from './edit';

/** Marks a conversation read. Unread is shared by all agents in Chatwoot; nobody is told, so lists are patched here. */
export function useMarkRead() {
  const { mutate } = useEdit({
    edit: () => (conversation) => ({ ...conversation, unread_count: 0 }),
    send: ({ id }: { id: number }) => post<Conversation>(pathOf(id, 'update_last_seen')),
    answered: asSeen,
  });
  // Nothing the agent asked for has failed when this does: the row simply stays unread.
  return { mutate: (id: number) => mutate({ id }) };
}
