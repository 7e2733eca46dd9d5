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

/** What is told of a contact: wherever it is cached, under what this agent is changing about it. */
export function changeContact(queryClient: QueryClient, id: number, news: (contact: Contact) => Contact) {
  const open = changedIn(queryClient).get(id);
  if (open) open.told = news(open.told);
  showContact(queryClient, id, (contact) => {
    const told = news(contact);
    return told === contact ? contact : withChanges(queryClient, told);
  });
}

/** Where the change makes no difference, nothing is drawn anew. */
function showContact(queryClient: QueryClient, id: number, change: (contact: Contact) => Contact) {
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

type Change = Partial<Contact>;

/** What this agent is changing and Chatwoot has not answered, over what has been told: it lies over all told meanwhile. */
type Changed = { told: Contact; changes: readonly Change[] };
const underWay = new WeakMap<QueryClient, Map<number, Changed>>();

function changedIn(queryClient: QueryClient): Map<number, Changed> {
  const changed = underWay.get(queryClient) ?? new Map<number, Changed>();
  underWay.set(queryClient, changed);
  return changed;
}

/** A contact as told, with what is being changed about it. */
export function withChanges(queryClient: QueryClient, told: Contact): Contact {
  return (changedIn(queryClient).get(told.id)?.changes ?? []).reduce(withColumns, told);
}

/** A change that is shown and not yet answered. */
export type OpenChange = { settle: (answer: Contact) => void; undo: () => void };

/** Changes a contact as this agent did; attributes are merged key by key. `undo` takes back exactly that. */
export function patchContact(queryClient: QueryClient, id: number, change: Change): OpenChange {
  const changed = changedIn(queryClient);
  const known = changed.get(id)?.told ?? knownContact(queryClient, id);
  if (known) changed.set(id, { told: known, changes: [...(changed.get(id)?.changes ?? []), change] });
  showContact(queryClient, id, (contact) => withColumns(contact, change));
  /** Returns what has been told by then. */
  const end = (): Contact | undefined => {
    const open = changed.get(id);
    if (!open) return undefined;
    const changes = open.changes.filter((one) => one !== change);
    if (changes.length > 0) changed.set(id, { ...open, changes });
    else changed.delete(id);
    return open.told;
  };
  return {
    settle: (answer) => {
      end();
      changeContact(queryClient, id, (contact) => ({ ...contact, ...answer }));
    },
    undo: () => {
      const told = end();
      if (told) showContact(queryClient, id, (contact) => withChanges(queryClient, withoutOurs(contact, change, told)));
    },
  };
}

function withColumns(contact: Contact, change: Change): Contact {
  const changed = { ...contact, ...change };
  for (const kind of ATTRIBUTES) changed[kind] = { ...contact[kind], ...change[kind] };
  return changed;
}

function withoutOurs(contact: Contact, change: Change, told: Contact): Contact {
  const restored = { ...contact, ...sameKeys(change, told) };
  for (const kind of ATTRIBUTES) restored[kind] = { ...contact[kind], ...sameKeys(change[kind] ?? {}, told[kind]) };
  return restored;
}

const sameKeys = <T extends object>(change: Partial<T>, source: T): Partial<T> =>
  Object.fromEntries(Object.keys(change).map((key) => [key, source[key as keyof T]])) as Partial<T>;

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
