import { describe, expect, test } from 'vitest';

import { faultOf, kindOf, MAX_FILES } from './fileRules';

const MB = 1024 * 1024;
const file = (name: string, type: string, megabytes = 1) => ({ id: name, name, type, size: megabytes * MB });
const png = (megabytes?: number) => file('a.png', 'image/png', megabytes);

describe('a reply', () => {
  test.each([
    ['Channel::WebWidget', png(41), { why: 'large', limit: 40 }],
    ['Channel::WebWidget', file('a.exe', 'application/x-msdownload'), { why: 'type' }],
    ['Channel::WebWidget', file('a.rar', ''), undefined],
    ['Channel::WebWidget', file('a', ''), { why: 'type' }],
    ['Channel::Api', file('a.exe', 'application/x-msdownload', 39), undefined],
    ['Channel::Whatsapp', png(6), { why: 'large', limit: 5 }],
    ['Channel::Whatsapp', file('a.webp', 'image/webp'), { why: 'type' }],
    ['Channel::Whatsapp', file('a.pdf', 'application/pdf', 90), undefined],
    ['Channel::Line', file('a.pdf', 'application/pdf'), { why: 'type' }],
    ['Channel::FacebookPage', png(9), { why: 'large', limit: 8 }],
    ['Channel::FacebookPage', file('a.mp4', 'video/mp4', 20), undefined],
    ['Channel::TwilioSms', png(6), { why: 'large', limit: 5 }],
    ['Channel::Email', file('empty.txt', 'text/plain', 0), { why: 'empty' }],
  ])('on %s with %j: %j', (channel, sent, fault) => {
    expect(faultOf(sent, 0, channel, 'reply')).toEqual(fault);
  });
});

test('a note goes nowhere, so only Chatwoot’s own rules hold', () => {
  expect(faultOf(png(6), 0, 'Channel::Whatsapp', 'note')).toBeUndefined();
  expect(faultOf(file('a.exe', 'application/x-msdownload'), 0, 'Channel::WebWidget', 'note')).toEqual({ why: 'type' });
});

test('no message has more files than Chatwoot declares', () => {
  expect(faultOf(png(), MAX_FILES - 1, 'Channel::Api', 'reply')).toBeUndefined();
  expect(faultOf(png(), MAX_FILES, 'Channel::Api', 'reply')).toEqual({ why: 'many' });
});

test.each([
  ['image/png', 'image'],
  ['video/mp4', 'video'],
  ['audio/ogg', 'audio'],
  ['application/pdf', 'document'],
  ['', 'document'],
])('%j is of the kind %s', (type, kind) => {
  expect(kindOf({ name: 'a', type })).toBe(kind);
});
