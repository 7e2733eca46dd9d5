import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { hold, Overtaken, takeLeftBehind, Undone, undoLast } from './held';

const RESOLVE = { account_id: 1, conversation_id: 84, status: 'resolved', snoozed_until: null } as const;
let kept: Map<string, string>;
let queryClient: QueryClient;

const said = (id: number, message_type = 0) =>
  queryClient.setQueryData(['conversation', 84], { id: 84, last_non_activity_message: { id, message_type } });

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      // As in a browser, what is kept is among the keys.
      kept.set(key, value);
      Object.assign(localStorage, { [key]: value });
    },
    removeItem: (key: string) => {
      kept.delete(key);
      delete (localStorage as Record<string, unknown>)[key];
    },
  });
  queryClient = new QueryClient();
  said(10);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What has become of it by now. */
function watch(promise: Promise<void>) {
  const state = { is: 'held' as string };
  promise.then(
    () => (state.is = 'sent'),
    (error: unknown) => (state.is = (error as Error).constructor.name),
  );
  return state;
}

test('it is sent when its time is over, not before', async () => {
  const state = watch(hold(queryClient, RESOLVE, 5000));
  await vi.advanceTimersByTimeAsync(4999);
  expect(state.is).toBe('held');
  await vi.advanceTimersByTimeAsync(1);
  expect(state.is).toBe('sent');
  expect(kept.size).toBe(0);
});

test('taken back, it is not sent', async () => {
  const state = watch(hold(queryClient, RESOLVE, 5000));
  expect(undoLast()).toMatchObject({ conversation_id: 84, status: 'resolved' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.is).toBe(Undone.name);
  expect(undoLast()).toBeUndefined();
});

test('the last decision is the first to be taken back', async () => {
  const first = watch(hold(queryClient, RESOLVE, 5000));
  const second = watch(hold(queryClient, { ...RESOLVE, conversation_id: 85 }, 5000));
  undoLast();
  await vi.advanceTimersByTimeAsync(5000);
  expect([first.is, second.is]).toEqual(['sent', Undone.name]);
});

test('a new decision about the same conversation replaces the one before', async () => {
  const first = watch(hold(queryClient, RESOLVE, 5000));
  const second = watch(hold(queryClient, { ...RESOLVE, status: 'pending' }, 5000));
  await vi.advanceTimersByTimeAsync(5000);
  expect([first.is, second.is]).toEqual([Undone.name, 'sent']);
});

test('what the customer has written meanwhile is not resolved unread', async () => {
  const state = watch(hold(queryClient, RESOLVE, 5000));
  said(11);
  await vi.advanceTimersByTimeAsync(5000);
  expect(state.is).toBe(Overtaken.name);
});

test('what one of us has written meanwhile changes nothing', async () => {
  const state = watch(hold(queryClient, RESOLVE, 5000));
  said(11, 1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(state.is).toBe('sent');
});

test('what a page that died has held is found once, and not while a page may still hold it', () => {
  watch(hold(queryClient, RESOLVE, 5000));
  expect(takeLeftBehind(1)).toEqual([]);
  expect(takeLeftBehind(2, Date.now() + 60_000)).toEqual([]);
  expect(takeLeftBehind(1, Date.now() + 60_000)).toMatchObject([{ conversation_id: 84, status: 'resolved' }]);
  expect(takeLeftBehind(1, Date.now() + 60_000)).toEqual([]);
  undoLast();
});
