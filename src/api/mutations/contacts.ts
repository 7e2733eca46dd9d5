// What we write about contacts.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { questionContacts } from '../cache';
import { inAccount, post } from '../http';
import type { Contact } from '../types';

/** Columns of a contact as they are written; attributes of both kinds are merged into what is there. */
export type ContactColumns = Partial<
  Pick<Contact, 'name' | 'email' | 'phone_number' | 'identifier' | 'additional_attributes'>
>;

export function useCreateContact() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (columns: ContactColumns): Promise<Contact> =>
      (await post<{ payload: { contact: Contact } }>(inAccount('/contacts'), columns)).payload.contact,
    onSuccess: (contact) => {
      queryClient.setQueryData(['contact', contact.id], contact);
      questionContacts(queryClient);
    },
    meta: { shownInPlace: true },
  });
}
