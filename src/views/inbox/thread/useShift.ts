import { useState } from 'react';

import type { Row } from './rows';

/** True for exactly the rows in which something changed in front: then the window keeps the end in place. */
export function useShift(rows: readonly Row[]): boolean {
  const [seen, setSeen] = useState({ rows, isShifted: false });
  if (seen.rows === rows) return seen.isShifted;
  const isShifted = rows.length !== seen.rows.length && rows.at(-1)?.key === seen.rows.at(-1)?.key;
  setSeen({ rows, isShifted });
  return isShifted;
}
