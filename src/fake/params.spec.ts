import { describe, expect, test } from 'vitest';
import { asId, MalformedRequest, readBody, unfold } from './params.ts';

const posted = (body: BodyInit, type?: string) =>
  readBody(
    new Request('http://fake/', { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) }),
  );

describe('Rails keys', () => {
  test('objects, lists, and lists of objects', () => {
    const query = new URLSearchParams('a[b][c]=1&labels[]=x&labels[]=y&page=2&p[][k]=1&p[][v]=2&p[][k]=3');
    expect(unfold(query)).toEqual({
      a: { b: { c: '1' } },
      labels: ['x', 'y'],
      page: '2',
      p: [{ k: '1', v: '2' }, { k: '3' }],
    });
  });

  test('a form with a file', async () => {
    const form = new FormData();
    form.append('message[content]', 'Hi');
    form.append('message[attachments][]', new File(['x'], 'a.txt'));
    const { message } = await posted(form);
    expect(message).toEqual({ content: 'Hi', attachments: [expect.any(File)] });
  });
});

describe('JSON', () => {
  test('keeps its types', async () => {
    expect(await posted('{"a":1,"b":null,"c":["1"]}', 'application/json')).toEqual({ a: 1, b: null, c: ['1'] });
    expect(await posted('', 'application/json')).toEqual({});
  });

  test.each([
    ['cut off', '{"a":'],
    ['half a surrogate pair', String.raw`{"a":"\ud83d"}`],
    ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('%s is malformed', async (_, body) => {
    await expect(posted(body, 'application/json')).rejects.toThrow(MalformedRequest);
  });
});

test.each([
  ['12', 12],
  ['12abc', 12],
  ['1e3', 1],
  [7, 7],
  ['abc', null],
  ['-1', null],
  ['', null],
])('the id %j is read as %j', (given, id) => {
  expect(asId(given)).toBe(id);
});
