import { useEffect, useRef, useState } from 'react';

const IDLE_MS = 8000;

/** Whether pointer, touch or keyboard is working a list; not when nothing has happened for a while. */
export function useHand() {
  const [isWorking, setWorking] = useState(false);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const rest = () => {
    window.clearTimeout(timer.current);
    setWorking(false);
  };
  const work = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(rest, IDLE_MS);
    setWorking(true);
  };
  return {
    isWorking,
    handlers: { onPointerMove: work, onPointerDown: work, onKeyDown: work, onWheel: work, onPointerLeave: rest },
  };
}
