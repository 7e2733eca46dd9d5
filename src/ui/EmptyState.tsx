import type { ReactNode } from 'react';

/** Says why there is nothing here and what to do next. */
export function EmptyState({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center text-ui text-ink-2">
      <span className="text-ink-3">{icon}</span>
      <p className="text-message font-medium text-ink">{title}</p>
      {children}
    </div>
  );
}
