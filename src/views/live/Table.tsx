import type { ReactNode } from 'react';

type Column = { title: string; isNumber?: boolean };
type Props = { title: string; columns: readonly Column[]; children: ReactNode; note?: string | undefined };

/** A table of the board: its first column names the row, numbers stand under each other. */
export function Table({ title, columns, children, note }: Props) {
  return (
    <section className="min-w-0 rounded-bubble border border-line bg-surface p-4">
      <table className="w-full border-collapse text-ui">
        <caption className="pb-2 text-start font-medium text-ink-2">{title}</caption>
        <thead>
          <tr className="text-meta text-ink-2">
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={`pb-1 font-normal ${column.isNumber ? 'ps-4 text-end whitespace-nowrap' : 'text-start'}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_th]:border-t [&_th]:border-line [&_th]:py-1.5">
          {children}
        </tbody>
      </table>
      {note && <p className="pt-2 text-meta text-ink-2">{note}</p>}
    </section>
  );
}

/** A cell of a number, or of one nobody knows. */
export function NumberCell({ children }: { children: ReactNode }) {
  return <td className="ps-4 text-end whitespace-nowrap text-ink tabular-nums">{children}</td>;
}
