import { expect, test } from 'vitest';

import type { Message } from '~/api/types';

import { newestSeen } from './seen';

const said = (id: number, more: Partial<Message> = {}) =>
  ({ id, message_type: 1, private: false, status: 'sent', created_at: 1000 + id, ...more }) as Message;

const thread = [
  said(1, { message_type: 0 }),
  said(2),
  said(3),
  said(4, { private: true }),
  said(5, { status: 'failed' }),
  said(6, { message_type: 0 }),
  said(7),
];

test.each([
  [0, undefined],
  [1001, undefined],
  [1002, 2],
  [1003, 3],
  // Neither a note nor what never arrived can have been seen.
  [1006, 3],
  [1007, 7],
  [9999, 7],
])('looked at %i: %j', (seenAt, id) => {
  expect(newestSeen(thread, seenAt)?.id).toBe(id);
});
