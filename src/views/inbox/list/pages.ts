// A list of any length as pages of 25, any of which may be known or not. Plain functions: which pages are in view, which
// row stands where, and how the order on screen is kept still while new answers come in.
import { CONVERSATIONS_PER_PAGE as PER_PAGE } from '~/api/queries';
import type { Conversation } from '~/api/types';

/** Page number (from 1) → its rows. */
export type Pages = ReadonlyMap<number, readonly Conversation[]>;

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
 * Row number → conversation. Pages are asked for at different moments, so a conversation that moved may be on two of
 * them: it is shown once, where the page asked for last has it.
 */
export function placeRows(pages: Pages, askedAt: (page: number) => number): Map<number, Conversation> {
  const rows = new Map<number, Conversation>();
  const placed = new Set<number>();
  for (const [page, conversations] of [...pages].sort(([a], [b]) => askedAt(b) - askedAt(a))) {
    conversations.forEach((conversation, offset) => {
      if (placed.has(conversation.id)) return;
      placed.add(conversation.id);
      rows.set((page - 1) * PER_PAGE + offset, conversation);
    });
  }
  return rows;
}

/** The pages that show a conversation which a page asked for later shows too: they are out of date. */
export function outdatedPages(pages: Pages, askedAt: (page: number) => number): number[] {
  const placed = new Set<number>();
  const outdated: number[] = [];
  for (const [page, conversations] of [...pages].sort(([a], [b]) => askedAt(b) - askedAt(a))) {
    if (conversations.some(({ id }) => placed.has(id))) outdated.push(page);
    for (const { id } of conversations) placed.add(id);
  }
  return outdated;
}

/** What is on screen keeps its place and gets its newest content; pages not yet on screen come as they are. */
export function keepOrder(shown: Pages, latest: Pages): Pages {
  const newest = new Map([...latest.values()].flat().map((conversation) => [conversation.id, conversation]));
  const kept = new Map<number, readonly Conversation[]>();
  for (const [page, rows] of latest) {
    const held = shown.get(page);
    kept.set(
      page,
      held
        ? unlessSame(
            held,
            held.map((row) => newest.get(row.id) ?? row),
          )
        : rows,
    );
  }
  return samePages(shown, kept) ? shown : kept;
}

const unlessSame = (before: readonly Conversation[], after: readonly Conversation[]) =>
  after.every((row, index) => row === before[index]) ? before : after;

/** True when both hold the very same rows. */
export const samePages = (a: Pages, b: Pages): boolean =>
  a.size === b.size && [...a].every(([page, rows]) => rows === b.get(page));

/** True when the same conversations stand in the same order. */
export function sameOrder(a: Pages, b: Pages): boolean {
  const order = (pages: Pages) => [...pages].map(([page, rows]) => `${page}:${rows.map(({ id }) => id).join()}`).join();
  return order(a) === order(b);
}
