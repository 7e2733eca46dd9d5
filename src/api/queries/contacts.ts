// The people who write to us.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { landRows } from '../cache';
import { get, inAccount } from '../http';
import type { Contact, ContactList, Conversation } from '../types';

/** Fixed by the server. */
const CONTACTS_PER_PAGE = 15;

/**
 * Contacts found by name, e-mail, phone, company or identifier; everybody when nothing is searched, the last active
 * first. Without a sort Chatwoot's pages repeat and skip rows, so one is always sent.
 */
export const contactsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', search],
    queryFn: ({ signal, pageParam }) =>
      get<ContactList>(inAccount(search ? '/contacts/search' : '/contacts'), {
        query: { q: search || undefined, page: pageParam, sort: '-last_activity_at', include_contact_inboxes: false },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.payload.length < CONTACTS_PER_PAGE ? undefined : pages.length + 1),
    staleTime: 30_000,
  });

export const contactQuery = (id: number) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal }) => (await get<{ payload: Contact }>(inAccount(`/contacts/${id}`), { signal })).payload,
  });

/** The newest 20 over all inboxes the agent may see; Chatwoot has no further page of them. */
export const contactConversationsQuery = (contactId: number) =>
  queryOptions({
    queryKey: ['contact', contactId, 'conversations'],
    queryFn: async ({ signal, client }): Promise<Conversation[]> => {
      const askedAt = Date.now();
      const path = inAccount(`/contacts/${contactId}/conversations`);
      const { payload } = await get<{ payload: Conversation[] }>(path, { signal });
      return landRows(client, payload, askedAt);
    },
  });
