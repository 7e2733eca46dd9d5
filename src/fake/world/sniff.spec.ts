import { expect, test } from 'vitest';
import { contentTypeOf, imageSize } from './sniff.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const text = (content: string) => new TextEncoder().encode(content);

test.each([
  ['89504e470d0a1a0a', 'a.exe', 'image/png'],
  ['4d5a9000', 'photo.png', 'application/x-msdownload'],
  ['504b0304', 'a.zip', 'application/zip'],
  ['504b0304', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['0000001866747970', 'voice.m4a', 'audio/mp4'],
  ['0000001866747970', 'film', 'video/mp4'],
])('%s called %s is %s', (hex, name, type) => {
  expect(contentTypeOf(bytesOf(hex), name, 'image/png')).toBe(type);
});

test('markup is known by how it begins, the rest by its name, then by what was said', () => {
  expect(contentTypeOf(text('<?xml version="1.0"?>\n<svg '), 'a.txt', '')).toBe('image/svg+xml');
  expect(contentTypeOf(text('  <!DOCTYPE html>'), 'a.txt', '')).toBe('text/html');
  expect(contentTypeOf(text('a,b'), 'a.csv', 'text/plain')).toBe('text/csv');
  expect(contentTypeOf(text('x'), 'notes', 'text/plain')).toBe('text/plain');
  expect(contentTypeOf(text(''), 'notes', '')).toBe('application/octet-stream');
});

test('how large a picture is', () => {
  const png = bytesOf(`89504e470d0a1a0a0000000d49484452${'00000320'}${'00000258'}`);
  expect(imageSize(png, 'image/png')).toEqual({ width: 800, height: 600 });
  const gif = bytesOf(`474946383961${'2003'}${'5802'}${'00'.repeat(14)}`);
  expect(imageSize(gif, 'image/gif')).toEqual({ width: 800, height: 600 });
  const jpeg = bytesOf(`ffd8ffe000040000ffc0001108${'0258'}${'0320'}${'00'.repeat(8)}`);
  expect(imageSize(jpeg, 'image/jpeg')).toEqual({ width: 800, height: 600 });
  expect(imageSize(bytesOf('ffd8ff'), 'image/jpeg')).toEqual({ width: null, height: null });
});
