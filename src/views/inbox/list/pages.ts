// A list of any length as pages of 25, any of which may be known or not. Plain functions: which pages are in view, which
// row stands where, and how the order on screen is kept still while new answers come in.
import { CONVERSATIONS_PER_PAGE as PER_PAGE } from '~/api/queries/conversations';
import type { Conversation } from '~/api/types';

/** What stands in a place; nothing where the conversation is shown elsewhere. */
type Row = Conversation | undefined;

/** Page number (from 1) → its rows. */
export type Pages = ReadonlyMap<number, readonly Row[]>;

/** Row number → conversation, as far as known. */
export type Rows = ReadonlyMap<number, Conversation>;

const pageOf = (index: number): number => Math.floor(index / PER_PAGE) + 1;

/** The pages that hold the rows from `first` up to and including `last`. */
export function pagesBetween(first: number, last: number): number[] {
  const from = pageOf(first);
  return Array.from({ length: Math.max(1, pageOf(last) - from + 1) }, (_, offset) => from + offset);
}

/** How many rows there are: as counted, unless a page we have shows that there are fewer or more. */
export function rowCount(counted: number, pages: Pages): number {
  let count = counted;
  for (const [page, rows] of [...pages].sort(([a], [b]) => a - b)) {
    const end = (page - 1) * PER_PAGE + rows.length;
    if (rows.length < PER_PAGE && (rows.length > 0 || page === 1)) return end;
    count = rows.length === 0 ? Math.min(count, (page - 1) * PER_PAGE) : Math.max(count, end);
  }
  return Math.max(0, count);
}

/**
 * Pages are asked for at different moments, so a conversation that moved may be on two of them: it is kept once, where the
 * page asked for last has it.
 */
export function withoutRepeats(pages: Pages, askedAt: (page: number) => number): Pages {
  const placed = new Set<number>();
  const kept = new Map<number, readonly Row[]>();
  for (const [page, rows] of [...pages].sort(([a], [b]) => askedAt(b) - askedAt(a))) {
    kept.set(page, without(placed, rows));
    for (const row of rows) if (row) placed.add(row.id);
  }
  return new Map([...pages.keys()].map((page) => [page, kept.get(page) ?? []]));
}

/** The pages that show a conversation which a page asked for later shows too: they are out of date. */
export function outdatedPages(pages: Pages, askedAt: (page: number) => number): number[] {
  const once = withoutRepeats(pages, askedAt);
  return [...pages.keys()].sort((a, b) => askedAt(b) - askedAt(a)).filter((page) => once.get(page) !== pages.get(page));
}

/**
 * What is on screen keeps its place and gets its newest content, and so does what was on screen and is scrolled back to;
 * pages not yet seen come as they are, but for the conversations that stand elsewhere.
 */
export function keepOrder(shown: Pages, latest: Pages): Pages {
  const newest = new Map(conversationsOf(latest).map((conversation) => [conversation.id, conversation]));
  const isNews = [...latest.keys()].some((page) => !shown.has(page));
  const held = new Set(isNews ? conversationsOf(shown).map(({ id }) => id) : []);
  const kept = new Map(shown);
  for (const [page, rows] of latest) {
    const before = shown.get(page);
    kept.set(page, before ? replaced(before, (row) => row && (newest.get(row.id) ?? row)) : without(held, rows));
  }
  return samePages(shown, kept) ? shown : kept;
}

/** Row number → conversation, for some of the pages. */
export function placeRows(pages: Pages, among: readonly number[]): Map<number, Conversation> {
  const rows = new Map<number, Conversation>();
  for (const page of among) {
    pages.get(page)?.forEach((row, offset) => {
      if (row) rows.set((page - 1) * PER_PAGE + offset, row);
    });
  }
  return rows;
}

/** The conversations of a list, page by page. */
export const conversationsOf = (pages: Pages): Conversation[] =>
  [...pages.values()].flatMap((rows) => rows.filter((row) => row !== undefined));

const without = (ids: ReadonlySet<number>, rows: readonly Row[]): readonly Row[] =>
  replaced(rows, (row) => (row && ids.has(row.id) ? undefined : row));

/** The very same rows when none is replaced. */
function replaced(rows: readonly Row[], change: (row: Row) => Row): readonly Row[] {
  const next = rows.map(change);
  return next.every((row, index) => row === rows[index]) ? rows : next;
}

/** True when both hold the very same conversations in the same places. */
export const samePages = (a: Pages, b: Pages): boolean =>
  a.size === b.size && [...a].every(([page, rows]) => sameRows(rows, b.get(page), (row) => row));

/** Without some of them: what stands below moves up. */
export function closedUp(rows: Rows, gone: ReadonlySet<number>): Rows {
  if (gone.size === 0) return rows;
  const closed = new Map<number, Conversation>();
  let taken = 0;
  for (const [index, row] of [...rows].sort(([a], [b]) => a - b)) {
    if (gone.has(row.id)) taken += 1;
    else closed.set(index - taken, row);
  }
  return closed;
}

/**
 * True when the same conversations stand in the same order on every page that is known now, but for those that are gone
 * and those that have moved up from pages not shown.
 */
export function sameOrder(shown: Pages, latest: Pages, gone: ReadonlySet<number>): boolean {
  if (gone.size === 0) return [...latest].every(([page, rows]) => sameRows(rows, shown.get(page), (row) => row?.id));
  const pages = [...latest.keys()];
  const before = closedUp(placeRows(shown, pages), gone);
  const now = closedUp(placeRows(latest, pages), gone);
  const hasMovedUp = now.size - before.size;
  return (
    hasMovedUp >= 0 && hasMovedUp <= gone.size && [...before].every(([index, row]) => now.get(index)?.id === row.id)
  );
}

const sameRows = (a: readonly Row[], b: readonly Row[] | undefined, of: (row: Row) => unknown): boolean =>
  a === b || (a.length === b?.length && a.every((row, index) => of(row) === of(b[index])));
