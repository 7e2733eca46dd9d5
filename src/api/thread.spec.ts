import { array, assert, constantFrom, integer, property } from 'fast-check';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';

import { mergeMessages, prependMessages, upsertMessages, type Thread } from './thread';
import type { Message } from './types';

const message = (id: number, change: Partial<Message> = {}): Message => ({
  id,
  content: `message ${id}`,
  inbox_id: 5,
  conversation_id: 84,
  message_type: 0,
  content_type: 'text',
  status: 'sent',
  content_attributes: {},
  created_at: 1_736_930_000 + id,
  private: false,
  source_id: null,
  ...change,
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);
const never = () => Promise.reject(new Error('nothing was to be fetched'));

const page = { pageSize: 20, askedAt: 5000 };

describe('upsertMessages', () => {
  test('gives the same thread for the same facts, in any order and any number of times', () => {
    const facts = range(1, 8);
    assert(
      property(array(constantFrom(...facts), { minLength: 1 }), integer(), (told, seed) => {
        const all = [...told, ...facts];
        const shuffled = all.toSorted((a, b) => ((a.id * 7919 + seed) % 13) - ((b.id * 7919 + seed) % 13));
        const thread = shuffled.reduce<Message[]>((known, one) => upsertMessages(known, [one]), []);
        expect(ids(thread)).toEqual(ids(facts));
      }),
    );
  });

  test('orders by time, and by id within a second', () => {
    const sameSecond = { created_at: 1_736_930_000 };
    expect(ids(upsertMessages([message(3, sameSecond)], [message(1), message(2, sameSecond)]))).toEqual([2, 3, 1]);
  });

  test('hands back the very same array when nothing is new', () => {
    const known = range(1, 3);
    expect(upsertMessages(known, [message(2)])).toBe(known);
  });
});

describe('mergeMessages', () => {
  const thread: Thread = { messages: range(1, 20), hasOlder: true, read_at: 0 };

  test('takes over what was edited or deleted among the newest', async () => {
    const deleted = message(20, { content: 'This message was deleted', content_attributes: { deleted: true } });
    const { messages } = await mergeMessages(thread, [...range(2, 19), deleted, message(21)], page, never);
    expect(ids(messages)).toEqual(ids(range(1, 21)));
    expect(messages.find(({ id }) => id === 20)?.content_attributes).toEqual({ deleted: true });
  });

  test('fetches what was written in between when the newest page does not reach back', async () => {
    const asked: number[][] = [];
    const merged = await mergeMessages(thread, range(51, 70), page, (after: number, before: number) => {
      asked.push([after, before]);
      return Promise.resolve(range(20, 50));
    });
    expect(asked).toEqual([[20, 51]]);
    expect(ids(merged.messages)).toEqual(ids(range(1, 70)));
  });

  test('starts anew where the gap is larger than the server hands out, rather than hide a hole', async () => {
    const merged = await mergeMessages(thread, range(5001, 5020), page, () => Promise.resolve(range(20, 1019)));
    expect(ids(merged.messages)).toEqual(ids(range(5001, 5020)));
    expect(merged.hasOlder).toBe(true);
  });

  test('knows the beginning by a short page', async () => {
    expect((await mergeMessages(undefined, range(1, 7), page, never)).hasOlder).toBe(false);
  });
});

test('older messages go in front; a short page is the beginning', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData<Thread>(['messages', 84], { messages: range(10, 12), hasOlder: true, read_at: 7 });
  prependMessages(queryClient, 84, range(1, 9), 20);
  expect(queryClient.getQueryData<Thread>(['messages', 84])).toEqual({
    messages: range(1, 12),
    hasOlder: false,
    read_at: 7,
  });
});
