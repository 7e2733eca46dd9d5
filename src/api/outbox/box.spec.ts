// Several pages over one store and a Chatwoot that fails in every way there is: what was sent is there once, in order, as
// what it was written. Time is the test's own.
import { assert, asyncProperty, constantFrom, integer, nat, oneof, record, array, constant } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { ApiError } from '../http';
import { Outbox, type News } from './box';
import { type MessageEntry, type OutboxEntry } from './entry';
import { turnOf } from './faults';
import type { Store } from './store';

vi.mock('../http', async (original) => ({ ...(await original<object>()), get: () => Promise.resolve({}) }));

const CUT_OFF = 15_000;

/**
 * What happens to one request. `late`: the line breaks, and Chatwoot does it all the same a little later. `slow`: it is on
 * its way for long, and breaks off with its page.
 */
const FATES = [
  'slow',
  'fine',
  'lost before',
  'lost after',
  'broken before',
  'broken after',
  'late',
  'refused',
  'too many',
] as const;
type Fate = (typeof FATES)[number];

const never = () => new Promise<never>(() => {});

/** A Chatwoot, and what pages share: the store, the locks, the channel. */
function makeWorld() {
  const stored: MessageEntry[] = [];
  const kept = new Map<string, OutboxEntry>();
  const fates: Fate[] = [];
  const pages = new Set<{ hear: (news: News) => void }>();
  const locks = new Map<string, Promise<unknown>>();
  const left = new Set<string>();
  let isDeaf = false;

  const receive = async (entry: MessageEntry, isSent: () => boolean): Promise<unknown> => {
    const fate = fates.shift() ?? 'fine';
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (fate === 'slow') await new Promise((resolve) => setTimeout(resolve, 2 * CUT_OFF));
    if (!isSent() && fate === 'slow') return never();
    if (fate === 'lost before') throw new ApiError('unreachable', 0);
    if (fate === 'broken before') throw new ApiError('broken', 500);
    if (fate === 'refused') throw new ApiError('refused', 422, 'Too long');
    if (fate === 'too many') throw new ApiError('rate_limited', 429);
    if (fate === 'late') {
      setTimeout(() => stored.push(entry), CUT_OFF - 100);
      throw new ApiError('timeout', 0);
    }
    stored.push(entry);
    if (fate === 'lost after') throw new ApiError('unreachable', 0);
    if (fate === 'broken after') throw new ApiError('broken', 502);
    return { id: stored.length };
  };

  const find = async (entry: MessageEntry): Promise<unknown> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (isDeaf) throw new ApiError('unreachable', 0);
    return stored.find(({ id }) => id === entry.id) ?? null;
  };

  const store: Store = {
    add: async (entry) => {
      await Promise.resolve();
      kept.set(entry.id, entry);
    },
    change: async (id, act) => {
      await Promise.resolve();
      const before = kept.get(id);
      const now = before && act(before);
      if (now) kept.set(id, now);
      else kept.delete(id);
      return { before, now };
    },
    all: async () => {
      await Promise.resolve();
      return [...kept.values()];
    },
  };

  return {
    stored,
    kept,
    fates,
    left,
    deafen: (deaf: boolean) => (isDeaf = deaf),
    /** `dies`: the page is no more before, or after, its step of that number. */
    open: (dies?: { at: number; after: boolean }) => openPage({ store, receive, find, pages, locks, left }, dies),
  };
}

type Shared = {
  store: Store;
  receive: (entry: MessageEntry, isSent: () => boolean) => Promise<unknown>;
  find: (entry: MessageEntry) => Promise<unknown>;
  pages: Set<{ hear: (news: News) => void }>;
  locks: Map<string, Promise<unknown>>;
  left: Set<string>;
};

