import { useSyncExternalStore } from 'react';

import { isBegun, PREFIX, subscribe, unkept } from './draftStore';

/** The conversations in which something is begun. */
export function useBegun(accountId: number): readonly number[] {
  const ids = useSyncExternalStore(subscribe, () => begunIn(accountId).join());
  return ids === '' ? [] : ids.split(',').map(Number);
}

function begunIn(accountId: number): number[] {
  const prefix = `${PREFIX}${accountId}:`;
  const keys = [...Object.keys(localStorage), ...unkept.keys()].filter((key) => key.startsWith(prefix));
  const ids = new Set(keys.map((key) => Number(key.slice(prefix.length).split(':')[0])));
  return [...ids]
    .filter((conversationId) => conversationId > 0 && isBegun({ accountId, conversationId }))
    .sort((a, b) => a - b);
}
