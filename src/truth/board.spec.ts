// The board's promise, tried at random: while it is called live, every number is what the world counts; one of those asked
// for in turn is what the world counted when it was asked for, and says so. `BOARD_SEED=17 npx vitest run src/truth/board`
// makes one of the days again.
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QueryObserver, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createQueryClient } from '../api/client.ts';
import { noteAnswer } from '../api/health.ts';
import { setAccount } from '../api/http.ts';
import { readLine, setLine } from '../api/line.ts';
import { loadQuery, shareQuery } from '../api/queries/board.ts';
import { conversationsQuery, countsQuery } from '../api/queries/conversations.ts';
import { connect } from '../api/realtime.ts';
import type { ConversationList, Counts, Load } from '../api/types.ts';
import { answering } from '../fake/answering.ts';
import { Cable } from '../fake/cable.ts';
import type { Conversation, User } from '../fake/model.ts';
import { partsOf } from '../fake/parts.ts';
import { randomFrom, type Random } from '../fake/seed/random.ts';
import { SMALLEST, seedWorld } from '../fake/seed.ts';
import type { World } from '../fake/world.ts';
import { filtersOf, scopeOf, type ListedFolder } from '../paths.ts';
import { NUMBER_IDS, numberOf, scopeOfNumber, type NumberId } from '../views/live/numbers.ts';
import { actOnce } from './actors.ts';
import { Network } from './network.ts';

const RUNS = Number(process.env.BOARD_RUNS ?? 40);
const ONLY = process.env.BOARD_SEED;
/** Over midnight and a change of clocks; `BOARD_HOURS=26` takes a whole day. */
const HOURS = Number(process.env.BOARD_HOURS ?? 5);
const STEPS = 12;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Everything told of one action is heard after that, and asked for again if need be. */
const QUIET_MS = 2000;
/** What has been asked for in quick succession has to wait for its turn. */
const TURNS_MS = 3 * MINUTE;
const IN_FLIGHT_MS = 400;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.useRealTimers());

const LONGEST = filtersOf({ kind: 'all' }, { status: 'open', assignee_type: 'all', sort_by: 'waiting_since_asc' });

/** What a board asks for, without the drawing, kept true by the app's own realtime. */
class Board {
  readonly queryClient: QueryClient;
  readonly shares: readonly ListedFolder[];
  readonly isAdministrator: boolean;
  readonly #stop: (() => void)[] = [];
  #resolved: (() => void) | undefined;
  #day = '';

  constructor(world: World, { accountId, user, network }: { accountId: number; user: User; network: Network }) {
    setAccount(accountId);
    setLine({ state: 'connecting', whole_since: null, cause: null, poll_seconds: 15 });
    this.queryClient = createQueryClient();
    this.isAdministrator = world.membership(accountId, user.id)?.role === 'administrator';
    this.shares = [
      ...world.inboxes
        .where(({ id }) => world.isInboxMember(id, user.id))
        .map(({ id }) => ({ kind: 'inbox', id }) as const),
      ...[...world.labels.all()].map(({ title }) => ({ kind: 'label', title }) as const),
      ...[...world.teams.all()].map(({ id }) => ({ kind: 'team', id }) as const),
    ];
    const cable = new Cable(world);
    this.#stop.push(
      () => cable.close(),
      connect(this.queryClient, {
        accountId,
        openWire: network.wireTo(cable),
        openTabs: (_name, { led }) => {
          setTimeout(led, 0);
          return { tell: () => {}, close: () => {} };
        },
      }),
    );
    const asked = [
      conversationsQuery(LONGEST, 1),
      ...NUMBER_IDS.filter((id) => id !== 'resolved').map((id) => countsQuery(scopeOfNumber(numberOf(id), Date.now()))),
      ...this.shares.map((folder) => shareQuery(scopeOf(folder, 'open'))),
      ...(this.isAdministrator ? [loadQuery('assignee_id'), loadQuery('team_id')] : []),
    ];
    for (const options of asked) this.#stop.push(this.#watch(options as { queryKey: QueryKey }));
    this.tick();
  }

  /** As a view does: what is asked for changes with the day. */
  tick() {
    const day = new Date().toISOString().slice(0, 10);
    if (day === this.#day) return;
    this.#day = day;
    this.#resolved?.();
    this.#resolved = this.#watch(shareQuery(scopeOfNumber(numberOf('resolved'), Date.now())) as { queryKey: QueryKey });
  }

  state<T>(queryKey: QueryKey) {
    return this.queryClient.getQueryState<T>(queryKey);
  }

  close() {
    this.#resolved?.();
    for (const stop of this.#stop) stop();
    this.queryClient.clear();
  }

  #watch(options: { queryKey: QueryKey }): () => void {
    return new QueryObserver(this.queryClient, options).subscribe(() => {});
  }
}

