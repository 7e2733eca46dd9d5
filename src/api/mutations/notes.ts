// Notes on contacts. Nobody is told of them, so the list at hand is changed here.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { del, inAccount, post } from '../http';
import { patchData } from '../patch';
import { contactNotesQuery } from '../queries/contacts';
import type { Note } from '../types';

const change = (queryClient: QueryClient, contactId: number, next: (notes: Note[]) => Note[]) =>
  patchData<Note[]>(queryClient, contactNotesQuery(contactId).queryKey, next);

const path = (contactId: number) => inAccount(`/contacts/${contactId}/notes`);

/** A note is in the list when the server has it; until then its field shows it. */
export function useAddNote(contactId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (content: string) => post<Note>(path(contactId), { content }),
    onSuccess: (note) => change(queryClient, contactId, (notes) => [note, ...notes.filter(({ id }) => id !== note.id)]),
    meta: { shownInPlace: true },
  });
}

export function useRemoveNote(contactId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Note) => del(`${path(contactId)}/${id}`),
    onMutate: ({ id }) => change(queryClient, contactId, (notes) => notes.filter((note) => note.id !== id)),
    onError: (_error, note) =>
      change(queryClient, contactId, (notes) => [...notes, note].toSorted((a, b) => b.created_at - a.created_at)),
  });
}
