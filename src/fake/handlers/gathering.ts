// One page of conversations and the counters of everything in scope. What the tallies of `world.orders` can tell apart is
// counted there, and the walk ends with the page; anything finer has to look at every row.
import type { Conversation, Status, User } from '../model.ts';
import type { Kind, Listed, SortBy } from '../world/orders.ts';
import type { World } from '../world.ts';

export const PAGE = 25;

export type Test = (conversation: Conversation) => boolean;
/** A test that needs no more than what the counters tell apart. */
export type KindTest = (kind: Kind) => boolean;

/** Which conversations: of one status when the list is about one, with any of the labels, by kind, then by whatever else. */
export interface Scope {
  status: Status | 'all';
  labels?: readonly string[] | undefined;
  kinds: readonly KindTest[];
  others: readonly Test[];
}

export interface Counts {
  mine_count: number;
  assigned_count: number;
  unassigned_count: number;
  all_count: number;
}

export interface Found {
  counts: Counts;
  rows: Conversation[];
}

interface Page {
  sortBy: SortBy;
  listed?: KindTest;
  page?: number;
  size?: number;
}

const countsOf = (mine: number, unassigned: number, all: number): Counts => ({
  mine_count: mine,
  assigned_count: all - unassigned,
  unassigned_count: unassigned,
  all_count: all,
});

const fitsAll = <Row>(tests: readonly ((row: Row) => boolean)[], row: Row): boolean => {
  for (const test of tests) if (!test(row)) return false;
  return true;
};

/** From the tallies alone: nothing is walked. */
export function countKinds(world: World, { status, kinds }: Scope, viewer: User): Counts {
  let [mine, unassigned, all] = [0, 0, 0];
  for (const kind of world.orders.kinds()) {
    if ((status !== 'all' && kind.status !== status) || !fitsAll(kinds, kind)) continue;
    all += kind.count;
    if (kind.assignee_id === null) unassigned += kind.count;
    else if (kind.assignee_id === viewer.id) mine += kind.count;
  }
  return countsOf(mine, unassigned, all);
}

/** Candidates in order; a label leaves few of them. */
function candidates(world: World, { status, labels }: Scope, sortBy: SortBy): readonly Listed[] {
  if (!labels) return world.orders.read(sortBy, status);
  const labelled = world.orders.labelled(sortBy, labels);
  return status === 'all' ? labelled : labelled.filter(({ kind }) => kind.status === status);
}

/** The page that was asked for, and the counters of everything in scope; it stops early when the tallies know those. */
export function gather(world: World, scope: Scope, viewer: User, asked: Page): Found {
  const { sortBy, listed = () => true, page = 1, size = PAGE } = asked;
  const known = scope.others.length === 0 && !scope.labels ? countKinds(world, scope, viewer) : null;
  const from = page === 1 ? 0 : (page - 1) * size;
  const rows: Conversation[] = [];
  let [mine, unassigned, all, place] = [0, 0, 0, 0];
  for (const { row, kind } of candidates(world, scope, sortBy)) {
    if (!fitsAll(scope.kinds, kind) || !fitsAll(scope.others, row)) continue;
    all += 1;
    if (kind.assignee_id === null) unassigned += 1;
    else if (kind.assignee_id === viewer.id) mine += 1;
    if (!listed(kind)) continue;
    if (place >= from && place < from + size) rows.push(row);
    place += 1;
    if (known && rows.length === size) break;
  }
  return { counts: known ?? countsOf(mine, unassigned, all), rows };
}

/** A text search counts what is on a page, each counter on its own, and nothing of mine after the first page. */
export function countsWithQuery({ mine_count, unassigned_count, all_count }: Counts, page: number): Counts {
  const mine = page > 1 ? 0 : Math.min(PAGE, mine_count);
  const unassigned = page > 1 ? 0 : Math.min(PAGE, unassigned_count);
  const all = Math.min(PAGE, all_count);
  return { mine_count: mine, assigned_count: all - unassigned, unassigned_count: unassigned, all_count: all };
}
