import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { messageBody } from './outbox/message';
import { messageForm } from './transfer';

const sent = (mode: 'reply' | 'note', content = 'Hello') =>
  messageForm(messageBody({ id: 'k1', mode, content }), [new File(['x'], 'a.txt'), new File(['y'], 'b.txt')]);

test('a form is private exactly when it is a note, and says nothing of it otherwise', () => {
  fc.assert(
    fc.property(fc.constantFrom('reply', 'note'), fc.string(), (mode, content) => {
      expect(sent(mode, content).getAll('private')).toEqual(mode === 'note' ? ['true'] : []);
    }),
  );
});

test('a form carries the key it is found by, and every file under its name', () => {
  const form = sent('reply');
  expect(JSON.parse(String(form.get('content_attributes')))).toEqual({ client_key: 'k1' });
  expect(form.get('content')).toBe('Hello');
  expect(form.get('message_type')).toBe('outgoing');
  expect(form.getAll('attachments[]').map((file) => (file as File).name)).toEqual(['a.txt', 'b.txt']);
});
