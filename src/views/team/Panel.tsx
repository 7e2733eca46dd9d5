import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { formatNumber } from '~/ui/format';

type Props = {
  title: string;
  /** The first names the rows, the others are numbers. */
  columns: readonly string[];
  children: ReactNode;
  note?: string | undefined;
  age: ReactNode;
};

/** A table of people or places with their numbers, and how old those are. */
export function Panel({ title, columns, children, note, age }: Props) {
  return (
    <section className="min-w-0 rounded-bubble border border-line bg-surface p-4">
      <table className="w-full border-collapse text-ui">
        <caption className="pb-2 text-start font-medium text-ink-2">{title}</caption>
        <thead>
          <tr className="text-meta text-ink-2">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`pb-1 font-normal ${index > 0 ? 'ps-3 text-end whitespace-nowrap' : 'text-start'}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_th]:border-t [&_th]:border-line [&_th]:py-1.5">
          {children}
        </tbody>
      </table>
      <p className="flex flex-wrap gap-x-4 pt-2 text-meta text-ink-2">
        {note && <span>{note}</span>}
        {age}
      </p>
    </section>
  );
}

/** A cell of a number, or of one nobody knows. */
export const Cell = ({ children }: { children: ReactNode }) => (
  <td className="ps-3 text-end whitespace-nowrap text-ink tabular-nums">{children}</td>
);

type CountProps = { value: number | undefined; words: string; to: string };

/** A number that leads to what it counted; where nobody knows it, the way there all the same. */
export const Count = ({ value, words, to }: CountProps) => (
  <Link
    to={to}
    aria-label={value === undefined ? words : `${words}: ${formatNumber(value)}`}
    className="inline-flex min-h-6 min-w-6 items-center justify-end rounded-control px-1 underline decoration-line-strong underline-offset-2 hover:text-accent-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11"
  >
    {value === undefined ? '–' : formatNumber(value)}
  </Link>
);
