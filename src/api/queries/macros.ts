// What is done to a conversation in several steps at once.
import { queryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { Macro } from '../types';

/** Those of everybody, and one's own. */
export const macrosQuery = () =>
  queryOptions({
    queryKey: ['macros'],
    queryFn: async ({ signal }) => (await get<{ payload: Macro[] }>(inAccount('/macros'), { signal })).payload,
    // Nobody is told of a change.
    staleTime: 60_000,
  });
