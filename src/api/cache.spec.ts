import { array, assert, constantFrom, integer, property } from 'fast-check';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';

import {
  landSentMessage,
  mergeMessages,
  patchConversation,
  prependMessages,
  upsertMessages,
  type Thread,
} from './cache';
import type { Conversation, ConversationList, Message } from './types';

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
  const thread: Thread = { messages: range(1, 20), hasOlder: true };

  test('takes over what was edited or deleted among the newest', async () => {
    const deleted = message(20, { content: 'This message was deleted', content_attributes: { deleted: true } });
    const { messages } = await mergeMessages(thread, [...range(2, 19), deleted, message(21)], 20, never);
    expect(ids(messages)).toEqual(ids(range(1, 21)));
    expect(messages.find(({ id }) => id === 20)?.content_attributes).toEqual({ deleted: true });
  });

  test('fetches what was written in between when the newest page does not reach back', async () => {
    const asked: number[][] = [];
    const merged = await mergeMessages(thread, range(51, 70), 20, (after, before) => {
      asked.push([after, before]);
      return Promise.resolve(range(20, 50));
    });
    expect(asked).toEqual([[20, 51]]);
    expect(ids(merged.messages)).toEqual(ids(range(1, 70)));
  });

  test('starts anew where the gap is larger than the server hands out, rather than hide a hole', async () => {
    const merged = await mergeMessages(thread, range(5001, 5020), 20, () => Promise.resolve(range(20, 1019)));
    expect(ids(merged.messages)).toEqual(ids(range(5001, 5020)));
    expect(merged.hasOlder).toBe(true);
  });

  test('knows the beginning by a short page', async () => {
    expect((await mergeMessages(undefined, range(1, 7), 20, never)).hasOlder).toBe(false);
  });
});

describe('in the cache', () => {
  const conversation = {
    id: 84,
    account_id: 1,
    unread_count: 3,
    waiting_since: 1_736_930_000,
    status: 'open',
    last_non_activity_message: null,
  } as Conversation;
  const pageKey = ['conversations', { status: 'open' }, 1];

  function seeded() {
    const queryClient = new QueryClient();
    const page = { meta: {}, payload: [{ ...conversation, id: 83 }, conversation] } as ConversationList['data'];
    queryClient.setQueryData(pageKey, page, { updatedAt: 1000 });
    queryClient.setQueryData(['conversation', 84], conversation, { updatedAt: 2000 });
    queryClient.setQueryData<Thread>(['messages', 84], { messages: range(10, 12), hasOlder: true });
    return queryClient;
  }
  const row = (queryClient: QueryClient) => queryClient.getQueryData<ConversationList['data']>(pageKey)?.payload[1];

  test('a patch reaches every copy, makes none look fresher, and can be taken back', () => {
    const queryClient = seeded();
    const undo = patchConversation(queryClient, 84, { unread_count: 0 });
    expect(row(queryClient)?.unread_count).toBe(0);
    expect(queryClient.getQueryData<Conversation>(['conversation', 84])?.unread_count).toBe(0);
    expect(queryClient.getQueryState(pageKey)?.dataUpdatedAt).toBe(1000);
    undo();
    expect(row(queryClient)?.unread_count).toBe(3);
    expect(queryClient.getQueryData<Conversation>(['conversation', 84])?.unread_count).toBe(3);
  });

  test('a patch of one conversation leaves the others alone', () => {
    const queryClient = seeded();
    patchConversation(queryClient, 84, { unread_count: 0 });
    expect(queryClient.getQueryData<ConversationList['data']>(pageKey)?.payload[0]?.unread_count).toBe(3);
  });

  test('an answer to the customer ends the wait; a note does not', () => {
    const queryClient = seeded();
    landSentMessage(queryClient, message(13, { private: true, message_type: 1 }));
    expect(row(queryClient)?.waiting_since).toBe(1_736_930_000);
    landSentMessage(queryClient, message(14, { message_type: 1 }));
    expect(row(queryClient)?.waiting_since).toBe(0);
    expect(row(queryClient)?.last_non_activity_message?.id).toBe(14);
    expect(ids(queryClient.getQueryData<Thread>(['messages', 84])?.messages ?? [])).toEqual([10, 11, 12, 13, 14]);
  });

  test('older messages go in front; a short page is the beginning', () => {
    const queryClient = seeded();
    prependMessages(queryClient, 84, range(1, 9), 20);
    expect(queryClient.getQueryData<Thread>(['messages', 84])).toEqual({ messages: range(1, 12), hasOlder: false });
  });
});
