import { useEffect, useState } from 'react';

import { useNow } from '~/ui/useNow';

import { readHistory, record, sinceOpened, type Reading } from './history';

/** Writes down once a minute what the board shows, and gives what it has shown since it was opened. */
export function useHistory(accountId: number, values: Reading['values']): readonly Reading[] {
  const now = useNow();
  const [history, setHistory] = useState(() => readHistory(accountId, Date.now()));
  useEffect(() => {
    if (Object.keys(values).length > 0) setHistory(record(accountId, { at: now, values }));
    // Once a step of the clock; the values of that moment are meant.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [accountId, now]);
  return sinceOpened(history);
}
