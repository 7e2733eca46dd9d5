import { useEffect, useEffectEvent, useRef, useState, type FocusEvent, type PointerEvent } from 'react';

const IDLE_MS = 8000;

const now = () => performance.now();
const soon = () => now() + IDLE_MS;

/**
 * Whether pointer, touch or keyboard is working a list; not when nothing has happened for a while. What is pressed is
 * worked until it is let go, however long that takes and wherever that is.
 */
export function useHand() {
  const [isWorking, setWorking] = useState(false);
  const [isPressing, setPressing] = useState(false);
  const hand = useRef({ pointerUntil: 0, keysUntil: 0, isPressing: false, isInside: false });
  const timer = useRef<number>(undefined);

  const look = () => {
    window.clearTimeout(timer.current);
    const { pointerUntil, keysUntil, isPressing: isHeld } = hand.current;
    const left = Math.max(pointerUntil, keysUntil) - now();
    if (left > 0 && !isHeld) timer.current = window.setTimeout(look, left);
    setWorking(isHeld || left > 0);
    setPressing(isHeld);
  };
  const note = (change: Partial<typeof hand.current>) => {
    Object.assign(hand.current, change);
    look();
  };
  const letGo = useEffectEvent(() => {
    const { isInside, pointerUntil } = hand.current;
    // Its click is still to come.
    note({ isPressing: false, pointerUntil: isInside ? soon() : pointerUntil });
  });

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isPressing) return;
    const release = new AbortController();
    const { signal } = release;
    const end = () => letGo();
    for (const event of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(event, end, { signal });
    // A menu of the system keeps the release for itself.
    window.addEventListener('pointermove', ({ buttons }) => buttons === 0 && letGo(), { signal });
    return () => release.abort();
  }, [isPressing]);

  return {
    isWorking,
    isPressing,
    /** A key outside the list moves in it as well. */
    workByKey: () => note({ keysUntil: soon() }),
    handlers: {
      onPointerMove: () => note({ pointerUntil: soon(), isInside: true }),
      onPointerDown: () => note({ isPressing: true, isInside: true }),
      // A finger leaves when it is lifted, before the click it makes.
      onPointerLeave: ({ pointerType }: PointerEvent) =>
        note(pointerType === 'mouse' ? { isInside: false, pointerUntil: 0 } : { isInside: false }),
      onWheel: () => note({ pointerUntil: soon() }),
      // A list set in motion by a finger runs on without it.
      onScrollCapture: () => {
        if (hand.current.pointerUntil > now()) note({ pointerUntil: soon() });
      },
      onKeyDown: () => note({ keysUntil: soon() }),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) note({ keysUntil: 0 });
      },
    },
  };
}
