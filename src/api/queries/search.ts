// Searching everything: what was said, whom conversations are with, who there is. Each search costs Chatwoot a scan: it is
// asked for once, given up when nobody waits for it any more, and its results stay as they were found.
import { infiniteQueryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { FoundContact, FoundConversation, Message } from '../types';

/** Fixed by the server, which counts nothing: a full page may be followed by an empty one. */
const HITS_PER_PAGE = 15;

type Found = { messages: Message; conversations: FoundConversation; contacts: FoundContact };

function searchQuery<Kind extends keyof Found>(kind: Kind, q: string) {
  return infiniteQueryOptions({
    queryKey: ['search', kind, q],
    queryFn: async ({ signal, pageParam }) => {
      const query = { q: literally(q), page: pageParam };
      const path = inAccount(`/search/${kind}`);
      return (await get<{ payload: Record<Kind, Found[Kind][]> }>(path, { query, signal })).payload[kind];
    },
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.length < HITS_PER_PAGE ? undefined : pages.length + 1),
    enabled: q !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Newest first, of the last three months; notes and what happened to conversations too. */
export const messageSearchQuery = (q: string) => searchQuery('messages', q);
/** By whom they are with, or their number. One without any message breaks the whole answer at Chatwoot. */
export const conversationSearchQuery = (q: string) => searchQuery('conversations', q);
export const contactSearchQuery = (q: string) => searchQuery('contacts', q);

/** Chatwoot takes "%" and "_" for wildcards unless told otherwise. */
const literally = (q: string): string => q.replaceAll(/[\\%_]/g, String.raw`\$&`);
