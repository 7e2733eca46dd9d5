// The people who answer.
import { queryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { Agent } from '../types';

/** Whoever may have conversations of an inbox: its members and the administrators. */
export const assignableAgentsQuery = (inboxId: number) => assignableInAllQuery([inboxId]);

/** Whoever may have conversations of each of these. */
export const assignableInAllQuery = (inboxIds: readonly number[]) =>
  queryOptions({
    queryKey: ['assignable_agents', ...inboxIds],
    queryFn: async ({ signal }) => {
      const query = { inbox_ids: inboxIds.map(String) };
      return (await get<{ payload: Agent[] }>(inAccount('/assignable_agents'), { query, signal })).payload;
    },
    staleTime: 60_000,
  });
