import type { ReactNode } from 'react';

/** Names and what they stand for, in two columns. */
export const Details = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[minmax(4.5rem,auto)_minmax(0,1fr)] items-start gap-x-3 gap-y-0.5 text-ui">
    {children}
  </dl>
);
