// What to say of the rows that leave while they are still on screen.
import { useQueryClient, useQueries, useQuery } from '@tanstack/react-query';

import { ApiError } from '~/api/http';
import { useLine } from '~/api/line';
import { messagesSince } from '~/api/news';
import { profileQuery } from '~/api/queries/account';
import { conversationQuery, type ConversationFilters } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { leavingOf, leavingWords } from './leaving';
import type { Rows } from './pages';

/** How many rows that are in no answer any more are followed one by one; what became of the others is not known. */
const MOST_FOLLOWED = 5;

type Options = {
  rows: Rows;
  /** Of these rows, those which the newest answers do not hold. */
  missing: readonly Conversation[];
  /** Whether those answers hold the whole list. */
  isWhole: boolean;
};

/** What happened to the rows that no longer belong here (by conversation), and the newest of those that are missing. */
export function useLeaving(filters: ConversationFilters, { rows, missing, isWhole }: Options) {
  const queryClient = useQueryClient();
  const me = useQuery(profileQuery()).data;
  const isTold = useLine().whole_since !== null;
  // News of a conversation goes to whoever holds a copy, and no page does any more. Where no news comes, it is asked for.
  const followed = useQueries({
    queries: missing.slice(0, MOST_FOLLOWED).map((row) => ({
      ...conversationQuery(queryClient, row.id),
      initialData: row,
      initialDataUpdatedAt: isTold ? undefined : 0,
    })),
  });
  const words = new Map<number, string>();
  const absent = new Set(missing.map(({ id }) => id));
  const newest: ReadonlyMap<number, Conversation> = new Map(
    followed.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])),
  );
  const deleted = new Set(missing.flatMap(({ id }, index) => (isNotFound(followed[index]?.error) ? [id] : [])));
  if (!me) return { words, newest };
  for (const row of rows.values()) {
    const conversation = newest.get(row.id) ?? row;
    const leaving = deleted.has(row.id) ? undefined : leavingOf(conversation, filters, me);
    if (leaving) {
      const thread = queryClient.getQueryData(messagesQuery(queryClient, row.id).queryKey)?.messages ?? [];
      const told = [...conversation.messages, ...messagesSince(queryClient, row.id, 0), ...thread];
      words.set(row.id, leavingWords(leaving, conversation, told, me));
    } else if (absent.has(row.id) && (isWhole || deleted.has(row.id))) {
      words.set(row.id, m.inbox_left());
    }
  }
  return { words, newest };
}

const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.status === 404;
