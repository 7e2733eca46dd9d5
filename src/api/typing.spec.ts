import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { TypingSignal } from './typing';
import type { Conversation } from './types';

const SECOND = 1000;

let said: string[];
let answer: () => Promise<Response>;

const signalOn = (channel: string) => new TypingSignal({ id: 84, meta: { channel } } as Conversation);

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  answer = () => Promise.resolve(new Response(''));
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    const { typing_status, is_private } = JSON.parse(body) as Record<string, unknown>;
    said.push(`${path.replace(/^.*\/conversations/, '')} ${typing_status} ${is_private ? 'note' : 'reply'}`);
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What has been said by now, in short. */
async function heard() {
  await vi.advanceTimersByTimeAsync(0);
  return said.map((line) => line.replace('/84/toggle_typing_status ', ''));
}

async function typeFor(signal: TypingSignal, ms: number, mode: 'reply' | 'note' = 'reply') {
  for (let left = ms; left > 0; left -= 250) {
    signal.type(mode);
    await vi.advanceTimersByTimeAsync(250);
  }
}

test('an answer costs two requests, whatever its length up to 20 s', async () => {
  const signal = signalOn('Channel::WebWidget');
  await typeFor(signal, 19 * SECOND);
  signal.stop();
  expect(await heard()).toEqual(['on reply', 'off reply']);
  expect(said[0]).toBe('/84/toggle_typing_status on reply');
});

test('while writing goes on it is said again every 20 s', async () => {
  await typeFor(signalOn('Channel::WebWidget'), 45 * SECOND);
  expect(await heard()).toEqual(['on reply', 'on reply', 'on reply']);
});

test('whoever types nothing for 5 s has stopped, once', async () => {
  const signal = signalOn('Channel::WebWidget');
  signal.type('reply');
  await vi.advanceTimersByTimeAsync(4.9 * SECOND);
  expect(await heard()).toEqual(['on reply']);
  await vi.advanceTimersByTimeAsync(0.2 * SECOND);
  signal.stop();
  expect(await heard()).toEqual(['on reply', 'off reply']);
  signal.type('reply');
  expect(await heard()).toEqual(['on reply', 'off reply', 'on reply']);
});

test('another mode ends the old one first', async () => {
  const signal = signalOn('Channel::WebWidget');
  signal.type('note');
  signal.type('reply');
  expect(await heard()).toEqual(['on note', 'off note', 'on reply']);
});

test('behind an API inbox nobody hears of a note, and everybody of a reply', async () => {
  const signal = signalOn('Channel::Api');
  signal.type('note');
  expect(await heard()).toEqual([]);
  signal.type('reply');
  signal.type('note');
  expect(await heard()).toEqual(['on reply', 'off reply']);
});

test('an "off" waits for its "on", and a refusal stops nothing', async () => {
  let refuse = (_reason: Error) => {};
  answer = () => new Promise((_, reject) => (refuse = reject));
  const signal = signalOn('Channel::WebWidget');
  signal.type('reply');
  signal.stop();
  expect(await heard()).toEqual(['on reply']);
  refuse(new TypeError('Failed to fetch'));
  expect(await heard()).toEqual(['on reply', 'off reply']);
});
