import { useMemo, useSyncExternalStore } from 'react';

import { onHeard } from '~/api/heard';
import type { BroadcastMessage } from '~/api/types';

import type { Wait } from './useWaiting';

/** Agent id → ms: when they last wrote something, as this page has heard it. */
let heard: ReadonlyMap<number, number> = new Map();

const OUTGOING = 1;
/** A large team writes ten times a second, and nobody reads that fast. */
const TELL_MS = 1000;

function subscribe(tell: () => void): () => void {
  const since = new Map<number, number>();
  const timer = setInterval(() => {
    if (since.size === 0) return;
    heard = new Map([...heard, ...since]);
    since.clear();
    tell();
  }, TELL_MS);
  const stop = onHeard((event, data) => {
    if (event !== 'message.created') return;
    const { message_type, sender, created_at } = data as BroadcastMessage;
    if (message_type === OUTGOING && sender?.type === 'user') since.set(sender.id, created_at * 1000);
  });
  return () => {
    clearInterval(timer);
    stop();
  };
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
