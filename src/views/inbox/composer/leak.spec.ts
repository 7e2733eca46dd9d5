// Whatever an agent does, in however many pages, and whatever becomes of it: what was written as a note reaches no
// customer, unless the agent has said so of this very note.
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

import type { FileRef } from '~/api/files';
import type { Mode, Outgoing } from '~/api/outbox/entry';
import { messageBody } from '~/api/outbox/message';
import type { Conversation } from '~/api/types';

import { ready } from './outgoing';

const place = { accountId: 1, conversationId: 84 };
const conversation = {
  id: 84,
  account_id: 1,
  meta: { channel: 'Channel::Whatsapp', sender: { name: 'Zoë' } },
} as unknown as Conversation;
const around = {
  conversation,
  values: new Map([['contact.name', 'Zoë']]),
  limit: 10_000,
  signature: 'Ben',
  recipients: undefined,
};

let kept: Map<string, string>;
let isFull: boolean;

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('', 'QuotaExceededError');
      kept.set(key, value);
    },
  });
});
afterAll(() => vi.unstubAllGlobals());

/** One page load: the modules are new, what the browser keeps stays. */
async function load() {
  vi.resetModules();
  const drafts = await import('~/views/shared/drafts');
  const move = await import('./guards/move');
  return { drafts, move, mode: drafts.readDraft(place).mode };
}
type Page = Awaited<ReturnType<typeof load>>;

type Step = { what: (typeof STEPS)[number]; at: number };
const STEPS = [
  'choose note',
  'choose reply',
  'type',
  'type',
  'type',
  'attach',
  'quote',
  'send',
  'send and be killed',
  'send without room',
  'deliver',
  'lose the answer',
  'take back',
  'convert to reply',
  'make it a note',
  'discard',
  'reload',
  'open another tab',
  'fill the storage',
] as const;

/** A day of one agent at one conversation. Everything written carries how it was meant: N1 is for the team, R2 is not. */
class Day {
  pages: Page[] = [];
  outbox: (Outgoing & { id: string })[] = [];
  posted: { content: string; private: boolean; files: readonly FileRef[] | undefined }[] = [];
  /** What the agent has turned into replies. */
  readonly released = new Set<string>();
  #count = 0;

  async step({ what, at }: Step) {
    const page = this.pages[at % this.pages.length] as Page;
    const { drafts, move } = page;
    switch (what) {
      case 'choose note':
      case 'choose reply':
        return this.choose(page, what === 'choose note' ? 'note' : 'reply');
      case 'type':
        return drafts.writeDraft(
          place,
          page.mode,
          `${drafts.readDraft(place, page.mode).text} ${this.mark(page.mode)}`,
        );
      case 'attach': {
        const files = [...(drafts.readExtras(place, page.mode).files ?? []), fileRef(this.mark(page.mode))];
        return drafts.changeExtras(place, page.mode, { files });
      }
      case 'quote':
        return drafts.changeExtras(place, page.mode, { in_reply_to: 7 });
      case 'send':
        return this.send(page, () => Promise.resolve());
      case 'send and be killed':
        // What the page was killed with is both in the outbox and where it was written.
        void this.send(page, () => new Promise(() => {}));
        return this.reload(page);
      case 'send without room':
        return this.send(page, () => Promise.reject(new Error('no room')));
      case 'deliver':
      case 'lose the answer':
        return this.deliver(at, what === 'deliver');
      case 'take back': {
        const [entry] = this.outbox.splice(at % Math.max(1, this.outbox.length), 1);
        if (!entry) return;
        drafts.restoreDraft(entry);
        page.mode = entry.mode;
        return;
      }
      case 'convert to reply': {
        const { text, extras } = drafts.readDraft(place, 'note');
        for (const mark of marksIn(text, extras.files)) this.released.add(mark);
        move.moveDraft(place, 'note');
        return this.choose(page, 'reply');
      }
      case 'make it a note':
        move.moveDraft(place, 'reply');
        return this.choose(page, 'note');
      case 'discard':
        return move.discardDraft(place, page.mode);
      case 'reload':
        return this.reload(page);
      case 'open another tab':
        this.pages.push(await load());
        return;
      case 'fill the storage':
        isFull = !isFull;
    }
  }

  mark(mode: Mode): string {
    this.#count += 1;
    return `${mode === 'note' ? 'N' : 'R'}${this.#count}`;
  }

  choose(page: Page, mode: Mode) {
    page.drafts.chooseMode(place, mode);
    page.mode = mode;
  }

  /** As the composer does: what is shown, in the mode that is shown. */
  async send({ drafts }: Page, keep: () => Promise<void>) {
    const draft = drafts.readDraft(place);
    const { isReady, messages } = ready(draft, around);
    if (!isReady) return;
    const entries = messages(0).map((message) => ({ ...message, id: crypto.randomUUID() }));
    const given = drafts.handOver(
      place,
      draft.mode,
      entries.map(({ id }) => id),
      keep(),
    );
    // What is kept is kept as text.
    this.outbox.push(...(JSON.parse(JSON.stringify(entries)) as typeof entries));
    await given.catch(() => {
      this.outbox = this.outbox.filter(({ id }) => !entries.some((entry) => entry.id === id));
    });
  }

  /** Whatever is sent again is made anew of what is kept. */
  deliver(at: number, isAnswered: boolean) {
    const entry = this.outbox[at % Math.max(1, this.outbox.length)];
    if (!entry) return;
    this.post(entry);
    if (isAnswered) this.outbox = this.outbox.filter((other) => other !== entry);
  }

  post(entry: Outgoing & { id: string }) {
    this.posted.push({ ...messageBody(entry), files: entry.files });
  }

  async reload(page: Page) {
    this.pages[this.pages.indexOf(page)] = await load();
  }
}

const fileRef = (id: string): FileRef => ({ id, name: `${id}.txt`, type: 'text/plain', size: 1 });
const marksIn = (text: string, files: readonly FileRef[] = []): string[] => [
  ...(text.match(/[NR]\d+/g) ?? []),
  ...files.map(({ id }) => id),
];

test('no sequence of keys, clicks, retries, reloads and tabs sends a note as a reply, or changes the mode by itself', async () => {
  await assert(
    asyncProperty(
      array(record({ what: constantFrom(...STEPS), at: nat(5) }), { maxLength: 40, size: 'max' }),
      async (steps) => {
        kept = new Map();
        isFull = false;
        const day = new Day();
        day.pages.push(await load());
        for (const step of steps) {
          await day.step(step);
          for (const { drafts, mode } of day.pages) expect(drafts.readDraft(place).mode).toBe(mode);
        }
        for (const entry of day.outbox) day.post(entry);
        const read = day.posted
          .filter((body) => !body.private)
          .flatMap(({ content, files }) => marksIn(content, files));
        expect(read.filter((mark) => mark.startsWith('N') && !day.released.has(mark))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
