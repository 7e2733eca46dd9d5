import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';

import { startOfDay } from '~/ui/format';

import { DayMark } from './DayMark';
import type { Row } from './rows';

type Props = {
  rows: readonly Row[];
  scroller: RefObject<HTMLDivElement | null>;
  list: RefObject<VirtualizerHandle | null>;
};

/** As tall as a day's own mark: while one is this close to the top, it says it itself. */
const MARK_HEIGHT = 36;

/**
 * The day of what is at the top of the window. Redrawn when the day changes, not when the thread moves; where it stands is
 * looked at once it has moved, for asking while it is being drawn would have it measured twice.
 */
export function StickyDay({ rows, scroller, list }: Props) {
  const [day, setDay] = useState<number>();
  const look = useEffectEvent(() => setDay(dayAbove(rows, scroller.current, list.current)));
  useEffect(() => {
    const pane = scroller.current;
    pane?.addEventListener('scroll', look, { passive: true });
    return () => pane?.removeEventListener('scroll', look);
  }, [scroller]);
  if (day === undefined) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center">
      <div className="rounded-full border border-line bg-raised px-3 py-0.5 [&>p]:p-0">
        <DayMark at={day} />
      </div>
    </div>
  );
}

function dayAbove(
  rows: readonly Row[],
  pane: HTMLElement | null,
  handle: VirtualizerHandle | null,
): number | undefined {
  const offset = pane?.scrollTop ?? 0;
  if (!handle || rows.length === 0 || offset <= 0) return undefined;
  const top = handle.findItemIndex(offset);
  const saysItself = [top, handle.findItemIndex(offset + MARK_HEIGHT)].some((index) => {
    const start = handle.getItemOffset(index);
    return rows[index]?.startsDay && start > offset - MARK_HEIGHT && start < offset + MARK_HEIGHT;
  });
  const row = rows[top];
  return saysItself || !row || row.kind === 'earlier' ? undefined : startOfDay(row.at);
}
