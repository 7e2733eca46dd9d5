import { memo, useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { formatAgo, formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { IN_TURN, useAge } from './age';
import type { CsvCell } from './csv';
import { MoreRows } from './MoreRows';
import { SaveTable } from './SaveTable';

export type Cell = {
  /** Undefined is not known. */
  value: CsvCell;
  /** Where it is drawn otherwise than it is saved. */
  shown?: string;
  /** The list it counts. */
  to?: string | undefined;
};

export type Row = {
  key: number | string;
  /** What the row is about, as it is saved and as it is drawn. */
  name: string;
  /** Keeps itself up to date: the row is not drawn anew for it. */
  head: ReactNode;
  /** Said after it, more quietly. */
  detail?: string | undefined;
  /** Something to do about it. */
  act?: ReactNode;
  cells: readonly Cell[];
};

/** `askedAt`: ms, when the oldest of its numbers was; 0 = none yet. `isDoubted`: news has been heard of one since. */
export type TableAge = { askedAt: number; isDoubted: boolean };

type Props = {
  title: string;
  /** The first names the rows. */
  columns: readonly string[];
  rows: readonly Row[];
  note?: string | undefined;
  age?: TableAge;
};

/** More are read by nobody at a glance, and drawn with everything that changes. */
const MOST_ROWS = 20;

/** A table of the board: its first column names the row, numbers stand under each other and lead to what they count. */
export function Table({ title, columns, rows, note, age }: Props) {
  const titleId = useId();
  const [isWhole, showWhole] = useState(false);
  const read = () => [columns, ...rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)])];
  return (
    <section className="relative min-w-0 rounded-bubble border border-line bg-surface p-4">
      <div className="absolute end-3 top-3 in-data-wall:hidden">
        <SaveTable title={title} read={read} />
      </div>
      <table aria-labelledby={titleId} className="w-full border-collapse text-ui">
        <caption id={titleId} className="pe-8 pb-2 text-start font-medium text-ink-2">
          {title}
        </caption>
        <thead>
          <tr className="text-meta text-ink-2">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`pb-1 font-normal ${index > 0 ? 'ps-4 text-end whitespace-nowrap' : 'text-start'}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_th]:border-t [&_th]:border-line [&_th]:py-1.5">
          {(isWhole ? rows : rows.slice(0, MOST_ROWS)).map((row) => (
            <Line key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      <p className="flex flex-wrap items-center gap-x-3 text-meta text-ink-2 not-empty:pt-2">
        {rows.length > MOST_ROWS && (
          <MoreRows isWhole={isWhole} shown={MOST_ROWS} count={rows.length} onChange={showWhole} />
        )}
        {note && <span>{note}</span>}
        {age && <AsOf {...age} />}
      </p>
    </section>
  );
}

/** A large team has two hundred rows, and of them one changes at a time. */
const Line = memo(
  function Line({ row, columns }: { row: Row; columns: readonly string[] }) {
    return (
      <tr>
        <th scope="row" className="w-full max-w-0 text-start font-normal">
          <span className="flex items-center gap-2">
            {row.head}
            {row.detail && <span className="shrink-0 text-meta text-ink-3">{row.detail}</span>}
            {row.act && <span className="ms-auto in-data-wall:hidden">{row.act}</span>}
          </span>
        </th>
        {row.cells.map((cell, index) => (
          <td key={columns[index + 1]} className="ps-4 text-end whitespace-nowrap text-ink tabular-nums">
            <Shown cell={cell} words={`${columns[index + 1] ?? ''}, ${row.name}`} />
          </td>
        ))}
      </tr>
    );
  },
  ({ row, columns }, next) =>
    row.name === next.row.name &&
    row.detail === next.row.detail &&
    isSame(columns, next.columns, (one, other) => one === other) &&
    isSame(row.cells, next.row.cells, isSameCell),
);

const isSameCell = (one: Cell, other: Cell): boolean =>
  one.value === other.value && one.shown === other.shown && one.to === other.to;

const isSame = <T,>(ones: readonly T[], others: readonly T[], is: (one: T, other: T) => boolean): boolean =>
  ones.length === others.length && ones.every((one, index) => is(one, others[index] as T));

function Shown({ cell: { value, shown, to }, words }: { cell: Cell; words: string }) {
  const drawn = shown ?? (typeof value === 'number' ? formatNumber(value) : (value ?? '–'));
  if (to === undefined || value === undefined) return drawn;
  return (
    <Link
      to={to}
      aria-label={`${words}: ${value}`}
      className="inline-flex min-h-6 min-w-6 items-center justify-end rounded-control px-1 underline decoration-line-strong underline-offset-2 hover:text-accent-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      {drawn}
    </Link>
  );
}

function AsOf({ askedAt, isDoubted }: TableAge) {
  const age = useAge(askedAt, { ...IN_TURN, isDoubted });
  const now = useNow('second');
  if (askedAt === 0) return null;
  if (age === 'fresh' && !isDoubted) return <span>{m.live_as_of_now()}</span>;
  return (
    <span className={age === 'stale' ? 'font-medium text-danger' : ''}>
      {m.live_number_as_of({ ago: formatAgo(askedAt, now) })}
    </span>
  );
}
