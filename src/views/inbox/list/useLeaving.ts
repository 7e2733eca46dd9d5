// What to say of the rows that leave while they are still on screen.
import { useQueryClient, useQueries, useQuery } from '@tanstack/react-query';

import { knownConversation } from '~/api/cache';
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

/**
 * How many rows that are in no answer any more are followed one by one; what became of the others is not known. Where news
 * comes by itself, following costs nothing: a page of them may stand between two pages asked for at different moments.
 */
const MOST_FOLLOWED = { told: 25, asked: 5 };

type Options = {
  rows: Rows;
  /** Of these rows, those which the newest answers do not hold. */
  absent: readonly Conversation[];
  /** Those this agent has sent elsewhere: that much is known of them. */
  gone: ReadonlySet<number>;
  /** What those answers hold, and how many conversations the list has by now. */
  listed: readonly Conversation[];
  latestTotal: number | undefined;
};

/** What happened to the rows that no longer belong here (by conversation), and the newest of those that are absent. */
export function useLeaving(filters: ConversationFilters, { rows, listed, latestTotal, absent, gone }: Options) {
  const queryClient = useQueryClient();
  const me = useQuery(profileQuery()).data;
  const isTold = useLine().whole_since !== null;
  const missing = absent.filter(({ id }) => !gone.has(id));
  // News of a conversation goes to whoever holds a copy, and no page does any more. Where no news comes, it is asked for.
  const followed = useQueries({
    queries: missing.slice(0, isTold ? MOST_FOLLOWED.told : MOST_FOLLOWED.asked).map((row) => ({
      ...conversationQuery(queryClient, row.id),
      initialData: row,
      initialDataUpdatedAt: isTold ? undefined : 0,
    })),
  });
  const words = new Map<number, string>();
  const unlisted = new Set(missing.map(({ id }) => id));
  const sent = absent.flatMap(({ id }) => (gone.has(id) ? (knownConversation(queryClient, id) ?? []) : []));
  const newest: ReadonlyMap<number, Conversation> = new Map(
    [...sent, ...followed.flatMap(({ data }) => data ?? [])].map((conversation) => [conversation.id, conversation]),
  );
  const deleted = new Set(missing.flatMap(({ id }, index) => (isNotFound(followed[index]?.error) ? [id] : [])));
  if (!me) return { words, newest };
  // An answer may still hold what has left since.
  const isWhole = listed.filter((row) => !leavingOf(row, filters, me)).length === latestTotal;
  for (const row of rows.values()) {
    const conversation = newest.get(row.id) ?? row;
    const leaving = deleted.has(row.id) ? undefined : leavingOf(conversation, filters, me);
    if (leaving) {
      const thread = queryClient.getQueryData(messagesQuery(queryClient, row.id).queryKey)?.messages ?? [];
      const told = [...conversation.messages, ...messagesSince(queryClient, row.id, 0), ...thread];
      words.set(row.id, leavingWords(leaving, conversation, told, me));
    } else if (unlisted.has(row.id) && (isWhole || deleted.has(row.id))) {
      words.set(row.id, m.inbox_left());
    }
  }
  return { words, newest };
}

const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.status === 404;
