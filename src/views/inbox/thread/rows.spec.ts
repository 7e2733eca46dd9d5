import { describe, expect, it } from 'vitest';

import type { MessageEntry } from '~/api/outbox/entry';
import type { Message } from '~/api/types';

import { firstUnread, messageRows, outboxRows } from './rows';

const START = new Date('2026-11-18T10:00:00').getTime() / 1000;
const zoe = { type: 'contact', id: 1 } as Message['sender'];
const ben = { type: 'user', id: 2 } as Message['sender'];
const ada = { type: 'user', id: 3 } as Message['sender'];

let lastId = 0;
const say = (
  message_type: Message['message_type'],
  sender: Message['sender'],
  minutes: number,
  more = {},
): Message => ({
  id: (lastId += 1),
  content: 'text',
  inbox_id: 1,
  conversation_id: 1,
  message_type,
  content_type: 'text',
  status: 'sent',
  content_attributes: {},
  created_at: START + minutes * 60,
  private: false,
  source_id: null,
  sender,
  ...more,
});
const asks = (minutes: number) => say(0, zoe, minutes);
const answers = (minutes: number, more = {}) => say(1, ben, minutes, more);
const happens = (minutes: number) => say(2, undefined, minutes);
const kinds = (messages: Message[]) => messageRows(messages, undefined).map(({ kind }) => kind);
const groups = (messages: Message[]) =>
  messageRows(messages, undefined).map((row) => row.kind === 'message' && row.startsGroup);

describe('groups', () => {
  it('hold what one person says within five minutes', () => {
    expect(groups([asks(0), asks(5), asks(11)])).toEqual([true, false, true]);
  });

  it('end where another speaks, where the team is among itself, and where something happens', () => {
    expect(groups([answers(0), say(1, ada, 1), say(1, ada, 2, { private: true })])).toEqual([true, true, true]);
    expect(groups([asks(0), happens(1), asks(2)])).toEqual([true, false, true]);
  });

  it('end at midnight', () => {
    const midnight = 14 * 60;
    const rows = messageRows([asks(midnight - 1), asks(midnight + 1)], undefined);
    expect(rows.map(({ startsDay }) => startsDay)).toEqual([true, true]);
    expect(groups([asks(midnight - 1), asks(midnight + 1)])).toEqual([true, true]);
  });

  it('begin anew at the first unread', () => {
    const messages = [asks(0), asks(1)];
    const [first, second] = messageRows(messages, messages[1]?.id);
    expect(first).toMatchObject({ endsGroup: true, isFirstUnread: false });
    expect(second).toMatchObject({ startsGroup: true, isFirstUnread: true });
  });

  it('say how far an answer has come once, unless its messages differ', () => {
    const messages = [answers(0), answers(1), answers(2, { status: 'failed' }), answers(3)];
    const shown = messageRows(messages, undefined).map((row) => row.kind === 'message' && row.showsDelivery);
    expect(shown).toEqual([false, true, true, true]);
  });
});

describe('activities', () => {
  it('fold where nobody speaks between them', () => {
    expect(kinds([happens(0), happens(1), asks(2), happens(3)])).toEqual(['activities', 'message', 'activities']);
  });
});

describe('older messages', () => {
  it('only add rows in front', () => {
    const messages = [asks(0), happens(1), happens(2), answers(3), asks(4), asks(5)];
    const before = messageRows(messages.slice(3), undefined).map(({ key }) => key);
    expect(messageRows(messages, undefined).map(({ key }) => key)).toEqual([
      expect.any(String),
      expect.any(String),
      ...before,
    ]);
  });
});

describe('outbox', () => {
  const entry = { id: 'a', mode: 'reply', created_at: START * 1000 } as MessageEntry;

  it('shows what has not arrived', () => {
    expect(outboxRows([entry], [asks(0)], 2).map(({ key }) => key)).toEqual(['outbox-a']);
  });

  it('does not show twice what a poll has already brought', () => {
    expect(outboxRows([entry], [answers(0, { content_attributes: { client_key: 'a' } })], 2)).toEqual([]);
  });

  it('joins the group it will belong to', () => {
    const note = { ...entry, id: 'b', mode: 'note' } as MessageEntry;
    const startsGroup = (entries: MessageEntry[], messages: Message[]) =>
      outboxRows(entries, messages, 2).map((row) => row.kind === 'outbox' && row.startsGroup);
    expect(startsGroup([entry, entry, note], [answers(-1)])).toEqual([false, false, true]);
    expect(startsGroup([entry], [say(1, ada, -1)])).toEqual([true]);
    expect(startsGroup([entry], [asks(-1)])).toEqual([true]);
  });

  it('begins a day when nobody has said anything today', () => {
    expect(outboxRows([entry], [asks(-24 * 60)], 2)[0]?.startsDay).toBe(true);
    expect(outboxRows([entry], [asks(-1)], 2)[0]?.startsDay).toBe(false);
  });
});

describe('firstUnread', () => {
  const NEVER = 0;
  const EVERYTHING = Number.POSITIVE_INFINITY;

  it('is the first the customer said after anybody looked', () => {
    const messages = [asks(0), asks(1), asks(2)];
    expect(firstUnread(messages, START + 30, EVERYTHING)).toBe(messages[1]?.id);
    expect(firstUnread(messages, START + 120, EVERYTHING)).toBeUndefined();
    expect(firstUnread(messages, NEVER, EVERYTHING)).toBe(messages[0]?.id);
  });

  it('lies after the last answer, but a note or a bot answers nobody', () => {
    const messages = [asks(0), answers(1), asks(2), answers(3, { private: true }), say(3, undefined, 4), asks(5)];
    expect(firstUnread(messages, NEVER, EVERYTHING)).toBe(messages[2]?.id);
  });

  it('leaves out what came while one was reading', () => {
    const messages = [asks(0), asks(1)];
    expect(firstUnread(messages, START, messages[0]?.id ?? 0)).toBeUndefined();
  });
});
