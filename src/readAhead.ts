// What an address shows is asked for while the code that shows it is still on its way; the views, when they come, find
// the question or its answer in the cache.
import type { QueryClient } from '@tanstack/react-query';

import { setAccount } from '~/api/http';
import { profileQuery } from '~/api/queries/account';
import { conversationsQuery } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';
import { viewsQuery } from '~/api/queries/views';
import { filtersOf, paths, readConversation, readFolder, readId, readListState } from '~/paths';

/**
 * Call with an address before it is drawn; one outside any account shows nothing of Chatwoot's. Resolves when what is
 * asked for has been answered or refused.
 */
export async function readAhead(queryClient: QueryClient, { pathname, searchParams }: URL): Promise<void> {
  const accountId = readId(/^\/app\/accounts\/([^/]+)/.exec(pathname)?.[1]);
  if (accountId === undefined) return;
  enterAccount(queryClient, accountId);
  const folder = readFolder(pathname, searchParams);
  if (folder === undefined) return;
  const list = readListState(searchParams);
  const filters = filtersOf(folder, list);
  const conversationId = readConversation(pathname);
  await Promise.all([
    folder.kind === 'view' && queryClient.prefetchQuery(viewsQuery()),
    filters && queryClient.prefetchQuery(conversationsQuery(filters, 1)),
    conversationId !== undefined && queryClient.prefetchQuery(messagesQuery(queryClient, conversationId)),
  ]);
}

let entered: number | undefined;

/** An account is a page load: everything in memory belongs to the account entered first. */
export function enterAccount(queryClient: QueryClient, accountId: number) {
  if (entered === accountId) return;
  if (entered !== undefined) {
    window.location.assign(paths.conversations(accountId));
    return;
  }
  entered = accountId;
  setAccount(accountId);
  void queryClient.prefetchQuery(profileQuery());
  // What earlier pages have left is looked for when what the address shows is on its way.
  void import('~/api/outbox/outbox').then(({ openOutbox }) => openOutbox(queryClient, accountId)).catch(() => {});
}
