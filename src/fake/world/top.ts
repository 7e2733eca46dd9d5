// One page of what would come first if everything were sorted. Sorting a whole table for fifteen rows takes too long, so only
// the best so far are kept; a row that comes after all of them is not even looked at closely.

interface Asked<Row> {
  compare: (a: Row, b: Row) => number;
  fits?: (row: Row) => boolean;
  /** 1-based. */
  page: number;
  size: number;
}

/** Beyond that many it is cheaper to sort after all. */
const WORTH_KEEPING = 1500;

function insert<Row>(best: Row[], row: Row, compare: Asked<Row>['compare']): void {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = best[middle];
    if (there !== undefined && compare(there, row) <= 0) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, row);
}

export function topPage<Row>(rows: Iterable<Row>, { compare, fits = () => true, page, size }: Asked<Row>): Row[] {
  const [from, to] = [(page - 1) * size, page * size];
  if (to > WORTH_KEEPING) return [...rows].filter(fits).sort(compare).slice(from, to);
  const best: Row[] = [];
  for (const row of rows) {
    const last = best.length < to ? undefined : best.at(-1);
    if (last !== undefined && compare(row, last) >= 0) continue;
    if (!fits(row)) continue;
    insert(best, row, compare);
    if (best.length > to) best.pop();
  }
  return best.slice(from, to);
}
