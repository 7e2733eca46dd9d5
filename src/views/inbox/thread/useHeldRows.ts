import { useState } from 'react';

import type { Row } from './rows';

/** Where the focus is and what is playing stays on the page, however far one scrolls away. */
export function useHeldRows(rows: readonly Row[]) {
  const [held, setHeld] = useState<{ focused?: string; playing?: string }>({});
  const keys = Object.values(held);
  return {
    keepMounted: rows.flatMap((row, index) => (keys.includes(row.key) ? [index] : [])),
    hold: (why: keyof typeof held, { key }: Row) =>
      setHeld((before) => (before[why] === key ? before : { ...before, [why]: key })),
  };
}