/** What the world counts, for whoever looks. */
class Counting {
  readonly #world: World;
  readonly #user: User;
  readonly #shares: readonly string[];
  readonly #isAll: boolean;
  readonly #inboxes: ReadonlySet<number>;
  /** When what changed to what, of every number. */
  readonly #log = new Map<string, { at: number; value: string }[]>();

  constructor(world: World, user: User, board: Board) {
    this.#world = world;
    this.#user = user;
    this.#shares = board.shares.map(nameOf);
    this.#isAll = world.membership(1, user.id)?.role === 'administrator';
    this.#inboxes = new Set(
      world.inboxes.where(({ id }) => this.#isAll || world.isInboxMember(id, user.id)).map(({ id }) => id),
    );
    this.note();
  }

  /** Call after whatever may have changed something. */
  note() {
    for (const [name, value] of this.#count()) {
      const log = this.#log.get(name) ?? [];
      if (log.at(-1)?.value !== value) log.push({ at: Date.now(), value });
      this.#log.set(name, log);
    }
  }

  /** What it may have been for whoever was answered then. */
  at(name: string, ms: number): unknown[] {
    const log = this.#log.get(name) ?? [];
    const first = log.findLastIndex(({ at }) => at <= ms - IN_FLIGHT_MS);
    const last = log.findLastIndex(({ at }) => at <= ms);
    return log.slice(Math.max(0, first), last + 1).map(({ value }) => value);
  }

  /** Every number there is, by its name. */
  now(): ReadonlyMap<string, string> {
    return this.#count();
  }

