import { describe, expect, test } from 'vitest';
import { asking } from '../asking.ts';
import { fileUrl, signedId, storeFile } from '../world/files.ts';
import { clock, smallWorld } from '../world/small.ts';

const MINUTE = 60_000;

function shelf(filename = 'notes.txt', text = '0123456789', declared = 'text/plain') {
  const time = clock();
  const { world } = smallWorld({ now: time.now });
  const { fetched } = asking(world);
  const file = storeFile(world, { filename, declared, bytes: new TextEncoder().encode(text) });
  const follow = async (init?: RequestInit, query = '') => {
    const redirect = await fetched(fileUrl(world, file) + query);
    const location = redirect.headers.get('location') ?? '';
    return { redirect, location, read: () => fetched(location, init) };
  };
  const bytes = async (init?: RequestInit, query = '') => (await follow(init, query)).read();
  return { world, time, file, fetched, follow, bytes };
}

test('an address that lasts leads to one of five minutes', async () => {
  const { follow, time } = shelf();
  const { redirect, read } = await follow();
  expect(redirect.status).toBe(302);
  expect(redirect.headers.get('cache-control')).toBe('max-age=300, private');
  expect(await (await read()).text()).toBe('0123456789');
  time.pass(5 * MINUTE + 1);
  expect((await read()).status).toBe(404);
  expect((await (await follow()).read()).status).toBe(200);
});

test('the redirect stays on the host it was asked for', async () => {
  const { world, file, fetched } = shelf();
  const headers = { 'x-forwarded-host': 'desk.test', 'x-forwarded-proto': 'https' };
  const redirect = await fetched(fileUrl(world, file), { headers });
  expect(redirect.headers.get('location')).toMatch(/^https:\/\/desk\.test\/rails\/active_storage\/disk\//);
});

test('an address that was made up, or is meant for something else, is not found', async () => {
  const { file, fetched, follow } = shelf();
  const redirected = async (signed: string) =>
    (await fetched(`/rails/active_storage/blobs/redirect/${signed}/notes.txt`)).status;
  const [payload] = signedId(file).split('--');
  const diskKey = (await follow()).location.split('/').at(-2) ?? '';
  expect(await redirected(signedId(file))).toBe(302);
  expect(await redirected('bm9uc2Vuc2U--x')).toBe(404);
  expect(await redirected(`${payload}--guessed`)).toBe(404);
  expect(await redirected(diskKey)).toBe(404);
});

test.each([
  ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=0-1,4-5', 200, '0123456789', null],
])('a part of it: %s', async (range, status, text, contentRange) => {
  const answer = await shelf().bytes({ headers: { range } });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(text);
  expect(answer.headers.get('content-range')).toBe(contentRange);
});

describe('what a browser may do with it', () => {
  const headersOf = async (filename: string, text: string, declared = '', query = '') => {
    const { headers } = await shelf(filename, text, declared).bytes(undefined, query);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    return [headers.get('content-type'), headers.get('content-disposition')];
  };

  test('show pictures, unless it shall save them', async () => {
    const gif = 'GIF89a';
    expect(await headersOf('dot.gif', gif)).toEqual([
      'image/gif',
      `inline; filename="dot.gif"; filename*=UTF-8''dot.gif`,
    ]);
    const [, saved] = await headersOf('dot.gif', gif, '', '?disposition=attachment');
    expect(saved).toMatch(/^attachment;/);
  });

  test('save anything else, and never run it', async () => {
    for (const [name, text] of [
      ['a.svg', '<svg onload="x"/>'],
      ['a.html', '<html>'],
      ['dot.png', '<!doctype html><p>'],
    ] as const) {
      const [type, disposition] = await headersOf(name, text, 'image/png');
      expect([type, disposition?.split(';')[0]]).toEqual(['application/octet-stream', 'attachment']);
    }
    expect(await headersOf('a.pdf', '%PDF-1.7')).toEqual([
      'application/pdf',
      `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
    ]);
  });

  test('under its name, twice, whatever letters it has', async () => {
    const [, disposition] = await headersOf('ünïcode 名.txt', 'x');
    expect(disposition).toBe(
      `attachment; filename="unicode %3F.txt"; filename*=UTF-8''%C3%BCn%C3%AFcode%20%E5%90%8D.txt`,
    );
  });
});

test('a name has no paths and cannot lie about the order of its letters', () => {
  expect(shelf('../../etc/passwd').file.filename).toBe('passwd');
  expect(shelf('photo\u202Egpj.exe').file.filename).toBe('photo-gpj.exe');
});
