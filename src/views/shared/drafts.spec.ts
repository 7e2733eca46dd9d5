import { describe, afterEach, beforeEach, expect, test, vi } from 'vitest';

const place = { accountId: 1, conversationId: 84 };
const noteKey = 'wootdeck:draft:1:84:note';

const fileRef = (id: string) => ({ id, name: `${id}.txt`, type: 'text/plain', size: 1 });

let kept: Map<string, string>;
let isFull: boolean;

/** One page load: the module is new, what the browser keeps stays. */
async function load() {
  vi.resetModules();
  return import('./drafts');
}

beforeEach(() => {
  kept = new Map();
  isFull = false;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('', 'QuotaExceededError');
      kept.set(key, value);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a text and its mode are there after a reload', async () => {
  const before = await load();
  before.chooseMode(place, 'note');
  before.writeDraft(place, 'note', 'For the team');
  const after = await load();
  expect(after.readDraft(place)).toEqual({ mode: 'note', text: 'For the team', extras: {} });
});

test('a mode never shows the words of the other one', async () => {
  const { chooseMode, readDraft, writeDraft } = await load();
  writeDraft(place, 'note', 'For the team');
  expect(readDraft(place)).toEqual({ mode: 'reply', text: '', extras: {} });
  chooseMode(place, 'note');
  expect(readDraft(place).text).toBe('For the team');
});

test('what another tab chooses does not change the mode here', async () => {
  const here = await load();
  here.chooseMode(place, 'note');
  const there = await load();
  there.chooseMode(place, 'reply');
  expect(here.readDraft(place).mode).toBe('note');
});

test('what could not be sent goes back in front of what was begun since, in its own mode', async () => {
  const { changeExtras, readDraft, restoreDraft, writeDraft } = await load();
  writeDraft(place, 'note', 'Second thought');
  changeExtras(place, 'note', { files: [fileRef('second')] });
  restoreDraft({
    account_id: 1,
    conversation_id: 84,
    mode: 'note',
    content: 'First thought',
    files: [fileRef('first')],
  });
  expect(readDraft(place)).toEqual({
    mode: 'note',
    text: 'First thought\n\nSecond thought',
    extras: { files: [fileRef('first'), fileRef('second')] },
  });
});

test('what was typed comes back, not what was made of it, and nobody’s changed addresses are lost', async () => {
  const { changeExtras, readDraft, restoreDraft } = await load();
  const mentions = [{ kind: 'user', id: 6, name: 'Ada', label: '@Ada' } as const];
  const unsent = { account_id: 1, conversation_id: 84, content: 'Hi [@Ada](mention://user/6/Ada)' };
  restoreDraft({ ...unsent, mode: 'note', typed: { text: 'Hi @Ada', mentions }, in_reply_to: 7 });
  expect(readDraft(place)).toEqual({ mode: 'note', text: 'Hi @Ada', extras: { mentions, in_reply_to: 7 } });

  const changed = { to: 'new@mail.example', cc: '', bcc: '' };
  changeExtras(place, 'reply', { recipients: changed });
  restoreDraft({ ...unsent, mode: 'reply', recipients: { to: ['old@mail.example'], cc: [], bcc: [] } });
  expect(readDraft(place).extras.recipients).toEqual(changed);
});

test('files stay with the mode they were attached in', async () => {
  const { changeExtras, chooseMode, readDraft } = await load();
  changeExtras(place, 'note', { files: [fileRef('inside')] });
  expect(readDraft(place).extras).toEqual({});
  chooseMode(place, 'note');
  expect(readDraft(place).extras.files).toEqual([fileRef('inside')]);
  expect(readDraft(place).extras).toBe(readDraft(place).extras);
});

describe('handed over', () => {
  test('it is out of sight at once, and out of storage when it is kept elsewhere', async () => {
    const { changeExtras, handOver, readDraft, writeDraft } = await load();
    writeDraft(place, 'reply', 'Hello');
    changeExtras(place, 'reply', { files: [fileRef('inside')] });
    const { promise, resolve } = Promise.withResolvers<void>();
    const handed = handOver(place, 'reply', ['k1'], promise);
    expect(readDraft(place)).toEqual({ mode: 'reply', text: '', extras: {} });
    expect(kept.get('wootdeck:draft:1:84:reply')).toBe('Hello');
    resolve();
    await handed;
    expect([...kept.keys()]).toEqual([]);
  });

  test('it comes back where it cannot be kept', async () => {
    const { handOver, readDraft, writeDraft } = await load();
    writeDraft(place, 'reply', 'Hello');
    await expect(handOver(place, 'reply', ['k1'], Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(readDraft(place)).toEqual({ mode: 'reply', text: 'Hello', extras: {} });
  });

  test.each([
    ['has arrived', true, ''],
    ['has not arrived', false, 'Hello'],
  ])('by a page that was killed, what %s is told apart by its keys', async (_what, hasArrived, text) => {
    const first = await load();
    first.writeDraft(place, 'reply', 'Hello');
    void first.handOver(place, 'reply', ['k1'], new Promise(() => {}));
    const { endHandOver, readDraft } = await load();
    expect(readDraft(place)).toEqual({ mode: 'reply', text: 'Hello', extras: { sent_as: ['k1'] } });
    endHandOver(place, 'reply', hasArrived);
    expect(readDraft(place)).toEqual({ mode: 'reply', text, extras: {} });
  });

  test('what is begun meanwhile stays', async () => {
    const { handOver, readDraft, writeDraft } = await load();
    writeDraft(place, 'reply', 'Hello');
    const { promise, resolve } = Promise.withResolvers<void>();
    const handed = handOver(place, 'reply', ['k1'], promise);
    writeDraft(place, 'reply', 'And');
    resolve();
    await handed;
    expect(readDraft(place).text).toBe('And');
  });
});

test('a full storage costs no word while the page lives', async () => {
  const { chooseMode, readDraft, writeDraft } = await load();
  chooseMode(place, 'note');
  writeDraft(place, 'note', 'Short');
  isFull = true;
  writeDraft(place, 'note', 'Short, and then longer');
  expect(readDraft(place).text).toBe('Short, and then longer');
  writeDraft(place, 'note', '');
  expect(readDraft(place).text).toBe('');
  expect(kept.has(noteKey)).toBe(false);
});