  load(of: 'assignee_id' | 'team_id'): unknown[] {
    const groups = Map.groupBy(this.#open(), (one) => one[of]);
    return [...groups].map(([id, open]) => [id, open.length, open.filter(isUnattended).length]).sort(byText);
  }

  /** Since when whoever waits waits, the longest first. */
  waits(): number[] {
    return this.#open()
      .flatMap(({ waiting_since }) => (waiting_since === null ? [] : [Math.floor(waiting_since / SECOND)]))
      .sort((a, b) => a - b);
  }

  #seen = (): Conversation[] => this.#world.conversations.where(({ inbox_id }) => this.#inboxes.has(inbox_id));
  #open = () => this.#seen().filter(({ status }) => status === 'open');

  /** All of them in one go: it happens with every question. */
  #count(): ReadonlyMap<string, string> {
    const numbers = new Map<NumberId, number>(NUMBER_IDS.map((id) => [id, 0]));
    const shares = new Map<string, [open: number, unassigned: number]>(this.#shares.map((name) => [name, [0, 0]]));
    const today = Date.parse(new Date().toISOString().slice(0, 10));
    for (const one of this.#seen()) {
      for (const id of numbersWith(one, this.#user, today)) numbers.set(id, (numbers.get(id) ?? 0) + 1);
      for (const folder of one.status === 'open' ? foldersWith(one) : []) {
        const share = shares.get(nameOf(folder));
        if (!share) continue;
        share[0] += 1;
        if (one.assignee_id === null) share[1] += 1;
      }
    }
    return new Map([...numbers, ...shares].map(([name, value]): [string, string] => [name, JSON.stringify(value)]));
  }
}

function numbersWith(one: Conversation, user: User, today: number): NumberId[] {
  switch (one.status) {
    case 'open':
      return [
        'open',
        ...(one.assignee_id === null ? (['unassigned'] as const) : []),
        ...(one.assignee_id === user.id ? (['mine'] as const) : []),
        ...(isUnattended(one) ? (['unattended'] as const) : []),
      ];
    case 'resolved':
      return one.last_activity_at >= today ? ['resolved'] : [];
    default:
      return [one.status];
  }
}

const foldersWith = ({ inbox_id, team_id, labels }: Conversation): ListedFolder[] => [
  { kind: 'inbox', id: inbox_id },
  ...(team_id === null ? [] : [{ kind: 'team', id: team_id } as const]),
  ...labels.map((title) => ({ kind: 'label', title }) as const),
];

const nameOf = (folder: ListedFolder): string => JSON.stringify(folder);
const isUnattended = (one: Conversation) => one.first_reply_created_at === null || one.waiting_since !== null;
const byText = (a: unknown, b: unknown) => String(a).localeCompare(String(b));

/** Everything a board shows is what the world counts, at the age it says. */
function check(board: Board, counting: Counting) {
  const counted = counting.now();
  for (const id of NUMBER_IDS) {
    const number = numberOf(id);
    const scope = scopeOfNumber(number, Date.now());
    const { queryKey } = scope.filter ? shareQuery(scope) : countsQuery(scope);
    const state = board.state<Counts>(queryKey);
    const shown = JSON.stringify(state?.data?.[number.count]);
    if (!scope.filter || !state?.isInvalidated) equal(shown, counted.get(id), id);
    else ok(counting.at(id, state.dataUpdatedAt).includes(shown), `${id} was never ${shown}`);
  }
  for (const folder of board.shares) {
    const name = nameOf(folder);
    const state = board.state<Counts>(shareQuery(scopeOf(folder, 'open')).queryKey);
    const shown = JSON.stringify([state?.data?.all_count, state?.data?.unassigned_count]);
    if (state?.isInvalidated) ok(counting.at(name, state.dataUpdatedAt).includes(shown), `${name} was never ${shown}`);
    else equal(shown, counted.get(name), name);
  }
  const page = board.state<ConversationList['data']>(conversationsQuery(LONGEST, 1).queryKey)?.data?.payload;
  const waits = page?.map(({ waiting_since }) => waiting_since).filter((since) => since > 0);
  deepStrictEqual(waits, counting.waits().slice(0, 25), 'who waits longest');
  for (const group_by of board.isAdministrator ? (['assignee_id', 'team_id'] as const) : []) {
    const state = board.state<ReadonlyMap<number | null, Load>>(loadQuery(group_by).queryKey);
    const shown = [...(state?.data ?? [])].map(([id, { open, unattended }]) => [id, open, unattended]).sort(byText);
    deepStrictEqual(shown, counting.load(group_by), group_by);
  }
}

function openDay(seed: number, { from = '2026-03-28T18:00:00Z' } = {}) {
  const random = randomFrom(seed * 7919);
  vi.clearAllTimers();
  vi.setSystemTime(from);
  vi.spyOn(Math, 'random').mockImplementation(random.next);
  const world = seedWorld({ seed, size: SMALLEST, jobs: 'timers', origin: 'http://chatwoot.test' });
  const { accountId, admin, agent, limited } = partsOf(world);
  const user = [admin, agent, limited][seed % 3] ?? agent;
  const network = new Network(random);
  let asked = 0;
  let counting: Counting | undefined;
  const answerFrom = answering(world, user);
  // What happens by itself, between two acts, is counted before anybody is told of it.
  const answer = network.fetchFrom((request) => {
    counting?.note();
    return answerFrom(request);
  });
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    asked += 1;
    return answer(input, init);
  });
  noteAnswer(Date.now());
  const board = new Board(world, { accountId, user, network });
  const counted = new Counting(world, user, board);
  counting = counted;
  const stage = { world, random, people: [agent, admin, limited], accountId };
  return {
    world,
    random,
    network,
    board,
    counting: counted,
    asked: () => asked,
    act: (silently = false) => {
      actOnce(stage, { silently });
      counted.note();
    },
    pass: async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms);
      counted.note();
      board.tick();
    },
    /** As `pass`, a second at a stretch, with answers as late: for hours in which little happens. */
    passLong: async (ms: number) => {
      for (let left = ms; left > 0; left -= SECOND) {
        vi.advanceTimersByTime(Math.min(left, SECOND));
        await new Promise(setImmediate);
      }
      counted.note();
      board.tick();
    },
    close: () => {
      board.close();
      world.jobs.stop();
    },
  };
}

function disturb(network: Network, random: Random) {
  if (random.chance(0.3)) network.cut();
  else network.state = random.pick(['down', 'deaf', 'blocked'] as const);
}

