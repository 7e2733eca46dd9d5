import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';

import { conversationsQuery, type ConversationFilters } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';

import { neighboursOf, noteSeen } from './order';

const filters: ConversationFilters = { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' };
const me = { id: 1, name: 'Ben' };
let queryClient: QueryClient;

const row = (id: number, status = 'open') => ({ id, status, labels: [], meta: {} }) as unknown as Conversation;
const told = (page: number, rows: readonly Conversation[]) =>
  queryClient.setQueryData(conversationsQuery(filters, page).queryKey, {
    meta: { mine_count: 0, assigned_count: 0, unassigned_count: 0, all_count: 60 },
    payload: [...rows],
  });
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => row(first + at));
const onScreen = (rows: readonly Conversation[], left: number[] = []) =>
  noteSeen(filters, new Map(rows.map((one, at) => [at, one])), 60, left);
const around = (id: number) => neighboursOf(queryClient, filters, id, me);

beforeEach(() => {
  queryClient = new QueryClient();
});

it('reads on from what is on screen into the pages below it', () => {
  told(1, from(1, 25));
  told(2, from(26, 50));
  onScreen(from(1, 25));
  expect(around(24)?.after.slice(0, 3)).toEqual([25, 26, 27]);
  expect(around(24)?.before.slice(0, 2)).toEqual([23, 22]);
  expect(around(99)).toBeUndefined();
});

it('leaves out what has left the list', () => {
  told(1, [row(1), row(2, 'resolved'), row(3), row(4)]);
  onScreen([row(1), row(2), row(3), row(4)], [3]);
  expect(around(1)?.after).toEqual([4]);
});

it('passes nobody by when a page is read after rows of the one before it have left', () => {
  told(1, from(1, 25));
  onScreen(from(1, 25));
  around(24)?.goTo?.(25);
  // Three have left: what is the second page now begins three further down, and the first ends with them.
  told(2, from(29, 53));
  onScreen([...from(4, 25), ...from(29, 40)]);
  told(1, from(4, 28));
  expect(new Set(around(25)?.after)).toEqual(new Set(from(26, 53).map(({ id }) => id)));
});

it('says which pages may hold more', () => {
  told(1, from(1, 25));
  onScreen(from(1, 25));
  expect(around(5)?.next).toEqual([1, 2]);
});
