import { assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Mode } from '~/api/outbox/entry';
import { messageBody } from '~/api/outbox/message';
import type { Conversation } from '~/api/types';

import type { Draft } from '~/views/shared/drafts';
import { ready } from './outgoing';

const ada = { kind: 'user', id: 6, name: 'Ada', label: '@Ada' } as const;
const file = (id: string, size = 1) => ({ id, name: `${id}.png`, type: 'image/png', size });
const conversation = (channel: string) =>
  ({ id: 84, account_id: 1, inbox_id: 5, meta: { channel } }) as unknown as Conversation;
const around = (channel = 'Channel::WebWidget') => ({
  conversation: conversation(channel),
  values: new Map([
    ['contact.name', 'Zoë'],
    ['contact.email', ''],
  ]),
  limit: 100,
  signature: undefined,
  recipients: undefined,
});
const draft = (mode: Mode, text: string, extras: Draft['extras'] = {}): Draft => ({ mode, text, extras });

test('every message of every draft is private exactly when it was written as a note', () => {
  const drafts = record({
    mode: constantFrom<Mode[]>('reply', 'note'),
    text: string({ minLength: 1 }),
    extras: constantFrom<Draft['extras'][]>({}, { files: [file('a'), file('b')] }, { mentions: [ada], in_reply_to: 7 }),
  });
  const channels = constantFrom('Channel::WebWidget', 'Channel::Whatsapp', 'Channel::Instagram', 'Channel::Email');
  assert(
    property(drafts, channels, (written, channel) => {
      const bodies = ready(written, { ...around(channel), signature: 'Ben' })
        .messages()
        .map((message) => messageBody({ id: 'k', ...message }));
      expect(bodies.length).toBeGreaterThan(0);
      expect(bodies.every((body) => body.private === (written.mode === 'note'))).toBe(true);
    }),
  );
});

describe('a message is held back', () => {
  test.each<[string, Draft]>([
    ['with nothing in it', draft('reply', '  \n')],
    ['with a file that cannot go', draft('reply', 'Hi', { files: [file('a', 0)] })],
    ['with a variable that stands for nothing', draft('reply', 'Hi {{contact.email}}')],
    ['when it is too long', draft('reply', 'x'.repeat(101))],
    ['when what is filled in makes it too long', draft('note', `${'x'.repeat(90)} @Ada`, { mentions: [ada] })],
  ])('%s', (_why, written) => {
    expect(ready(written, around()).isReady).toBe(false);
  });

  test('as an e-mail to nobody', () => {
    const recipients = { to: [], cc: [], bcc: [] };
    expect(ready(draft('reply', 'Hi'), { ...around('Channel::Email'), recipients }).isReady).toBe(false);
  });
});

test('files need no words, and files alone no signature', () => {
  const readied = ready(draft('reply', '', { files: [file('a')] }), { ...around(), signature: 'Ben' });
  expect(readied.isReady).toBe(true);
  expect(readied.messages()).toMatchObject([{ content: '', files: [file('a')] }]);
});

test('what was typed goes along where the message says it differently, so that it can be written again', () => {
  const typed = (written: Draft) =>
    ready(written, around())
      .messages()
      .map((message) => message.typed);
  expect(typed(draft('reply', 'Hi'))).toEqual([undefined]);
  expect(typed(draft('reply', 'Hi {{contact.name}}'))).toEqual([{ text: 'Hi {{contact.name}}', mentions: [] }]);
  expect(typed(draft('note', 'Hi @Ada', { mentions: [ada] }))).toEqual([{ text: 'Hi @Ada', mentions: [ada] }]);
});

test('only a note mentions, only a reply is signed', () => {
  const content = (mode: Mode) =>
    ready(draft(mode, 'Hi @Ada', { mentions: [ada] }), { ...around(), signature: 'Ben' }).content;
  expect(content('note')).toBe('Hi [@Ada](mention://user/6/Ada)');
  expect(content('reply')).toBe('Hi @Ada\n\n--\n\nBen');
});

test('in parts, the first one answers', () => {
  const written = draft('reply', 'Hi', { files: [file('a'), file('b')], in_reply_to: 7 });
  expect(
    ready(written, around('Channel::Whatsapp'))
      .messages()
      .map(({ in_reply_to }) => in_reply_to),
  ).toEqual([7, undefined]);
});
