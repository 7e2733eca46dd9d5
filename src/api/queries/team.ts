// Who answers where.
import { queryOptions } from '@tanstack/react-query';

import type { Filter } from '../filter';
import { get, inAccount } from '../http';
import type { Agent } from '../types';

/** Who sees an inbox besides the administrators. */
export const inboxMembersQuery = (inboxId: number) =>
  queryOptions({
    queryKey: ['inbox_members', inboxId],
    queryFn: async ({ signal }) =>
      (await get<{ payload: Agent[] }>(inAccount(`/inbox_members/${inboxId}`), { signal })).payload,
    staleTime: 5 * 60_000,
  });

/** What an agent has open: the list behind the number, whoever counts it. */
export const openOf = (agentId: number): Filter => [
  [
    { attribute_key: 'status', filter_operator: 'equal_to', values: ['open'] },
    { attribute_key: 'assignee_id', filter_operator: 'equal_to', values: [agentId] },
  ],
];
