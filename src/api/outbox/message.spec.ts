import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { Message } from '../types';
import type { MessageEntry } from './entry';
import { Overtaken } from './faults';
import { findMessage, messageBody, refuseOvertaken } from './message';

const MINUTE = 60_000;

describe('the body of a send', () => {
  test.each(['reply', 'note'] as const)('of a %s says on the wire what the agent saw', (mode) => {
    const body = messageBody({ id: 'k1', mode, content: 'Hello', in_reply_to: 7 });
    expect(body).toMatchObject({ private: mode === 'note', message_type: 'outgoing', echo_id: 'k1' });
    expect(body.content_attributes).toEqual({ client_key: 'k1', in_reply_to: 7 });
  });

  test.each(['reply', 'note'] as const)('of a %s has addresses only where a customer gets it', (mode) => {
    const recipients = { to: ['zoe@mail.example'], cc: ['a@b.c', 'd@e.f'], bcc: [] };
    const { to_emails, cc_emails, bcc_emails } = messageBody({
      id: 'k1',
      mode,
      content: 'Hello',
      recipients,
    }) as Record<string, unknown>;
    expect([to_emails, cc_emails, bcc_emails]).toEqual(
      mode === 'reply' ? ['zoe@mail.example', 'a@b.c,d@e.f', ''] : [undefined, undefined, undefined],
    );
  });
});

describe('looking for a message', () => {
  const at = Date.parse('2026-03-02T10:00:00Z');
  const entry = (after_id: number) => ({ id: 'k1', conversation_id: 84, after_id, created_at: at }) as MessageEntry;
  /** A message a minute, the last one now, numbered from 1; `key` is on one of them. */
  const said = (count: number, keyed?: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      created_at: (at - (count - index - 1) * MINUTE) / 1000,
      content_attributes: index + 1 === keyed ? { client_key: 'k1' } : {},
    })) as Message[];

  /** As Chatwoot pages: 100 after an id, 20 before one, the newest 20 else. */
  function answering(messages: Message[]) {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      const { search, searchParams } = new URL(url, 'http://x');
      asked.push(search);
      const [after, before] = ['after', 'before'].map((name) => Number(searchParams.get(name) ?? 0)) as [
        number,
        number,
      ];
      const older = messages.filter(({ id }) => before === 0 || id < before);
      const payload = after > 0 ? messages.filter(({ id }) => id > after).slice(0, 100) : older.slice(-20);
      return Promise.resolve(Response.json({ meta: {}, payload }));
    });
    return asked;
  }
  afterEach(() => vi.unstubAllGlobals());

  test('goes on from what was known, page by page, until one comes back short', async () => {
    const asked = answering(said(250, 249));
    expect(await findMessage(entry(99))).toMatchObject({ id: 249 });
    expect(asked).toEqual(['?after=99', '?after=199']);
    answering(said(250));
    expect(await findMessage(entry(99))).toBeNull();
  });

  test('where nothing was known, goes back until it is older than the press of the key', async () => {
    const asked = answering(said(60, 55));
    expect(await findMessage(entry(0))).toMatchObject({ id: 55 });
    answering(said(60, 45));
    expect(await findMessage(entry(0))).toMatchObject({ id: 45 });
    const back = answering(said(200));
    expect(await findMessage(entry(0))).toBeNull();
    expect([asked, back]).toEqual([[''], ['']]);
  });

  test('with many in a minute, reads on past the first page back', async () => {
    const many = said(60, 15).map((message) => ({ ...message, created_at: at / 1000 }));
    const asked = answering(many);
    expect(await findMessage(entry(0))).toMatchObject({ id: 15 });
    expect(asked).toEqual(['', '?before=41', '?before=21']);
  });
});

describe('an answer of a colleague', () => {
  const queryClient = new QueryClient();
  const answer = (id: number, more: object = {}) => ({
    id,
    message_type: 1,
    private: false,
    sender: { type: 'user', id: 8, name: 'Ada' },
    ...more,
  });
  const entry = { conversation_id: 84, user_id: 7, mode: 'reply', after_id: 10, overtakes: false } as MessageEntry;
  const refuse = (messages: object[], change: Partial<MessageEntry> = {}) => {
    queryClient.setQueryData(['messages', 84], { messages });
    return () => refuseOvertaken(queryClient, { ...entry, ...change });
  };

  test('since one wrote holds the reply back', () => {
    expect(refuse([answer(11)])).toThrow(Overtaken);
    expect(refuse([answer(11)])).toThrow('Ada');
  });

  test.each([
    ['that was there before', [answer(10)], {}],
    ['is no answer when it is a note', [answer(11, { private: true })], {}],
    ['is none of oneself', [answer(11, { sender: { type: 'user', id: 7 } })], {}],
    ['is none of a bot', [answer(11, { sender: { type: 'agent_bot', id: 8 } })], {}],
    ['cannot be told where nothing was known', [answer(11)], { after_id: 0 }],
    ['does not hold a note back', [answer(11)], { mode: 'note' as const }],
    ['does not hold back what is sent all the same', [answer(11)], { overtakes: true }],
  ])('%s', (_what, messages, change) => {
    expect(refuse(messages, change)).not.toThrow();
  });
});
