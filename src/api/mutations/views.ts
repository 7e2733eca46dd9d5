// Saved views. Nobody is told of them, so the list at hand is changed here.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { wireFilter, type Filter } from '../filter';
import { del, inAccount, patch, post } from '../http';
import { asView, viewsQuery, type View } from '../queries/views';
import type { CustomFilter } from '../types';

const PATH = '/custom_filters';

const change = (queryClient: QueryClient, next: (views: View[]) => View[]) =>
  queryClient.setQueryData(viewsQuery().queryKey, (views) => views && next(views));

const queryOf = (filter: Filter) => ({ payload: wireFilter(filter) });

export function useSaveView() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, filter }: { name: string; filter: Filter }) => {
      const body = { name, filter_type: 'conversation', query: queryOf(filter) };
      return asView(await post<CustomFilter>(inAccount(PATH), body));
    },
    onSuccess: (view) => change(queryClient, (views) => [...views.filter(({ id }) => id !== view.id), view]),
    meta: { shownInPlace: true },
  });
}

type ViewChange = { view: View; name?: string; filter?: Filter };

/** Another name, or other conditions under the same name. */
export function useChangeView() {
  const queryClient = useQueryClient();
  const put = (next: View) =>
    change(queryClient, (views) => views.map((known) => (known.id === next.id ? next : known)));
  return useMutation({
    mutationFn: async ({ view: { id }, name, filter }: ViewChange) =>
      asView(await patch<CustomFilter>(inAccount(`${PATH}/${id}`), { name, query: filter && queryOf(filter) })),
    onMutate: ({ view, name = view.name, filter = view.filter }) => put({ ...view, name, filter }),
    onSuccess: (view) => put(view),
    onError: (_error, { view }) => put(view),
    meta: { shownInPlace: true },
  });
}

export function useDeleteView() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: View) => del(inAccount(`${PATH}/${id}`)),
    onSuccess: (_nothing, { id }) => change(queryClient, (views) => views.filter((view) => view.id !== id)),
    meta: { shownInPlace: true },
  });
}
