// Which panes fit, for what CSS alone cannot decide: whether a pane exists at all. The limits are the theme's breakpoints.
import { useSyncExternalStore } from 'react';

const LIMITS = { md: '(min-width: 768px)', xl: '(min-width: 1200px)' } as const;
type Limit = keyof typeof LIMITS;

const made: Partial<Record<Limit, MediaQueryList>> = {};
const query = (limit: Limit): MediaQueryList => (made[limit] ??= window.matchMedia(LIMITS[limit]));

const subscriber = (limit: Limit) => (listener: () => void) => {
  query(limit).addEventListener('change', listener);
  return () => query(limit).removeEventListener('change', listener);
};
const subscribers = { md: subscriber('md'), xl: subscriber('xl') };

/** True when the window is at least that wide. */
export const useWidth = (atLeast: Limit): boolean =>
  useSyncExternalStore(subscribers[atLeast], () => query(atLeast).matches);
