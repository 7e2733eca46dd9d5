import { describe, expect, test } from 'vitest';

import { areRecipientsFine, asRead, recipientFault, recipientsOf } from './recipients';
import { asTyped } from '~/views/shared/typedRecipients';

const known = { contact: 'zoe@mail.example', own: ['help@kraka.example', null] };
const letter = (email: Record<string, unknown>) => ({
  message_type: 0 as const,
  private: false,
  content_attributes: { email },
});
const ours = (to_emails: string[], cc_emails: string[] = [], bcc_emails: string[] = []) => ({
  message_type: 1 as const,
  private: false,
  content_attributes: { to_emails, cc_emails, bcc_emails },
});

describe('an answer goes to', () => {
  test('whoever wrote last, with their copies, and not to ourselves', () => {
    const last = letter({ from: ['zoe@mail.example'], cc: ['boss@mail.example', 'HELP@kraka.example'], to: ['x@y.z'] });
    expect(recipientsOf([last], known)).toEqual({ to: ['zoe@mail.example'], cc: ['boss@mail.example'], bcc: [] });
  });

  test('a colleague of the customer who wrote, with the customer in copy', () => {
    expect(recipientsOf([letter({ from: ['boss@mail.example'] })], known)).toEqual({
      to: ['boss@mail.example'],
      cc: ['zoe@mail.example'],
      bcc: [],
    });
  });

  test('the same people as our own last letter', () => {
    const messages = [letter({ from: ['zoe@mail.example'] }), ours(['a@b.c'], ['d@e.f'], ['g@h.i'])];
    expect(recipientsOf(messages, known)).toEqual({ to: ['a@b.c'], cc: ['d@e.f'], bcc: ['g@h.i'] });
  });

  test('the customer where no letter says more; notes are none', () => {
    const note = { ...ours(['secret@mail.example']), private: true };
    const plain = { to: ['zoe@mail.example'], cc: [], bcc: [] };
    expect(recipientsOf([], known)).toEqual(plain);
    expect(recipientsOf([note], known)).toEqual(plain);
    expect(recipientsOf([ours([])], known)).toEqual(plain);
  });

  test('nobody’s reply address', () => {
    const last = letter({ from: ['zoe@mail.example'], cc: ['reply+1b2c-3d@kraka.example'] });
    expect(recipientsOf([last], known).cc).toEqual([]);
  });
});

test('addresses are read with commas, semicolons, lines between them', () => {
  const typed = { to: 'a@b.c, d@e.f;g@h.i\nj@k.l', cc: '', bcc: ' ' };
  const read = asRead(typed);
  expect(read).toEqual({ to: ['a@b.c', 'd@e.f', 'g@h.i', 'j@k.l'], cc: [], bcc: [] });
  expect(asRead(asTyped(read))).toEqual(read);
});

test('what is no address is named, and somebody has to get it', () => {
  const wrong = { to: [], cc: ['a@b.c', 'boss'], bcc: [] };
  expect(recipientFault('to', wrong)).toBe(true);
  expect(recipientFault('cc', wrong)).toBe('boss');
  expect(recipientFault('bcc', wrong)).toBeUndefined();
  expect(areRecipientsFine(wrong)).toBe(false);
  expect(areRecipientsFine({ to: ['a@b.c'], cc: [], bcc: [] })).toBe(true);
});
