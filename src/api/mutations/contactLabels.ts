// Labels of contacts. Nobody is told of them, so the list at hand is changed here.
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { get, inAccount, post } from '../http';
import { patchData } from '../patch';
import { contactLabelsQuery } from '../queries/contacts';

type Labels = { payload: string[] };
type Change = { label: string; isOn: boolean };

const changed = (labels: readonly string[], { label, isOn }: Change): string[] => [
  ...labels.filter((one) => one !== label),
  ...(isOn ? [label] : []),
];

/** Chatwoot replaces all of them at once, so they are read first: what a colleague has added stays. */
export function useChangeContactLabel(contactId: number) {
  const queryClient = useQueryClient();
  const path = inAccount(`/contacts/${contactId}/labels`);
  const { queryKey } = contactLabelsQuery(contactId);
  const change = (next: (labels: string[]) => string[]) => patchData<string[]>(queryClient, queryKey, next);
  return useMutation({
    mutationKey: queryKey,
    mutationFn: async (wanted: Change) => {
      const { payload } = await get<Labels>(path);
      return (await post<Labels>(path, { labels: changed(payload, wanted) })).payload;
    },
    onMutate: (wanted) => change((labels) => changed(labels, wanted)),
    // While more is on its way, an answer knows less than the list at hand.
    onSuccess: (labels) => queryClient.isMutating({ mutationKey: queryKey }) === 1 && change(() => labels),
    onError: (_error, { label, isOn }) => change((labels) => changed(labels, { label, isOn: !isOn })),
    // One after the other: each reads what the one before has written.
    scope: { id: `labels of contact ${contactId}` },
  });
}
