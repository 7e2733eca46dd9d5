import { afterEach, beforeEach, expect, test, vi } from 'vitest';

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

test('files stay with the mode they were attached in, and go with the words', async () => {
  const { chooseMode, clearDraft, readDraft } = await load();
  const { attachFiles } = await import('./attaching');
  attachFiles(place, 'note', [new File(['x'], 'inside.txt')]);
  expect(readDraft(place).extras).toEqual({});
  chooseMode(place, 'note');
  expect(readDraft(place).extras.files).toMatchObject([{ name: 'inside.txt', size: 1 }]);
  expect(readDraft(place).extras).toBe(readDraft(place).extras);
  clearDraft(place, 'note');
  expect(readDraft(place).extras).toEqual({});
  expect([...kept.keys()]).toEqual(['wootdeck:draft:1:84:mode']);
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