function openPage(shared: Shared, dies?: { at: number; after: boolean }) {
  const end = Promise.withResolvers<void>();
  let isAlive = true;
  let steps = 0;
  const die = () => {
    isAlive = false;
    shared.pages.delete(page);
    end.resolve();
  };
  /** What a page that is no more begins is not done; what it has begun is, and nobody hears of it. */
  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    const isLast = dies !== undefined && steps++ === dies.at;
    if (isLast && !dies.after) die();
    if (!isAlive) return never();
    const done = act();
    if (isLast) die();
    const result = await done.catch((error: unknown) => {
      if (!isAlive) return never();
      throw error;
    });
    return isAlive ? result : never();
  };
  let shown: readonly OutboxEntry[] = [];
  const box = new Outbox({
    store: {
      add: (entry) => step(() => shared.store.add(entry)),
      change: (id, act) => step(() => shared.store.change(id, act)),
      all: () => step(() => shared.store.all()),
    },
    kindOf: () => ({
      prepare: () => step(() => Promise.resolve()),
      send: (entry) => step(() => shared.receive(entry as MessageEntry, () => isAlive)),
      lookUp: (entry) => step(() => shared.find(entry as MessageEntry)),
    }),
    alone: async (name, work) => {
      const before = shared.locks.get(name) ?? Promise.resolve();
      // A lock is free again when whoever holds it is no more.
      const turn = before.then(() => (isAlive ? Promise.race([work(), end.promise]) : undefined));
      shared.locks.set(name, turn);
      await turn;
    },
    turnOf: (reason) => turnOf(reason, CUT_OFF),
    settlesIn: () => CUT_OFF,
    isOurs: ({ account_id, user_id }) => account_id === 1 && user_id === 7,
    isIdle: () => false,
    mayHaveLeft: ({ id }) => shared.left.has(id),
    unmark: ({ id }) => void shared.left.delete(id),
    markLeaving: ({ id }) => {
      shared.left.add(id);
      return true;
    },
    tell: (news) => {
      for (const other of shared.pages) if (other !== page) setTimeout(() => other.hear(news), 1);
    },
    show: (entries) => (shown = entries),
    land: (_entry, _answer, gone) => gone(),
    forget: () => {},
  });
  const page = { hear: (news: News) => isAlive && box.hear(news) };
  shared.pages.add(page);
  return {
    box,
    die,
    isAlive: () => isAlive,
    /** On its way out it sends what it can. */
    leave: () => {
      box.leave();
      die();
    },
    shown: () => shown,
  };
}

let count = 0;
const write = (conversation_id = 84, { mode = 'reply', hold = 0 }: { mode?: 'reply' | 'note'; hold?: number } = {}) => {
  count += 1;
  const created_at = Date.now() + count / 1000;
  return {
    kind: 'message',
    id: `k${count}`,
    press: `p${count}`,
    account_id: 1,
    user_id: 7,
    conversation_id,
    contact_name: 'Zoe',
    mode,
    content: `${mode} ${count}`,
    after_id: 0,
    created_at,
    hold_until: created_at + hold,
    state: 'held',
    tries: 0,
    pauses: 0,
    not_before: 0,
    settles_at: 0,
    stopped: false,
    overtakes: false,
    error: null,
  } satisfies MessageEntry;
};

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const AGES = 20 * 60_000;

/** All is well again: a page is open, and whatever failed is tried once more. */
async function settle(world: ReturnType<typeof makeWorld>) {
  world.fates.length = 0;
  world.deafen(false);
  const page = world.open();
  await page.box.refresh();
  await pass(AGES);
  for (const entry of page.shown()) if (entry.state === 'failed') await page.box.hurry(entry);
  await pass(AGES);
  return page;
}

const keysOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a message', () => {
  test.each(FATES)('whose request is %s is there once in the end', async (fate) => {
    const world = makeWorld();
    world.fates.push(fate);
    const { box } = world.open();
    const entry = write();
    await box.add(entry);
    await pass(60_000);
    await settle(world);
    expect(keysOf(world.stored)).toEqual([entry.id]);
    expect([...world.kept]).toEqual([]);
  });

  test.each(['refused', 'too many'] as const)(
    'that is %s is not looked for: it is known not to be there',
    async (fate) => {
      const world = makeWorld();
      world.fates.push(fate);
      world.deafen(true);
      const { box, shown } = world.open();
      await box.add(write());
      await pass(1000);
      expect(shown()[0]?.state).toBe(fate === 'refused' ? 'failed' : 'held');
    },
  );

  test('that is not found is not sent again before Chatwoot must have given it up', async () => {
    const world = makeWorld();
    world.fates.push('lost before');
    const { box, shown } = world.open();
    await box.add(write());
    await pass(CUT_OFF - 1000);
    expect(shown()[0]).toMatchObject({ state: 'unsure', tries: 1 });
    await pass(3000);
    expect(world.stored).toHaveLength(1);
  });

  test('that Chatwoot never answers is the agent’s to decide about, after five posts', async () => {
    const world = makeWorld();
    world.fates.push(...Array.from({ length: 20 }, () => 'broken before' as const));
    const { box, shown } = world.open();
    await box.add(write());
    await pass(AGES);
    expect(shown()[0]).toMatchObject({ state: 'failed', tries: 5 });
    expect(world.fates).toHaveLength(15);
  });

  test('waits for the one before it, also behind one that failed, until it is sent over it', async () => {
    const world = makeWorld();
    world.fates.push('refused');
    const { box, shown } = world.open();
    const [first, second, other] = [write(), write(), write(85)];
    await Promise.all([first, second, other].map((entry) => box.add(entry)));
    await pass(AGES);
    expect(keysOf(world.stored)).toEqual([other.id]);
    await box.hurry(shown()[1] as OutboxEntry);
    await pass(1000);
    expect(keysOf(world.stored)).toEqual([other.id, second.id]);
    await box.hurry(shown()[0] as OutboxEntry);
    await pass(1000);
    expect(keysOf(world.stored)).toEqual([other.id, second.id, first.id]);
  });

  test('taken back in time is never sent; once it has left it cannot be', async () => {
    const world = makeWorld();
    const { box } = world.open();
    const [first, second] = [write(84, { hold: 5000 }), write(85, { hold: 5000 })];
    await Promise.all([box.add(first), box.add(second)]);
    await pass(4000);
    expect(keysOf(await box.takeBack([first]))).toEqual([first.id]);
    await pass(1020);
    expect(await box.takeBack([second])).toEqual([]);
    await settle(world);
    expect(keysOf(world.stored)).toEqual([second.id]);
  });

  test('of another user of this browser stays theirs', async () => {
    const world = makeWorld();
    world.kept.set('x', { ...write(), id: 'x', user_id: 8 });
    const page = await settle(world);
    expect([world.stored, page.shown()]).toEqual([[], []]);
    expect(world.kept.size).toBe(1);
  });
});

describe('a page that is no more', () => {
  test('at any step has lost nothing and doubled nothing', async () => {
    for (const fate of FATES) {
      for (let at = 0; at < 12; at += 1) {
        for (const after of [false, true]) {
          const world = makeWorld();
          world.fates.push(fate);
          const page = world.open({ at, after });
          const entry = write();
          // Until it is kept, the draft is.
          let isKept = false;
          void page.box.add(entry).then(() => (isKept = true));
          await pass(60_000);
          isKept ||= world.kept.has(entry.id) || world.stored.length > 0;
          await settle(world);
          expect(keysOf(world.stored), `${fate}, no more ${after ? 'after' : 'before'} step ${at}`).toEqual(
            isKept ? [entry.id] : [],
          );
        }
      }
    }
  });

  test('sends on its way out what it held, and the next one does not send it again', async () => {
    const world = makeWorld();
    const page = world.open();
    const [first, second] = [write(84, { hold: 5000 }), write(84, { hold: 5000 })];
    await Promise.all([page.box.add(first), page.box.add(second)]);
    await pass(1000);
    page.leave();
    await pass(100);
    expect(keysOf(world.stored)).toEqual([first.id]);
    await settle(world);
    expect(keysOf(world.stored)).toEqual([first.id, second.id]);
  });

  test('leaves its conversations to those that are', async () => {
    const world = makeWorld();
    const [first, second] = [world.open(), world.open()];
    const entry = write(84, { hold: 5000 });
    await first.box.add(entry);
    await pass(1000);
    expect(keysOf(second.shown())).toEqual([entry.id]);
    first.die();
    await pass(5000);
    expect(keysOf(world.stored)).toEqual([entry.id]);
    expect(second.shown()).toEqual([]);
  });
});

