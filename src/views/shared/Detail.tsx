import type { ReactNode } from 'react';

/** One line of a list of details: what it is called, what it is. Stands in `Details`' columns. */
export function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="min-w-0 py-1 break-words text-ink-3">
        <bdi>{name}</bdi>
      </dt>
      <dd className="flex min-w-0 items-start gap-1 py-1 text-ink">{children}</dd>
    </div>
  );
}
