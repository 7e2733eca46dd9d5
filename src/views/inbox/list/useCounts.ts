import { useQuery } from '@tanstack/react-query';

import { conversationsQuery, countsQuery, type ConversationFilters } from '~/api/queries/conversations';
import type { Counts } from '~/api/types';

/** The counts of a list, from whichever answer is the newer: its first page brings them along. */
export function useCounts(filters: ConversationFilters): Counts | undefined {
  const { assignee_type: _whose, sort_by: _order, ...scope } = filters;
  const counted = useQuery(countsQuery(scope));
  const firstPage = useQuery({ ...conversationsQuery(filters, 1), enabled: false });
  return firstPage.dataUpdatedAt > counted.dataUpdatedAt ? firstPage.data?.meta : counted.data;
}
