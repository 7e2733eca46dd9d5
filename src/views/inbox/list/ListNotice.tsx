import { ArrowDownUp, CircleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import { SEEING_MS } from './seen';
import type { ListPages } from './useListPages';

/** Long enough for the second half of a double click. */
const GOING_MS = 500;

type Props = { pages: ListPages; isPressing: boolean; onShown: () => void };

/** Over the foot of the list: what came in while somebody was working it, or rows that could not be read. */
export function ListNotice({ pages, isPressing, onShown }: Props) {
  const { held, error, rows } = pages;
  const hasFailed = error !== null && rows.size > 0;
  const isNeeded = hasFailed || held.isAny;
  const isGone = useAfter(GOING_MS, !isNeeded);
  const isOld = useAfter(SEEING_MS, isNeeded && !isPressing);
  const [isSolid, setSolid] = useState(false);
  if (isSolid !== isNeeded && (isOld || !isNeeded)) setSolid(isNeeded);

  // What it covered must not take the press that was meant for it.
  if (!isNeeded)
    return isGone ? null : <span aria-hidden className={`${PLACE} min-h-7 w-40 pointer-coarse:min-h-11`} />;
  if (hasFailed) {
    return (
      <Pill onClick={pages.retry} look="text-danger" isSolid={isSolid}>
        <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
        {m.inbox_rows_failed()}
      </Pill>
    );
  }
  const show = () => {
    pages.release();
    onShown();
  };
  return (
    <Pill onClick={show} look="text-accent-ink" isSolid={isSolid}>
      <ArrowDownUp size={14} strokeWidth={1.5} aria-hidden />
      {held.news > 0 ? m.inbox_news({ count: held.news, number: formatNumber(held.news) }) : m.inbox_order_changed()}
    </Pill>
  );
}

/** True once something has been so for a while. */
function useAfter(ms: number, isSo: boolean): boolean {
  const [isDue, setDue] = useState(isSo);
  useEffect(() => {
    if (!isSo) return;
    const timer = window.setTimeout(() => setDue(true), ms);
    return () => {
      window.clearTimeout(timer);
      setDue(false);
    };
  }, [isSo, ms]);
  return isDue && isSo;
}

const PLACE = 'absolute inset-x-0 bottom-2 mx-auto';

/** Until it can have been seen, and while a row under it is pressed, a press goes to that row. */
function Pill(props: { onClick: () => void; look: string; isSolid: boolean; children: ReactNode }) {
  const { onClick, look, isSolid, children } = props;
  return (
    <button
      type="button"
      onClick={onClick}
      className={`${PLACE} flex min-h-7 w-fit items-center gap-1.5 rounded-full border border-line bg-raised px-3 text-meta font-medium shadow-float hover:bg-hover pointer-coarse:min-h-11 ${look} ${isSolid ? '' : 'pointer-events-none'}`}
    >
      {children}
    </button>
  );
}
