import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Props = {
  href: string;
  isOpen: boolean;
  /** Whom it is of. */
  title: ReactNode;
  /** Where and when, said more quietly. */
  detail: ReactNode;
  children?: ReactNode;
};

/** One thing found: who, where and when above, what below. */
export function Hit({ href, isOpen, title, detail, children }: Props) {
  return (
    <Link
      data-hit
      to={href}
      aria-current={isOpen ? 'true' : undefined}
      className="grid grid-cols-[minmax(0,1fr)] gap-0.5 px-4 py-2 text-ui text-ink-2 -outline-offset-2 hover:bg-hover aria-[current]:bg-selected pointer-coarse:min-h-11"
    >
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium text-ink">{title}</span>{' '}
        <span className="shrink-0 text-meta text-ink-2 tabular-nums">{detail}</span>
      </span>{' '}
      {children}
    </Link>
  );
}
