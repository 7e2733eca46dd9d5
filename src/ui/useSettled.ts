// A value that changes with every key, as it is once the hand rests.
import { useEffect, useState } from 'react';

/** The value as it was when it last stayed the same for so long. Compared with `Object.is`: give it a text or a number. */
export function useSettled<T extends string | number>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
