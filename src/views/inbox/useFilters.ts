import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { ConversationFilters } from '~/api/queries/conversations';
import { viewsQuery, type View } from '~/api/queries/views';
import { filtersOf } from '~/paths';

import type { Address } from './useAddress';

export type AskedList = {
  /** Undefined while it is not known what a saved view holds, or when nothing can be asked. */
  filters: ConversationFilters | undefined;
  /** The saved view of the address, when that is what it names and there is one. */
  view: View | undefined;
  /** Why it is not known what is in the list; null where there is no such view. */
  failure: Error | null | undefined;
  retry: () => void;
};

/** What the list of an address asks of the server. */
export function useFilters({ folder = { kind: 'all' }, list }: Address): AskedList {
  const isView = folder.kind === 'view';
  const { data, error, refetch } = useQuery({ ...viewsQuery(), enabled: isView });
  const view = isView ? data?.find(({ id }) => id === folder.id) : undefined;
  const saved = view?.filter;
  const filters = useMemo(() => filtersOf(folder, list, saved), [folder, list, saved]);
  const isMissing = isView && data !== undefined && filters === undefined;
  return {
    filters,
    view,
    failure: data === undefined && error ? error : isMissing ? null : undefined,
    retry: () => void refetch(),
  };
}
