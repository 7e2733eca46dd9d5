// Who is there and who is writing: only told, never asked for.
import { queryOptions, skipToken, type SkipToken } from '@tanstack/react-query';

const FOREVER = Number.POSITIVE_INFINITY;

/** Who is there, as of our own last heartbeat: whoever is not listed is offline. Only told, never asked for. */
export type Presence = {
  /** User id → status. */
  users: Record<string, 'online' | 'busy' | 'offline'>;
  /** Contact id → status. */
  contacts: Record<string, 'online'>;
};

export const presenceQuery = () =>
  queryOptions({ queryKey: ['presence'], queryFn: skipToken as SkipToken | (() => Presence), staleTime: FOREVER });

/** Somebody who is writing in a conversation. `until` (ms) is when that is no longer believed without a word of it. */
export type Typist = {
  kind: 'user' | 'contact';
  id: number;
  name: string;
  is_private: boolean;
  until: number;
};

/** Who is writing in a conversation, the first to begin first. Only told, never asked for. */
export const typingQuery = (conversationId: number) =>
  queryOptions({
    queryKey: ['typing', conversationId],
    queryFn: skipToken as SkipToken | (() => Typist[]),
    staleTime: FOREVER,
  });
