// How much everybody has: what a board on the wall is made of besides lists and counts.
import { queryOptions } from '@tanstack/react-query';

import { get, inReports } from '../http';
import type { Load } from '../types';

/** Open conversations by agent, or by team; `null` holds those of nobody. Chatwoot tells administrators only. */
export const loadQuery = (group_by: 'assignee_id' | 'team_id') =>
  queryOptions({
    // Named like the lists it counts, so that what changes those brings this into question, too.
    queryKey: ['load', { status: 'open', group_by } as const],
    queryFn: async ({ signal }): Promise<ReadonlyMap<number | null, Load>> => {
      const path = inReports('/live_reports/grouped_conversation_metrics');
      const groups = await get<Load[]>(path, { query: { group_by }, signal });
      return new Map(groups.map((group) => [group[group_by] ?? null, group]));
    },
  });