test('whoever waits for it hears what has become of it, in whichever page that was', async () => {
  const world = makeWorld();
  const [first, second] = [world.open(), world.open()];
  const entries = [write(84, { hold: 5000 }), write(85, { hold: 5000 }), write(86)];
  const heard = entries.map(({ id }) =>
    first.box.outcome(id).then(
      () => 'there',
      (error: Error) => error.constructor.name,
    ),
  );
  world.fates.push('refused');
  await first.box.add(entries[2] as MessageEntry);
  await pass(1000);
  for (const entry of entries.slice(0, 2)) await first.box.add(entry);
  await pass(100);
  await second.box.takeBack(second.shown().filter(({ conversation_id }) => conversation_id === 85));
  await pass(10_000);
  expect(await Promise.all(heard)).toEqual(['there', 'Undone', 'ApiError']);
  expect([...world.kept]).toEqual([]);
});

const act = oneof(
  {
    weight: 6,
    arbitrary: record({
      do: constant('send'),
      page: nat(1),
      conversation: integer({ min: 84, max: 85 }),
      note: nat(1),
      hold: constantFrom(0, 0, 5000),
    }),
  },
  { weight: 3, arbitrary: record({ do: constant('wait'), ms: constantFrom(10, 60, 1000, 6000, 16_000, 40_000) }) },
  {
    weight: 1,
    arbitrary: record({ do: constantFrom('die', 'leave', 'take back', 'hurry', 'deaf', 'hear'), page: nat(1) }),
  },
);

test('on any day with two pages, all of it is there once, in order, and as what it was written', async () => {
  await assert(
    asyncProperty(
      array(act, { maxLength: 40 }),
      array(constantFrom(...FATES), { maxLength: 30 }),
      async (acts, fates) => {
        const world = makeWorld();
        world.fates.push(...fates);
        const pages = [world.open(), world.open()];
        const sent: MessageEntry[] = [];
        const takenBack = new Set<string>();
        const page = (at: number) => pages[at] as (typeof pages)[number];
        for (const one of acts) {
          if (one.do === 'wait') await pass(one.ms);
          else if (one.do === 'send') {
            const entry = write(one.conversation, { mode: one.note ? 'note' : 'reply', hold: one.hold });
            sent.push(entry);
            void page(one.page).box.add(entry);
            await pass(1);
          } else if (one.do === 'take back') {
            const taken = page(one.page).box.takeBack(page(one.page).shown());
            await pass(1);
            for (const { id } of await taken) takenBack.add(id);
          } else if (one.do === 'hurry') {
            const failed = page(one.page)
              .shown()
              .filter(({ state }) => state === 'failed' || state === 'unsure');
            for (const entry of failed) void page(one.page).box.hurry(entry);
          } else if (one.do === 'deaf' || one.do === 'hear') world.deafen(one.do === 'deaf');
          else {
            page(one.page)[one.do as 'die' | 'leave']();
            pages[one.page] = world.open();
            void page(one.page).box.refresh();
          }
        }
        for (const one of pages) one.die();
        await settle(world);
        for (const conversation of [84, 85]) {
          const isHere = ({ conversation_id }: MessageEntry) => conversation_id === conversation;
          const meant = sent.filter((entry) => isHere(entry) && !takenBack.has(entry.id));
          expect(keysOf(world.stored.filter(isHere))).toEqual(keysOf(meant));
        }
        expect(world.stored.every(({ mode, content }) => content.startsWith(mode))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
