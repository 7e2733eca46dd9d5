// The same facts end in the same cache, however they are delayed, doubled and interleaved: a server changes, tells of it by
// broadcasts that overtake each other, and answers questions with what it was at some moment in between.
import { QueryClient } from '@tanstack/react-query';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { landConversation, landMessage, landRows } from './cache';
import { upsertMessages, withHeard, type Thread } from './thread';
import type { BroadcastMessage, Conversation, ConversationList, Message, PushConversation } from './types';

const START = 1_700_000_000;

/** One conversation as the server has it, and the two shapes it sends it in. */
class Server {
  status: Conversation['status'] = 'open';
  updated_at = START;
  waiting_since = START;
  assignee: number | null = null;
  readonly messages: { id: number; content: string; status: Message['status']; version: number }[] = [];

  say(content: string) {
    this.messages.push({ id: this.messages.length + 1, content, status: 'sent', version: this.messages.length });
    return this.message(this.messages.length);
  }

  edit(which: number, status: Message['status']): BroadcastMessage | undefined {
    const message = this.messages[which % Math.max(1, this.messages.length)];
    if (!message) return undefined;
    message.status = status;
    message.version += 1000;
    return this.message(message.id);
  }

  change(status: Conversation['status'], assignee: number | null): PushConversation {
    this.updated_at += 1;
    this.status = status;
    this.assignee = assignee;
    this.waiting_since = status === 'open' ? START : 0;
    const {
      messages: _messages,
      last_non_activity_message: _last,
      uuid: _uuid,
      muted: _muted,
      meta,
      ...rest
    } = this.rest();
    return {
      ...rest,
      channel: meta.channel,
      first_reply_created_at: null,
      messages: [],
      meta: {
        sender: { ...meta.sender, type: 'contact' },
        assignee: assignee === null ? null : { ...USER, id: assignee, name: `Agent ${assignee}` },
        assignee_type: assignee === null ? null : 'User',
        team: null,
        hmac_verified: null,
      },
    } as PushConversation;
  }

  rest(): Conversation {
    const last = this.messages.at(-1);
    const newest = last ? [this.message(last.id)] : [];
    return {
      id: 84,
      account_id: 1,
      uuid: 'u',
      inbox_id: 5,
      status: this.status,
      priority: null,
      labels: [],
      muted: false,
      can_reply: true,
      unread_count: Math.min(10, this.messages.length),
      snoozed_until: null,
      created_at: START,
      updated_at: this.updated_at,
      timestamp: START + this.messages.length,
      last_activity_at: START + this.messages.length,
      waiting_since: this.waiting_since,
      first_reply_created_at: 0,
      agent_last_seen_at: 0,
      assignee_last_seen_at: 0,
      contact_last_seen_at: 0,
      additional_attributes: {},
      custom_attributes: {},
      messages: newest,
      last_non_activity_message: newest[0] ?? null,
      meta: {
        sender: CONTACT,
        channel: 'Channel::Api',
        ...(this.assignee !== null && {
          assignee: { ...AGENT, id: this.assignee, name: `Agent ${this.assignee}` },
          assignee_type: 'User',
        }),
        hmac_verified: null,
      },
    } as Conversation;
  }

  index(): Message[] {
    return this.messages.map(({ id, content, status }) => ({ ...BARE, id, content, status, created_at: START + id }));
  }

  private message(id: number): BroadcastMessage {
    const { content, status, version } = this.messages[id - 1] as Server['messages'][number];
    return {
      ...BARE,
      id,
      content,
      status,
      created_at: START + id,
      account_id: 1,
      updated_at: new Date((START + version) * 1000).toISOString(),
      sender_type: 'Contact',
      sender_id: 7,
      processed_message_content: content,
      additional_attributes: {},
      conversation: { assignee_id: this.assignee, unread_count: Math.min(10, id), last_activity_at: START + id },
    };
  }
}

const BARE = {
  inbox_id: 5,
  conversation_id: 84,
  message_type: 0,
  content_type: 'text',
  content_attributes: {},
  private: false,
  source_id: null,
} as const;
const CONTACT = {
  id: 7,
  name: 'Iris',
  email: null,
  phone_number: null,
  identifier: null,
  thumbnail: '',
  blocked: false,
  additional_attributes: {},
  custom_attributes: {},
};
const AGENT = {
  account_id: 1,
  available_name: 'A',
  email: 'a@b.test',
  role: 'agent',
  thumbnail: '',
  availability_status: null,
  auto_offline: null,
  confirmed: true,
};
const USER = { type: 'user', available_name: 'A', avatar_url: '', thumbnail: '', availability_status: null };

