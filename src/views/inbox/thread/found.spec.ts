import { describe, expect, test } from 'vitest';

import type { Message } from '~/api/types';

import { foundIn } from './found';

const message = (id: number, content: string | null, more: object = {}) =>
  ({ id, content, message_type: 0, content_attributes: {}, ...more }) as Message;

describe('foundIn', () => {
  test('gives what says it, the newest first, however it is written', () => {
    const said = [message(1, 'Parcel?'), message(2, 'Hello'), message(3, null), message(4, 'the PARCEL.')];
    expect(foundIn(said, 'parcel')).toEqual([4, 1]);
  });

  test('takes signs as they are typed', () => {
    expect(foundIn([message(1, 'what (now)?'), message(2, 'what now')], '(now)?')).toEqual([1]);
  });

  test('finds what an e-mail is about', () => {
    const email = { content_attributes: { email: { subject: 'Offer 7' } } };
    expect(foundIn([message(1, 'See below', email)], 'offer 7')).toEqual([1]);
  });

  test('leaves out what merely happened, what was deleted, and everything while nothing is typed', () => {
    const happened = message(1, 'Ben closed it', { message_type: 2 });
    const deleted = message(2, 'Ben was here', { content_attributes: { deleted: true } });
    expect(foundIn([happened, deleted], 'Ben')).toEqual([]);
    expect(foundIn([message(3, 'Ben')], '')).toEqual([]);
  });
});
