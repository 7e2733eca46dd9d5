import { describe, expect, test } from 'vitest';

import { findTrigger } from './trigger';

/** The caret stands at "|". */
const at = (written: string, mode: 'reply' | 'note' = 'note', asked?: number) => {
  const trigger = findTrigger(written.replace('|', ''), written.indexOf('|'), mode, asked);
  return trigger && `${trigger.kind} ${trigger.query}${trigger.isClosed ? ' closed' : ''}`.trim();
};

describe('something is offered', () => {
  test.each([
    ['/|', 'canned'],
    ['Hello\n/than|', 'canned than'],
    ['Hello /re| and more', 'canned re'],
    ['@|', 'mention'],
    ['Ask @Zo|', 'mention Zo'],
    [':ta|', 'emoji ta'],
    [':+1|', 'emoji +1'],
    [':tada:|', 'emoji tada closed'],
    ['(:ta|', 'emoji ta'],
  ])('at %s', (written, offered) => {
    expect(at(written)).toBe(offered);
  });
});

describe('nothing is offered', () => {
  test.each([
    'and/or|',
    'https://x|',
    '1 / 2|',
    'a@b|',
    ':|',
    ':)|',
    '10:30|',
    ':t|',
    ':-P|',
    ':DD|',
    'at :30|',
    'note: |',
    '/code: |',
    '::|',
  ])('at %s', (written) => {
    expect(at(written)).toBeUndefined();
  });

  test('for colleagues in what the customer reads', () => {
    expect(at('@Zo|', 'reply')).toBeUndefined();
  });
});

test('a button may ask for all emoji', () => {
  expect(at('Hi :|', 'reply', 3)).toBe('emoji');
  expect(at('Hi :|', 'reply', 2)).toBeUndefined();
});

test('says what is to be replaced', () => {
  expect(findTrigger('Hello /than', 11, 'reply')).toMatchObject({ start: 6, end: 11 });
});
