import { useMemo, useSyncExternalStore } from 'react';

import { onHeard } from '~/api/heard';
import type { BroadcastMessage } from '~/api/types';

import type { Wait } from './useWaiting';

/** Agent id → ms: when they last wrote something, as this page has heard it. */
let heard: ReadonlyMap<number, number> = new Map();

const OUTGOING = 1;

function subscribe(tell: () => void): () => void {
  return onHeard((event, data) => {
    if (event !== 'message.created') return;
    const { message_type, sender, created_at } = data as BroadcastMessage;
    if (message_type !== OUTGOING || sender?.type !== 'user') return;
    heard = new Map([...heard, [sender.id, created_at * 1000]]);
    tell();
  });
}

/** When each agent last wrote, as far as this page knows: by what it has heard, and by what is last in who waits. */
export function useLastActs(waits: readonly Wait[]): ReadonlyMap<number, number> {
  const told = useSyncExternalStore(subscribe, () => heard);
  return useMemo(() => {
    const last = new Map(told);
    for (const { conversation } of waits) {
      const { message_type, sender, created_at } = conversation.last_non_activity_message ?? {};
      if (message_type !== OUTGOING || sender?.type !== 'user' || created_at === undefined) continue;
      last.set(sender.id, Math.max(last.get(sender.id) ?? 0, created_at * 1000));
    }
    return last;
  }, [told, waits]);
}
