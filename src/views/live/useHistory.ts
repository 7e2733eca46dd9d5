import { useEffect, useMemo, useState } from 'react';

import { useNow } from '~/ui/useNow';

import { readHistory, record, sinceOpened, type Reading } from './history';
import type { NumberId } from './numbers';
import type { Known } from './useNumbers';

/** Writes down once a minute what the board shows, and gives what it has shown since it was opened. */
export function useHistory(accountId: number, numbers: ReadonlyMap<NumberId, Known>): readonly Reading[] {
  const now = useNow();
  const [history, setHistory] = useState(() => readHistory(accountId, Date.now()));
  useEffect(() => {
    const known = [...numbers].filter(([, { value }]) => value !== undefined).map(([id, { value }]) => [id, value]);
    const values = Object.fromEntries(known) as Reading['values'];
    if (known.length > 0) setHistory(record(accountId, { at: now, values }));
    // Once a step of the clock; the values of that moment are meant.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [accountId, now]);
  return useMemo(() => sinceOpened(history), [history]);
}
