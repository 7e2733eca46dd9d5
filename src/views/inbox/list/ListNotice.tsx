import { ArrowDownUp, CircleAlert } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import type { ListPages } from './useListPages';

/** Over the foot of the list: what came in while somebody was working it, or rows that could not be read. */
export function ListNotice({ pages }: { pages: ListPages }) {
  const { held, error, rows } = pages;
  if (error && rows.size > 0) {
    return (
      <Pill onClick={pages.retry} look="text-danger">
        <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
        {m.inbox_rows_failed()}
      </Pill>
    );
  }
  if (!held.isAny) return null;
  return (
    <Pill onClick={pages.release} look="text-accent-ink">
      <ArrowDownUp size={14} strokeWidth={1.5} aria-hidden />
      {held.news > 0 ? m.inbox_news({ count: held.news, number: formatNumber(held.news) }) : m.inbox_order_changed()}
    </Pill>
  );
}

function Pill({ onClick, look, children }: { onClick: () => void; look: string; children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className={`absolute inset-x-0 bottom-2 mx-auto flex min-h-7 w-fit items-center gap-1.5 rounded-full border border-line bg-raised px-3 text-meta font-medium shadow-float hover:bg-hover pointer-coarse:min-h-11 ${look}`}
    >
      {children}
    </button>
  );
}
