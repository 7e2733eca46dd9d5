// Whatever a server tells while an edit is on its way, and however edits end: what is shown is what it told, with what is
// still being changed on top.
import { QueryClient } from '@tanstack/react-query';
import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { editConversation, knownConversation, landConversation, landRows, type OpenEdit } from './cache';
import { isPlacedByUs, type Edit } from './edits';
import type { Conversation, ConversationList, PushConversation } from './types';

const START = 1_736_930_000;
const FIRST = {
  id: 84,
  account_id: 1,
  status: 'open',
  priority: null,
  labels: [] as string[],
  snoozed_until: null,
  unread_count: 0,
  agent_last_seen_at: 0,
  contact_last_seen_at: 0,
  first_reply_created_at: 0,
  waiting_since: 0,
  last_activity_at: START,
  timestamp: START,
  updated_at: START,
  muted: false,
  last_non_activity_message: null,
  messages: [] as Conversation['messages'],
  meta: { sender: { id: 7, name: 'Iris' }, channel: 'Channel::Api' },
} as Conversation;

const FIELDS = ['status', 'priority', 'labels'] as const;
type Field = (typeof FIELDS)[number];
const VALUES = {
  status: ['open', 'pending', 'resolved'],
  priority: ['low', 'high', null],
  labels: [['vip'], ['vip', 'refund'], []],
} as const;

const withValue =
  (field: Field, at: number): Edit =>
  (conversation) => ({ ...conversation, [field]: VALUES[field][at] });

// What happens within one millisecond has no order.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
const tick = () => vi.setSystemTime(Date.now() + 1);

/** A server with one conversation, and a page that shows it in a list and by itself. */
class Day {
  readonly queryClient = new QueryClient();
  server = FIRST;
  readonly open: { edit: Edit; it: OpenEdit }[] = [];

  constructor() {
    this.queryClient.setQueryData(['conversation', 84], FIRST);
    const page = { meta: {}, payload: [FIRST] } as unknown as ConversationList['data'];
    this.queryClient.setQueryData(['conversations', { status: 'open' }, 1], page);
  }

  change(edit: Edit) {
    tick();
    this.server = { ...edit(this.server), updated_at: this.server.updated_at + 1 };
  }

  tell() {
    tick();
    const { meta, ...rest } = this.server;
    const sender = { ...meta.sender, type: 'contact' };
    landConversation(this.queryClient, {
      ...rest,
      first_reply_created_at: null,
      meta: { sender, assignee: null, assignee_type: null, team: null, hmac_verified: null },
    } as unknown as PushConversation);
  }

  answer() {
    tick();
    this.queryClient.setQueryData(['conversation', 84], landRows(this.queryClient, [this.server], Date.now())[0]);
  }

  edit(edit: Edit) {
    tick();
    this.open.push({ edit, it: editConversation(this.queryClient, 84, edit) });
  }

  /** Writes are answered in the order they were sent. */
  end(isRefused: boolean) {
    const first = this.open.shift();
    if (!first) return;
    if (isRefused) return first.it.undo();
    this.change(first.edit);
    first.it.settle();
  }

  get shown() {
    const page = this.queryClient.getQueryData<ConversationList['data']>(['conversations', { status: 'open' }, 1]);
    return [knownConversation(this.queryClient, 84), page?.payload[0]].map((copy) => pick(copy ?? FIRST));
  }
}

const pick = (conversation: Conversation) => FIELDS.map((field) => conversation[field]);

test('edits lie over what is told, and leave nothing behind', () => {
  const step = record({
    do: constantFrom('edit', 'settle', 'refuse', 'colleague', 'tell', 'answer'),
    field: constantFrom(...FIELDS),
    at: constantFrom(0, 1, 2),
    isTold: boolean(),
  });
  assert(
    property(array(step, { maxLength: 20 }), (steps) => {
      const day = new Day();
      for (const { do: what, field, at, isTold } of steps) {
        if (what === 'edit') day.edit(withValue(field, at));
        if (what === 'settle' || what === 'refuse') day.end(what === 'refuse');
        if (what === 'colleague') day.change(withValue(field, at));
        if (what === 'tell' || isTold) day.tell();
        if (what === 'answer') day.answer();
        if (what !== 'tell' && what !== 'answer' && !isTold) continue;
        const expected = day.open.reduce((conversation, { edit }) => edit(conversation), day.server);
        for (const copy of day.shown) expect(copy).toEqual(pick(expected));
      }
      while (day.open.length > 0) day.end(true);
      day.tell();
      for (const copy of day.shown) expect(copy).toEqual(pick(day.server));
    }),
  );
});

test('a refusal takes back its own field alone, and nothing a colleague has changed meanwhile', () => {
  const day = new Day();
  day.edit(withValue('status', 2));
  day.edit(withValue('priority', 1));
  day.change(withValue('labels', 0));
  day.tell();
  day.end(true);
  expect(day.shown[0]).toEqual(['open', 'high', ['vip']]);
});

test('where this agent put a conversation is known until it is moved again', () => {
  const day = new Day();
  const known = () => knownConversation(day.queryClient, 84) ?? FIRST;
  expect(isPlacedByUs(day.queryClient, known())).toBe(false);
  day.edit(withValue('status', 2));
  day.end(false);
  expect(isPlacedByUs(day.queryClient, known())).toBe(true);
  day.change(withValue('status', 1));
  day.tell();
  expect(isPlacedByUs(day.queryClient, known())).toBe(false);
});
