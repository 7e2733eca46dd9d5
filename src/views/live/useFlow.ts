import { useMemo, useSyncExternalStore } from 'react';

import { onHeard } from '~/api/heard';
import { readLine, subscribeLine } from '~/api/line';
import type { PushConversation } from '~/api/types';

import { hearEvent, hearMinute, type Quarter } from './flow';

/** Often enough that no minute is missed. */
const LISTEN_MS = 20_000;

const keyOf = (accountId: number) => `wootdeck:board_flow:${accountId}`;
const readText = (accountId: number): string => localStorage.getItem(keyOf(accountId)) ?? '[]';

function parse(text: string): readonly Quarter[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? (kept as Quarter[]) : [];
  } catch {
    return [];
  }
}

/** Changes what all tabs have written down; without room for it, what is told now is not kept. */
function change(accountId: number, to: (quarters: readonly Quarter[]) => readonly Quarter[]) {
  const before = parse(readText(accountId));
  const after = to(before);
  if (after === before) return;
  try {
    localStorage.setItem(keyOf(accountId), JSON.stringify(after));
  } catch {
    // The table ends here, and nothing else does.
  }
}

/** Writes down what is heard, and tells of it, until stopped. */
function listen(accountId: number, tell: () => void): () => void {
  const listenToMinute = () => {
    if (readLine().whole_since !== null) change(accountId, (known) => hearMinute(known, Date.now()));
    tell();
  };
  const timer = setInterval(listenToMinute, LISTEN_MS);
  const stopLine = subscribeLine(listenToMinute);
  const stop = onHeard((event, data) => {
    if (!event.startsWith('conversation.') || !('status' in data)) return;
    const push = data as PushConversation;
    change(accountId, (known) => hearEvent(known, { event, push, now: Date.now() }));
    tell();
  });
  listenToMinute();
  window.addEventListener('storage', tell);
  return () => {
    clearInterval(timer);
    stopLine();
    stop();
    window.removeEventListener('storage', tell);
  };
}

/** What came in and what was done while a board was open. */
export function useFlow(accountId: number): readonly Quarter[] {
  const subscribe = useMemo(() => (tell: () => void) => listen(accountId, tell), [accountId]);
  const text = useSyncExternalStore(subscribe, () => readText(accountId));
  return useMemo(() => parse(text), [text]);
}
