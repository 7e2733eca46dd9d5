// Answers written beforehand.
import { queryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { CannedResponse } from '../types';

/** All of them: Chatwoot does not page them, and looking through them here needs no request per key. */
export const cannedResponsesQuery = () =>
  queryOptions({
    queryKey: ['canned_responses'],
    queryFn: ({ signal }) => get<CannedResponse[]>(inAccount('/canned_responses'), { signal }),
    // Nobody is told of a change.
    staleTime: 60_000,
  });
