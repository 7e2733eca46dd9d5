import { array, assert, boolean, constantFrom, nat, property, record, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';

import type { Message } from '~/api/types';

import { onPaper } from './paper';

const anyMessage = record({
  id: nat(),
  private: boolean(),
  message_type: constantFrom(0, 1, 2, 3),
}) as Arbitrary<Message>;

test('no note, and nothing that only happened inside, is ever on a customer’s copy', () => {
  assert(
    property(array(anyMessage), (messages) => {
      const copy = onPaper(messages, false);
      expect(copy.filter((message) => message.private || message.message_type === 2)).toEqual([]);
      // And nothing that was said is missing, nor in another order.
      expect(copy).toEqual(messages.filter((message) => !message.private && message.message_type !== 2));
    }),
  );
});

test('the team’s copy has everything', () => {
  assert(
    property(array(anyMessage), (messages) => {
      expect(onPaper(messages, true)).toEqual(messages);
    }),
  );
});