const delay = integer({ min: 0, max: 60 });
const act = record({
  kind: constantFrom('say', 'edit', 'change', 'ask', 'read'),
  after: integer({ min: 0, max: 20 }),
  status: constantFrom('open', 'resolved', 'pending', 'snoozed'),
  delivery: constantFrom('sent', 'delivered', 'read', 'failed'),
  assignee: constantFrom(null, 2, 3),
  which: integer({ min: 0, max: 9 }),
  /** How long its news, or its answer, is on the way; how often it is told. */
  delays: array(delay, { minLength: 1, maxLength: 3 }),
  outward: delay,
} as const);

test('any interleaving, doubling and delay of the same facts gives the same cache', () => {
  assert(
    property(array(act, { maxLength: 25 }), (acts) => {
      const server = new Server();
      const queryClient = new QueryClient();
      queryClient.setQueryData<Thread>(['messages', 84], { messages: [], hasOlder: false, read_at: 0 });
      queryClient.setQueryData(['conversation', 84], server.rest());
      queryClient.setQueryData(['conversations', {}, 1], { payload: [server.rest()] });
      const agenda: { at: number; run: () => void }[] = [];
      const later = (at: number, run: () => void) => void agenda.push({ at, run });

      let now = 0;
      for (const { kind, after, status, delivery, assignee, which, delays, outward } of acts) {
        now += after;
        const told = now;
        if (kind === 'ask' || kind === 'read') {
          const askedAt = now;
          later(now + outward, () => {
            const rows = [server.rest()];
            const index = server.index();
            later(askedAt + outward + (delays[0] ?? 0), () =>
              kind === 'ask' ? answerList(queryClient, rows, askedAt) : answerThread(queryClient, index, askedAt),
            );
          });
          continue;
        }
        later(now, () => {
          const news = kind === 'change' ? server.change(status, assignee) : undefined;
          const push =
            kind === 'say'
              ? server.say(`message at ${told}`)
              : kind === 'edit'
                ? server.edit(which, delivery)
                : undefined;
          for (const wait of delays) {
            later(told + wait, () => {
              if (news) landConversation(queryClient, news, told + wait);
              if (push) landMessage(queryClient, push, told + wait);
            });
          }
        });
      }
      while (agenda.length > 0) {
        agenda.sort((a, b) => a.at - b.at);
        agenda.shift()?.run();
      }

      const row = queryClient.getQueryData<ConversationList['data']>(['conversations', {}, 1])?.payload[0];
      const own = queryClient.getQueryData<Conversation>(['conversation', 84]);
      const thread = queryClient.getQueryData<Thread>(['messages', 84]);
      expect(row && shown(row)).toEqual(shown(server.rest()));
      expect(own && shown(own)).toEqual(shown(server.rest()));
      expect(thread?.messages.map(({ id, content, status }) => [id, content, status])).toEqual(
        server.index().map(({ id, content, status }) => [id, content, status]),
      );
    }),
    { numRuns: 500 },
  );
});

function answerList(queryClient: QueryClient, rows: Conversation[], askedAt: number) {
  queryClient.setQueryData(['conversations', {}, 1], { payload: landRows(queryClient, rows, askedAt) });
}

function answerThread(queryClient: QueryClient, index: Message[], askedAt: number) {
  const known = queryClient.getQueryData<Thread>(['messages', 84])?.messages ?? [];
  const thread = { messages: upsertMessages(known, index), hasOlder: false, read_at: askedAt };
  queryClient.setQueryData(['messages', 84], withHeard(queryClient, 84, thread, askedAt));
}

const shown = (conversation: Conversation) => ({
  status: conversation.status,
  waiting_since: conversation.waiting_since,
  unread_count: conversation.unread_count,
  last_activity_at: conversation.last_activity_at,
  assignee: conversation.meta.assignee?.name ?? null,
  said: conversation.last_non_activity_message?.content ?? null,
  delivery: conversation.last_non_activity_message?.status ?? null,
});
