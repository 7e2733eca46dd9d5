import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What speaks against it, or is to be known before. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-1.5 text-ui text-wait-soon">
      <TriangleAlert size={16} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0" />
      {children}
    </p>
  );
}
