// The people who write to us.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { landRows } from '../cache';
import { withChanges } from '../contacts';
import { CONTACT_SORTS, type ContactSort } from '../contactSorts';
import { get, inAccount, post } from '../http';
import type { Contact, ContactList, Conversation, Note } from '../types';

/** Fixed by the server. */
const CONTACTS_PER_PAGE = 15;

/** Contacts found by name, e-mail, phone, company or identifier; everybody when nothing is searched. */
export const contactsQuery = (search: string, sort: ContactSort = CONTACT_SORTS[0]) =>
  infiniteQueryOptions({
    queryKey: ['contacts', search, sort],
    queryFn: ({ signal, pageParam }) =>
      get<ContactList>(inAccount(search ? '/contacts/search' : '/contacts'), {
        query: { q: search || undefined, page: pageParam, sort, include_contact_inboxes: false },
        signal,
      }),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.payload.length < CONTACTS_PER_PAGE ? undefined : pages.length + 1),
    staleTime: 30_000,
  });

export const contactQuery = (id: number) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: async ({ signal, client }) => {
      const { payload } = await get<{ payload: Contact }>(inAccount(`/contacts/${id}`), { signal });
      return withChanges(client, payload);
    },
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

/** Where a contact can be reached, among the inboxes the agent may write in. */
export type ContactableInbox = { inbox: NonNullable<Contact['contact_inboxes']>[number]['inbox']; source_id: string };

/** Chatwoot makes a source up for each question: what is shown is what is used. */
export const contactableInboxesQuery = (contactId: number) =>
  queryOptions({
    queryKey: ['contact', contactId, 'contactable_inboxes'],
    queryFn: async ({ signal }): Promise<ContactableInbox[]> => {
      const path = inAccount(`/contacts/${contactId}/contactable_inboxes`);
      return (await get<{ payload: ContactableInbox[] }>(path, { signal })).payload;
    },
    staleTime: 60_000,
  });

/** What the team noted about a contact, the newest first. Told to nobody: asked for again as the contact is. */
export const contactNotesQuery = (contactId: number) =>
  queryOptions({
    queryKey: ['contact', contactId, 'notes'],
    queryFn: ({ signal }) => get<Note[]>(inAccount(`/contacts/${contactId}/notes`), { signal }),
  });

/** What a contact is marked with. Told to nobody, as notes are. */
export const contactLabelsQuery = (contactId: number) =>
  queryOptions({
    queryKey: ['contact', contactId, 'labels'],
    queryFn: async ({ signal }) =>
      (await get<{ payload: string[] }>(inAccount(`/contacts/${contactId}/labels`), { signal })).payload,
  });

/** What nobody else may have as well, and the name, which anybody may. */
export type Identity = Partial<Record<'email' | 'phone_number' | 'identifier' | 'name', string>>;

/** Who has one of these already, letter by letter but for capitals. The filter is not among the calls Chatwoot rations. */
export const twinsQuery = (identity: Identity) =>
  queryOptions({
    queryKey: ['contact_twins', identity],
    queryFn: async ({ signal }): Promise<Contact[]> => {
      const given = Object.entries(identity);
      const payload = given.map(([attribute_key, value], at) => ({
        attribute_key,
        filter_operator: 'equal_to',
        values: [value],
        // Chatwoot breaks when the last condition is joined to nothing.
        query_operator: at < given.length - 1 ? 'or' : null,
      }));
      const query = { sort: '-last_activity_at', include_contact_inboxes: false };
      return (await post<ContactList>(inAccount('/contacts/filter'), { payload }, { query, signal })).payload;
    },
    enabled: Object.keys(identity).length > 0,
    staleTime: 10_000,
  });
