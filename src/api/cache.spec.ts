import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';

import { editConversation, landSentMessage } from './cache';
import type { Thread } from './thread';
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

describe('in the cache', () => {
  const conversation = {
    id: 84,
    account_id: 1,
    unread_count: 3,
    waiting_since: 1_736_930_000,
    status: 'open',
    last_non_activity_message: null,
    messages: [] as Conversation['messages'],
    meta: { sender: {} },
  } as Conversation;
  const asRead = (known: Conversation): Conversation => ({ ...known, unread_count: 0 });
  const pageKey = ['conversations', { status: 'open' }, 1];

  function seeded() {
    const queryClient = new QueryClient();
    const page = { meta: {}, payload: [{ ...conversation, id: 83 }, conversation] } as ConversationList['data'];
    queryClient.setQueryData(pageKey, page, { updatedAt: 1000 });
    queryClient.setQueryData(['conversation', 84], conversation, { updatedAt: 2000 });
    queryClient.setQueryData<Thread>(['messages', 84], { messages: range(10, 12), hasOlder: true, read_at: 0 });
    return queryClient;
  }
  const row = (queryClient: QueryClient) => queryClient.getQueryData<ConversationList['data']>(pageKey)?.payload[1];

  test('an edit reaches every copy, makes none look fresher, and can be taken back', () => {
    const queryClient = seeded();
    const { undo } = editConversation(queryClient, 84, asRead);
    expect(row(queryClient)?.unread_count).toBe(0);
    expect(queryClient.getQueryData<Conversation>(['conversation', 84])?.unread_count).toBe(0);
    expect(queryClient.getQueryState(pageKey)?.dataUpdatedAt).toBe(1000);
    undo();
    expect(row(queryClient)?.unread_count).toBe(3);
    expect(queryClient.getQueryData<Conversation>(['conversation', 84])?.unread_count).toBe(3);
  });

  test('an edit of one conversation leaves the others alone', () => {
    const queryClient = seeded();
    editConversation(queryClient, 84, asRead);
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
});