function heal(network: Network) {
  if (network.state !== 'well') network.cut();
  network.state = 'well';
  window.dispatchEvent(new Event('online'));
}

async function oneDay(seed: number) {
  const { random, network, board, counting, act, pass, close } = openDay(seed);
  await pass(QUIET_MS + TURNS_MS);
  for (let step = 0; step < STEPS; step += 1) {
    const happens = random.int(0, 9);
    if (happens === 0) disturb(network, random);
    else if (happens < 3) heal(network);
    else for (let acts = random.int(1, 4); acts > 0; acts -= 1) act();
    await pass(random.int(0, 1500));
    if (random.chance(0.5)) {
      await pass(network.state === 'well' ? QUIET_MS : 3 * QUIET_MS);
      if (readLine().state === 'live') await calm(board, counting, pass);
    }
  }
  network.state = 'deaf';
  act();
  await pass(500);
  heal(network);
  await pass(QUIET_MS + TURNS_MS);
  equal(readLine().state, 'live', 'some time after the network is well again');
  await calm(board, counting, pass);
  close();
}

/** Something may just have happened by itself, such as a delivery: its news is on the way. */
async function calm(board: Board, counting: Counting, pass: (ms: number) => Promise<void>) {
  for (let tries = 0; tries < 4; tries += 1) {
    try {
      return check(board, counting);
    } catch {
      await pass(IN_FLIGHT_MS);
    }
  }
  if (readLine().state === 'live') check(board, counting);
}

const seeds = ONLY === undefined ? Array.from({ length: RUNS }, (_, index) => index + 1) : [Number(ONLY)];

test(`in ${seeds.length} days at random, every number is the world’s, at the age it says`, async () => {
  for (const seed of seeds) {
    const wrong = await oneDay(seed).then(
      () => undefined,
      (reason: unknown) => `BOARD_SEED=${seed}: ${String(reason)}`,
    );
    expect(wrong).toBeUndefined();
  }
}, 120_000);

test('however much happens, and also without any news, a board asks thirty times a minute', async () => {
  for (const state of ['well', 'blocked'] as const) {
    const { network, act, asked, pass, close } = openDay(3);
    network.state = state;
    await pass(2 * MINUTE);
    const before = asked();
    for (let tenths = 0; tenths < 50 * 60; tenths += 1) {
      act();
      await pass(100);
    }
    expect((asked() - before) / 5).toBeLessThanOrEqual(30);
    close();
  }
}, 120_000);

test('after hours, over midnight, a change of clocks and many reconnects, it is as true and as small as before', async () => {
  const { random, network, board, counting, act, pass, passLong, close } = openDay(6, { from: '2026-03-28T22:00:00Z' });
  await pass(TURNS_MS);
  const size = () => board.queryClient.getQueryCache().getAll().length;
  const sizes = { queries: size(), timers: vi.getTimerCount() };
  for (let quarter = 0; quarter < 4 * HOURS; quarter += 1) {
    act();
    await passLong(15 * MINUTE - random.int(1, 60) * SECOND);
    network.cut();
    await passLong(random.int(5, 60) * SECOND);
  }
  await pass(TURNS_MS);
  equal(readLine().state, 'live');
  await calm(board, counting, pass);
  expect(size()).toBeLessThanOrEqual(sizes.queries + 2);
  expect(vi.getTimerCount()).toBeLessThanOrEqual(sizes.timers + 10);
  close();
}, 120_000);

test('when Chatwoot’s day ends, what was resolved today is none, with nobody doing anything', async () => {
  const { world, board, pass, close } = openDay(7, { from: '2026-03-28T23:50:00Z' });
  const shown = () => {
    const { queryKey } = shareQuery(scopeOfNumber(numberOf('resolved'), Date.now()));
    return board.state<Counts>(queryKey)?.data?.all_count;
  };
  for (const one of world.conversations.where(({ status }) => status === 'open').slice(0, 3))
    world.toggleStatus(one, 'resolved', null);
  await pass(9 * MINUTE);
  expect(shown()).toBeGreaterThanOrEqual(3);
  await pass(2 * MINUTE);
  await pass(MINUTE);
  equal(shown(), 0);
  close();
}, 120_000);
