// What we write about contacts.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { changeContact, landContactGone, patchContact, questionContacts } from '../contacts';
import { ApiError, del, get, inAccount, patch, post } from '../http';
import type { Contact, ContactList } from '../types';

/** Columns of a contact as they are written; attributes of both kinds are merged into what is there. */
export type ContactColumns = Partial<
  Pick<
    Contact,
    'name' | 'email' | 'phone_number' | 'identifier' | 'blocked' | 'additional_attributes' | 'custom_attributes'
  >
>;

export function useCreateContact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (columns: ContactColumns): Promise<Contact> => {
      const askedAt = Date.now();
      try {
        return (await post<{ payload: { contact: Contact } }>(inAccount('/contacts'), columns)).payload.contact;
      } catch (error) {
        const isAmbiguous = error instanceof ApiError && error.isAmbiguous;
        const created = isAmbiguous ? await findCreated(columns, askedAt).catch(() => undefined) : undefined;
        if (created) return created;
        throw error;
      }
    },
    onSuccess: (contact) => {
      queryClient.setQueryData(['contact', contact.id], contact);
      questionContacts(queryClient);
    },
    meta: { shownInPlace: true },
  });
}

/** The clocks of browser and server may differ by as much. */
const SKEW_MS = 60_000;
const IDENTIFYING = ['email', 'phone_number', 'identifier', 'name'] as const;

/** One that was created although no answer came: the newest with these columns, no older than the question. */
async function findCreated(columns: ContactColumns, askedAt: number): Promise<Contact | undefined> {
  const given = IDENTIFYING.filter((column) => columns[column]);
  const [first] = given;
  if (!first) return undefined;
  const query = { q: String(columns[first]), sort: '-created_at', include_contact_inboxes: false };
  const { payload } = await get<ContactList>(inAccount('/contacts/search'), { query });
  return payload.find(
    (contact) =>
      given.every((column) => sameText(contact[column], columns[column])) &&
      (contact.created_at ?? 0) * 1000 >= askedAt - SKEW_MS,
  );
}

/** Chatwoot writes e-mail addresses in small letters. */
const sameText = (a: string | null | undefined, b: string | null | undefined) => a?.toLowerCase() === b?.toLowerCase();

/** One write to a contact after the other: Chatwoot reads all of its attributes and writes all of them. */
const scopeOf = (id: number) => ({ id: `contact ${id}` });

/** Changes columns of a contact. Whoever calls it says what was refused, where it was written. */
export function useChangeContact(id: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (columns: ContactColumns): Promise<Contact> =>
      (await patch<{ payload: Contact }>(inAccount(`/contacts/${id}`), columns)).payload,
    onMutate: (columns) => patchContact(queryClient, id, columns),
    onSuccess: (answer, _columns, opened) => {
      opened.settle(answer);
      questionContacts(queryClient);
    },
    onError: (_error, _columns, opened) => opened?.undo(),
    scope: scopeOf(id),
    meta: { shownInPlace: true },
  });
}

/** Takes attributes of the company's own away; a null in their place would be a value to filters. */
export function useRemoveContactAttribute(id: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (key: string): Promise<Contact> => {
      const path = inAccount(`/contacts/${id}/destroy_custom_attributes`);
      return (await post<{ payload: Contact }>(path, { custom_attributes: [key] })).payload;
    },
    onMutate: (key) => patchContact(queryClient, id, { custom_attributes: { [key]: null } }),
    onSuccess: (answer, _key, opened) => opened.settle(answer),
    onError: (_error, _key, opened) => opened?.undo(),
    scope: scopeOf(id),
    meta: { shownInPlace: true },
  });
}

/** For administrators. The conversations go as well, in their own time and without a word. */
export function useDeleteContact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => del(inAccount(`/contacts/${id}`)),
    onSuccess: (_nothing, id) => landContactGone(queryClient, id),
    meta: { shownInPlace: true },
  });
}

/** Makes one contact of two. The one that goes is gone for good; all it had is with the other. */
export function useMergeContacts() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ baseId, goesId }: { baseId: number; goesId: number }) =>
      post<Contact>(inAccount('/actions/contact_merge'), { base_contact_id: baseId, mergee_contact_id: goesId }),
    onSuccess: (answer, { baseId, goesId }) => {
      changeContact(queryClient, baseId, (known) => ({ ...known, ...answer }));
      landContactGone(queryClient, goesId);
    },
    meta: { shownInPlace: true },
  });
}
