import { useMemo, useSyncExternalStore } from 'react';

import { pageAt } from './wall';

/** Which of so many pages is shown; it is drawn anew only when another one is. */
export function usePage(pages: number, rotate: number): number {
  const subscribe = useMemo(
    () => (tell: () => void) => {
      if (rotate === 0) return () => {};
      const timer = setInterval(tell, 500);
      return () => clearInterval(timer);
    },
    [rotate],
  );
  return useSyncExternalStore(subscribe, () => pageAt(pages, rotate, Date.now()));
}
