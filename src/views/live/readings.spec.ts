import { expect, test } from 'vitest';

import type { Conversation } from '~/api/types';

import { readingsOf } from './readings';
import { PLAIN, type Board } from './settings';
import { troubleOf } from './trouble';
import type { Wait, Waiting } from './useWaiting';

const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const LIVE = { state: 'live', poll_seconds: 15 } as const;
const POLLING = { state: 'polling', poll_seconds: 15 } as const;

const waitIn = (inbox_id: number, minutes: number, trouble?: Wait['trouble']): Wait => ({
  conversation: { id: inbox_id, inbox_id } as Conversation,
  inbox: undefined,
  waited: minutes * MINUTE,
  counted: minutes * MINUTE,
  level: 'ok',
  trouble,
});
const waiting = (waits: readonly Wait[] | undefined, more: Partial<Waiting> = {}): Waiting => ({
  waits,
  isMore: false,
  askedAt: NOW,
  elsewhere: new Map(),
  isPresenceKnown: true,
  ...more,
});
const board = (some: Partial<Board>): Board => ({ ...PLAIN, ...some });
const read = (some: Partial<Board>, seen: Waiting, line: typeof LIVE | typeof POLLING = LIVE) =>
  readingsOf(board(some), { numbers: new Map([['open', { value: 7, askedAt: NOW }]]), waiting: seen, line, now: NOW });

test('only what has a limit is watched', () => {
  expect(read({}, waiting([]))).toEqual([]);
  expect(read({ over: new Map([['open', 5]]) }, waiting([]))).toMatchObject([{ id: 'open', value: 7, limit: 5 }]);
});

test('an inbox with a limit of its own is not held to that of the others', () => {
  const waits = new Map([
    [0, 60],
    [5, 10],
  ]);
  const read5 = read({ waits }, waiting([waitIn(4, 50), waitIn(5, 20), waitIn(6, 30)]));
  expect(read5.map(({ id, value, limit }) => [id, value, limit])).toEqual([
    ['wait.0', 50, 60],
    ['wait.5', 20, 10],
  ]);
});

test('where those who wait elsewhere fill the page, an inbox with a limit has a page of its own', () => {
  const full = waiting([waitIn(4, 500)], { isMore: true, elsewhere: new Map([[5, [waitIn(5, 12)]]]) });
  expect(read({ waits: new Map([[5, 10]]) }, full)).toMatchObject([{ id: 'wait.5', value: 12 }]);
  const notYet = waiting([waitIn(4, 500)], { isMore: true, elsewhere: new Map([[5, undefined]]) });
  expect(read({ waits: new Map([[5, 10]]) }, notYet)).toMatchObject([{ value: undefined }]);
});

test('without a word on who is there nobody is stranded, and nobody is not', () => {
  const over = new Map([['stranded', 0] as const]);
  expect(read({ over }, waiting([waitIn(1, 5, 'offline'), waitIn(1, 5)]))).toMatchObject([{ value: 1 }]);
  expect(read({ over }, waiting([waitIn(1, 5)], { isPresenceKnown: false }))).toMatchObject([{ value: undefined }]);
});

test('what is old is not believed', () => {
  const over = new Map([['waiting', 0] as const]);
  expect(read({ over }, waiting([], { askedAt: NOW - MINUTE }), POLLING)).toMatchObject([{ isStale: true }]);
  expect(read({ over }, waiting([], { askedAt: NOW - MINUTE }))).toMatchObject([{ isStale: false }]);
});

test.each([
  ['offline', false, 'offline'],
  ['busy', true, 'busy'],
  ['online', false, undefined],
  ['online', true, 'runaway'],
] as const)('whoever has it is %s, and it is late: %s', (state, isLate, trouble) => {
  const owned = { status: 'open', waiting_since: 5, meta: { assignee_type: 'User', assignee: { id: 3 } } };
  const presence = { users: { 3: state }, contacts: {} };
  expect(troubleOf(owned as Conversation, { presence, isLate })).toBe(trouble);
  expect(troubleOf(owned as Conversation, { presence: undefined, isLate })).toBeUndefined();
  const unowned = { status: 'open', waiting_since: 5, meta: {} };
  expect(troubleOf(unowned as Conversation, { presence, isLate })).toBeUndefined();
});
