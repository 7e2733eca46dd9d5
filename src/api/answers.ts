// Answers that tabs pass on to each other, so that what all of them show is asked for once.
import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

import { landRows } from './cache';
import { withHeard, type Thread } from './thread';
import type { Conversation, ConversationList } from './types';

const SHARED = new Set([
  'conversations',
  'counts',
  'conversation',
  'messages',
  'inboxes',
  'labels',
  'teams',
  'load',
  'shares',
]);
const MAX_MESSAGES = 200;

/** Worth passing on: small, and asked for by all tabs. */
export function isShared({ queryKey, state }: Query): boolean {
  if (queryKey[0] === 'messages' && (state.data as Thread).messages.length > MAX_MESSAGES) return false;
  return SHARED.has(String(queryKey[0]));
}

/** An answer another tab got, with what was heard here since it was asked for. */
export function landed(queryClient: QueryClient, [kind, id]: QueryKey, data: unknown, askedAt: number): unknown {
  switch (kind) {
    case 'conversations': {
      const page = data as ConversationList['data'];
      return { ...page, payload: landRows(queryClient, page.payload, askedAt) };
    }
    case 'conversation':
      return landRows(queryClient, [data as Conversation], askedAt)[0];
    case 'messages':
      return withHeard(queryClient, Number(id), data as Thread, askedAt);
    default:
      return data;
  }
}
