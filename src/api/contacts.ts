// How news of contacts lands in the query cache: on their own page, in lists of contacts, and on the rows of their
// conversations.
import type { QueryClient } from '@tanstack/react-query';

import { changeConversation, conversationsOf, knownConversation, question } from './cache';
import { isOneOf } from './membership';
import { withContact } from './merge';
import { patchData } from './patch';
import type { Contact, ContactList, ContactSender } from './types';

/** A contact as a broadcast has it: on its own page, in lists of contacts, and on the rows of its conversations. */
export function landContact(queryClient: QueryClient, push: ContactSender) {
  changeContact(queryClient, push.id, (contact) => withContact(contact, push));
}

type ContactPages = { pages: ContactList[]; pageParams: unknown[] };

/** Changes a contact wherever it is cached; where the change makes no difference, nothing is drawn anew. */
export function changeContact(queryClient: QueryClient, id: number, change: (contact: Contact) => Contact) {
  patchData<Contact>(queryClient, ['contact', id], change);
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['contacts'] })) {
    patchData<ContactPages>(queryClient, queryKey, (lists) => {
      if (!lists.pages.some(({ payload }) => payload.some((contact) => contact.id === id))) return lists;
      const pages = lists.pages.map((page) => ({
        ...page,
        payload: page.payload.map((contact) => (contact.id === id ? change(contact) : contact)),
      }));
      return { ...lists, pages };
    });
  }
  for (const conversationId of conversationsOf(queryClient, id)) {
    changeConversation(queryClient, conversationId, (conversation) => {
      const sender = change(conversation.meta.sender);
      return sender === conversation.meta.sender
        ? conversation
        : // Muted and blocked are one thing at Chatwoot.
          { ...conversation, muted: sender.blocked, meta: { ...conversation.meta, sender } };
    });
  }
}

const ATTRIBUTES = ['additional_attributes', 'custom_attributes'] as const;

/** Changes a contact as this agent did; attributes are merged key by key. Returns how to take exactly that back. */
export function patchContact(queryClient: QueryClient, id: number, change: Partial<Contact>): () => void {
  const before = knownContact(queryClient, id);
  changeContact(queryClient, id, (contact) => withColumns(contact, change));
  if (!before) return () => {};
  return () => changeContact(queryClient, id, (contact) => withoutOurs(contact, change, before));
}

function withColumns(contact: Contact, change: Partial<Contact>): Contact {
  const changed = { ...contact, ...change };
  for (const kind of ATTRIBUTES) changed[kind] = { ...contact[kind], ...change[kind] };
  return changed;
}

/** What somebody else has changed since stays. */
function withoutOurs(contact: Contact, change: Partial<Contact>, before: Contact): Contact {
  const restored = { ...contact, ...stillOurs(contact, change, before) };
  for (const kind of ATTRIBUTES) {
    restored[kind] = { ...contact[kind], ...stillOurs(contact[kind], change[kind] ?? {}, before[kind]) };
  }
  return restored;
}

function stillOurs<T extends object>(now: T, change: Partial<T>, before: T): Partial<T> {
  const keys = (Object.keys(change) as (keyof T)[]).filter((key) => now[key] === change[key]);
  return Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<T>;
}

/** What is cached of a contact: its own page, else what some list or conversation has. */
function knownContact(queryClient: QueryClient, id: number): Contact | undefined {
  const own = queryClient.getQueryData<Contact>(['contact', id]);
  if (own) return own;
  for (const conversationId of conversationsOf(queryClient, id)) {
    return knownConversation(queryClient, conversationId)?.meta.sender;
  }
  return undefined;
}

/** Who is in the lists of contacts, and in which order, is to be asked again. */
export function questionContacts(queryClient: QueryClient) {
  question(queryClient, isOneOf('contacts'));
}

/** A contact that is no more: out of every list at once. What became of its conversations is to be asked. */
export function landContactGone(queryClient: QueryClient, id: number) {
  queryClient.removeQueries({ queryKey: ['contact', id] });
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: ['contacts'] })) {
    patchData<ContactPages>(queryClient, queryKey, (lists) => {
      if (!lists.pages.some(({ payload }) => payload.some((contact) => contact.id === id))) return lists;
      const pages = lists.pages.map(({ meta, payload }) => ({
        meta: { ...meta, count: meta.count === null ? null : meta.count - 1 },
        payload: payload.filter((contact) => contact.id !== id),
      }));
      return { ...lists, pages };
    });
  }
  question(queryClient, isOneOf('contacts', 'contact', 'conversations', 'counts', 'conversation'));
}
