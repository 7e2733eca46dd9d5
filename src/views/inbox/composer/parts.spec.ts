import { expect, test } from 'vitest';
import * as fc from 'fast-check';

import { partsOf } from './parts';

const file = (id: string, type = 'image/png') => ({ id, name: id, type, size: 1 });
const sketch = (content: string, types: string[], channel: string, mode: 'reply' | 'note' = 'reply') =>
  partsOf(
    content,
    types.map((type, at) => file(String(at), type)),
    channel,
    mode,
  ).map(({ content, files }) => `${content}[${files.map(({ id }) => id).join('')}]`);

test('most channels carry everything in one message', () => {
  expect(sketch('Hi', ['image/png', 'image/png'], 'Channel::Email')).toEqual(['Hi[01]']);
});

test('WhatsApp takes one file each, the words under the first', () => {
  expect(sketch('Hi', ['image/png', 'audio/ogg'], 'Channel::Whatsapp')).toEqual(['Hi[0]', '[1]']);
});

test('WhatsApp shows no words under a recording, nor long ones under anything', () => {
  expect(sketch('Hi', ['audio/ogg', 'image/png'], 'Channel::Whatsapp')).toEqual(['Hi[]', '[0]', '[1]']);
  const long = 'x'.repeat(1025);
  expect(sketch(long, ['image/png'], 'Channel::Whatsapp')).toEqual([`${long}[]`, '[0]']);
});

test('Instagram takes words and each file on their own', () => {
  expect(sketch('Hi', ['image/png'], 'Channel::Instagram')).toEqual(['Hi[]', '[0]']);
  expect(sketch('', ['image/png'], 'Channel::Instagram')).toEqual(['[0]']);
});

test('a note is one message everywhere', () => {
  expect(sketch('Hi', ['image/png', 'image/png'], 'Channel::Whatsapp', 'note')).toEqual(['Hi[01]']);
});

test('no word and no file is lost, doubled or sent as nothing', () => {
  const channel = fc.constantFrom('Channel::Whatsapp', 'Channel::Instagram', 'Channel::WebWidget', 'Channel::Line');
  const types = fc.array(fc.constantFrom('image/png', 'audio/ogg', 'application/pdf'), { maxLength: 15 });
  fc.assert(
    fc.property(channel, types, fc.string(), fc.constantFrom('reply', 'note'), (channel, types, content, mode) => {
      fc.pre(content !== '' || types.length > 0);
      const files = types.map((type, at) => file(String(at), type));
      const parts = partsOf(content, files, channel, mode);
      expect(parts.flatMap((part) => part.files)).toEqual(files);
      expect(parts.map((part) => part.content).join('')).toBe(content);
      expect(parts.every((part) => part.content !== '' || part.files.length > 0)).toBe(true);
    }),
  );
});
