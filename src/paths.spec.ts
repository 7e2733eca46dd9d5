import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { filtersOf, paths, readFolder, readId, readListState } from '~/paths';

const ACCOUNT = 3;
const address = (path: string) => new URL(path, 'http://127.0.0.1');

describe('addresses of Chatwoot’s own dashboard', () => {
  test('are what we build', () => {
    expect([
      paths.conversations(1),
      paths.conversation(1, 84),
      paths.conversations(1, { kind: 'inbox', id: 5 }),
      paths.conversation(1, 84, { folder: { kind: 'inbox', id: 5 } }),
      paths.conversations(1, { kind: 'label', title: 'vip' }),
      paths.conversation(1, 84, { folder: { kind: 'team', id: 2 } }),
      paths.conversations(1, { kind: 'mention' }),
      paths.conversation(1, 84, { folder: { kind: 'unattended' }, messageId: 9001 }),
      paths.contacts(1, { search: 'zoë' }),
      paths.contact(1, 42),
    ]).toEqual([
      '/app/accounts/1/dashboard',
      '/app/accounts/1/conversations/84',
      '/app/accounts/1/inbox/5',
      '/app/accounts/1/inbox/5/conversations/84',
      '/app/accounts/1/label/vip',
      '/app/accounts/1/team/2/conversations/84',
      '/app/accounts/1/mentions/conversations',
      '/app/accounts/1/unattended/conversations/84?messageId=9001',
      '/app/accounts/1/contacts?search=zo%C3%AB',
      '/app/accounts/1/contacts/42',
    ]);
  });
});

describe('the list in the address', () => {
  test('survives the way there and back', () => {
    const list = {
      status: 'snoozed',
      assignee_type: 'me',
      sort_by: 'priority_desc',
      rows: 'three',
      only: 'unread',
    } as const;
    expect(readListState(address(paths.conversations(ACCOUNT, { kind: 'all' }, list)).searchParams)).toEqual(list);
  });

  test('falls back to the default for anything unknown', () => {
    const plain = readListState(new URLSearchParams());
    expect(readListState(new URLSearchParams('status=asleep&assignee_type=you&sort_by=luck'))).toEqual(plain);
  });

  test('asks the server for what the folder means', () => {
    const list = readListState(new URLSearchParams('status=all'));
    expect(filtersOf({ kind: 'label', title: 'vip' }, list)).toMatchObject({ status: 'all', labels: ['vip'] });
    expect(filtersOf({ kind: 'mention' }, list)).toMatchObject({ conversation_type: 'mention' });
  });
});

test.each([
  ['84', 84],
  ['12abc', undefined],
  ['1e3', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['99999999999999999999', undefined],
  ['', undefined],
  [undefined, undefined],
])('the id %j is read as %j', (text, id) => {
  expect(readId(text)).toBe(id);
});

test('a folder whose id makes no sense is none', () => {
  expect(readFolder('/app/accounts/1/inbox/abc')).toBeUndefined();
});

describe('a filter in the address', () => {
  const word = fc.string({ minLength: 1 });
  const condition = fc.record({ attribute_key: word, filter_operator: word, values: fc.array(fc.string()) });
  const filters = fc.array(fc.array(condition, { minLength: 1 }), { minLength: 1 });

  test('reads as it is said', () => {
    const labels = { attribute_key: 'labels', filter_operator: 'equal_to', values: ['vip', 'refund'] };
    const status = { attribute_key: 'status', filter_operator: 'equal_to', values: ['open'] };
    const subject = { attribute_key: 'mail_subject', filter_operator: 'contains', values: ['No. 5'] };
    expect(paths.conversations(1, { kind: 'filter', filter: [[status, labels], [subject]] })).toBe(
      '/app/accounts/1/dashboard?where=status.equal_to.open&and=labels.equal_to.vip.refund&or=mail_subject.contains.No*d+5',
    );
  });

  test('survives the way there and back, beside a conversation and on a saved view', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        for (const folder of [{ kind: 'filter', filter } as const, { kind: 'view', id: 3, changed: filter } as const]) {
          const { pathname, searchParams } = address(paths.conversation(ACCOUNT, 84, { folder }));
          expect(readFolder(pathname, searchParams)).toEqual(folder);
        }
      }),
    );
  });
});
