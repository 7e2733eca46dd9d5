// One clock for the whole page: everything that counts minutes ticks together, and nothing ticks while hidden.
import { useSyncExternalStore } from 'react';

type Clock = { now: number; listeners: Set<() => void>; tick: () => void; timer: number | undefined };

function createClock(): Clock {
  const clock: Clock = { now: Date.now(), listeners: new Set(), timer: undefined, tick };
  function tick() {
    if (document.hidden) return;
    clock.now = Date.now();
    for (const listener of clock.listeners) listener();
  }
  return clock;
}

const STEPS = { second: 1000, minute: 30_000 } as const;
const clocks = { second: createClock(), minute: createClock() };

function subscribe(precision: keyof typeof STEPS, listener: () => void): () => void {
  const clock = clocks[precision];
  clock.listeners.add(listener);
  if (clock.listeners.size === 1) {
    clock.now = Date.now();
    clock.timer = window.setInterval(clock.tick, STEPS[precision]);
    document.addEventListener('visibilitychange', clock.tick);
  }
  return () => {
    clock.listeners.delete(listener);
    if (clock.listeners.size > 0) return;
    window.clearInterval(clock.timer);
    document.removeEventListener('visibilitychange', clock.tick);
  };
}

const subscribers = {
  second: (listener: () => void) => subscribe('second', listener),
  minute: (listener: () => void) => subscribe('minute', listener),
};

/** The present moment in milliseconds, moving in steps of a second or of half a minute. */
export function useNow(precision: keyof typeof STEPS = 'minute'): number {
  return useSyncExternalStore(subscribers[precision], () => clocks[precision].now);
}
