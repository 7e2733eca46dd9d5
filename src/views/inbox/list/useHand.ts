import { useEffect, useRef, useState } from 'react';

const IDLE_MS = 8000;

/** Since when (ms) pointer, touch or keyboard is working a list; null when nobody is, or nothing happened for a while. */
export function useHand() {
  const [since, setSince] = useState<number | null>(null);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const rest = () => {
    window.clearTimeout(timer.current);
    setSince(null);
  };
  const work = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(rest, IDLE_MS);
    setSince((known) => known ?? Date.now());
  };
  return {
    since,
    handlers: { onPointerMove: work, onPointerDown: work, onKeyDown: work, onWheel: work, onPointerLeave: rest },
  };
}
