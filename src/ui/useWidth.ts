// Which panes fit, for what CSS alone cannot decide: whether a pane exists at all. The limits are the theme's breakpoints.
import { useSyncExternalStore } from 'react';

const queries = { md: window.matchMedia('(min-width: 768px)'), xl: window.matchMedia('(min-width: 1200px)') };

const subscribers = { md: subscriber(queries.md), xl: subscriber(queries.xl) };

function subscriber(query: MediaQueryList) {
  return (listener: () => void) => {
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  };
}

/** True when the window is at least that wide. */
export const useWidth = (atLeast: keyof typeof queries): boolean =>
  useSyncExternalStore(subscribers[atLeast], () => queries[atLeast].matches);
