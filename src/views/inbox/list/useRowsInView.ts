import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

const OVERSCAN = 6;
/** Rows come and go in steps: drawing anew for each of them would cost four times as much. */
const STEP = 4;
/** How long scrolling has to rest before pages are asked for that nobody may want to see. */
const SETTLE_MS = 120;

export type Stretch = { first: number; last: number };

/** The rows in view (a few more on both ends, once these are painted), and where the eye rests. All in pixels. */
export function useRowsInView(scroller: RefObject<HTMLElement | null>, top: number, height: number) {
  const [initialTop] = useState(top);
  const [view, setView] = useState<Stretch>(() => ({
    first: Math.floor(initialTop / height),
    last: Math.ceil((initialTop + window.innerHeight) / height),
  }));
  const [rest, setRest] = useState(view);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (initialTop > 0) element.scrollTo({ top: initialTop });
    const look = () => {
      const next = stretchAt(element.scrollTop, element.clientHeight, height);
      setView((known) => (known.first === next.first && known.last === next.last ? known : next));
    };
    const observer = new ResizeObserver(look);
    const painted = window.setTimeout(() => observer.observe(element), SETTLE_MS);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      window.clearTimeout(painted);
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, initialTop, height]);

  useEffect(() => {
    const timer = window.setTimeout(() => setRest(view), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [view]);

  return { view, rest };
}

/** A row that can be seen, at the top; those before it may be only held ready. */
export const firstVisible = ({ first }: Stretch): number => (first === 0 ? 0 : first + OVERSCAN + STEP - 1);

/** A row at or a little below the lower edge. */
export const lastVisible = ({ last }: Stretch): number => last - OVERSCAN;

function stretchAt(top: number, room: number, height: number): Stretch {
  return {
    first: Math.max(0, Math.floor(top / height / STEP) * STEP - OVERSCAN),
    last: Math.ceil((top + room) / height / STEP) * STEP + OVERSCAN,
  };
}
