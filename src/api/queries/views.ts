// The views of conversations an agent has saved: the folders of Chatwoot's own dashboard.
import { queryOptions } from '@tanstack/react-query';

import { readFilter, type Filter } from '../filter';
import { get, inAccount } from '../http';
import type { CustomFilter } from '../types';

/** `filter` is undefined where what was saved makes no sense as one. */
export type View = { id: number; name: string; filter: Filter | undefined };

export const asView = ({ id, name, query }: CustomFilter): View => ({ id, name, filter: readFilter(query?.payload) });

/** Told to nobody when they change elsewhere: asked for again whenever a menu that lists them opens. */
export const viewsQuery = () =>
  queryOptions({
    queryKey: ['custom_filters'],
    queryFn: async ({ signal }) => {
      const query = { filter_type: 'conversation' };
      return (await get<CustomFilter[]>(inAccount('/custom_filters'), { query, signal })).map(asView);
    },
    staleTime: 30_000,
  });
