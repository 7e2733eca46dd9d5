// The promise of the whole thing, tried at random: customers and agents act, the network cuts, sleeps, loses answers and
// eats frames; what is on screen equals the world soon after the network is well again, and is never called live while it
// does not. A run that fails names its seed: `TRUTH_SEED=17 npx vitest run src/truth`.
import { deepStrictEqual, equal } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteAnswer } from '../api/health.ts';
import { readLine } from '../api/line.ts';
import { newestMessageId } from '../api/merge.ts';
import { SORTS, type ConversationFilters } from '../api/queries/conversations.ts';
import type { Thread } from '../api/thread.ts';
import type { Conversation, ConversationList, Counts, MessageList } from '../api/types.ts';
import { answering } from '../fake/answering.ts';
import { Cable } from '../fake/cable.ts';
import { partsOf } from '../fake/parts.ts';
import { randomFrom, type Random } from '../fake/seed/random.ts';
import { SMALLEST, seedWorld } from '../fake/seed.ts';
import { actOnce } from './actors.ts';
import { Network } from './network.ts';
import { Tab } from './tab.ts';

const RUNS = Number(process.env.TRUTH_RUNS ?? 500);
const ONLY = process.env.TRUTH_SEED;
const STEPS = 12;
/** Everything told of one action is heard after that, and asked for again if need be. */
const QUIET_MS = 2000;
const UNHEARD_MS = 6000;
const IN_FLIGHT_MS = 200;

const STATUSES = ['open', 'open', 'pending', 'snoozed', 'resolved', 'all'] as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.useRealTimers());

const seeds = ONLY === undefined ? Array.from({ length: RUNS }, (_, index) => index + 1) : [Number(ONLY)];

test(`after every gap, in ${seeds.length} days at random, the screen shows what Chatwoot has`, async () => {
  for (const seed of seeds) {
    const wrong = await oneDay(seed).then(
      () => undefined,
      (reason: unknown) => `TRUTH_SEED=${seed}: ${String(reason)}`,
    );
    expect(wrong).toBeUndefined();
  }
}, 300_000);

async function oneDay(seed: number) {
  const random = randomFrom(seed * 7919);
  // Nothing of the day before, and no chance but this day's own.
  vi.clearAllTimers();
  vi.setSystemTime('2026-03-02T09:00:00Z');
  vi.spyOn(Math, 'random').mockImplementation(random.next);
  const world = seedWorld({ seed, size: SMALLEST, jobs: 'timers', origin: 'http://chatwoot.test' });
  const { accountId, agent, admin } = partsOf(world);
  const answer = answering(world, agent);
  const network = new Network(random);
  const cable = new Cable(world);
  vi.stubGlobal('fetch', network.fetchFrom(answer));
  noteAnswer(Date.now());
  const tab = new Tab(accountId, network.wireTo(cable));
  const stage = { world, random, people: [agent, admin], accountId };
  const onScreen = () => world.conversations.find(({ display_id }) => display_id === tab.conversationId);

  const isTrue = async (when: string) => {
    // Something may just have happened by itself, such as a delivery: its news is on the way.
    for (let tries = 0; tries < 3; tries += 1) {
      if (isDeepStrictEqual(await shown(tab), await asIs(tab, answer))) return;
      await vi.advanceTimersByTimeAsync(IN_FLIGHT_MS);
    }
    deepStrictEqual({ when, ...(await shown(tab)) }, { when, ...(await asIs(tab, answer)) });
  };

  // A thread longer than a page: what changes far up in it has to be found as well.
  const long = random.pick([...world.conversations.all()]);
  for (let said = 0; said < 30; said += 1) world.customerWrites(long, `Line ${said}`);

  tab.showList(anyFilters(random));
  for (let step = 0; step < STEPS; step += 1) {
    const happens = random.int(0, 9);
    if (happens === 0) tab.showList(anyFilters(random));
    else if (happens === 1) tab.showThread(random.pick([long, random.pick([...world.conversations.all()])]).display_id);
    else if (happens === 4) await tab.scrollUp();
    else if (happens === 2) disturb(network, random);
    else if (happens === 3) heal(network);
    else {
      // What nobody is told of is only found where a gap makes everything be asked for again.
      const silently = network.state === 'down' || network.state === 'deaf';
      for (let acts = random.int(1, 4); acts > 0; acts -= 1) {
        actOnce(stage, { silently, on: random.chance(0.5) ? onScreen() : undefined });
        await vi.advanceTimersByTimeAsync(random.int(1, 120));
      }
    }
    await vi.advanceTimersByTimeAsync(random.int(0, 1500));
    if (random.chance(0.3)) {
      // That nothing comes any more is noticed by the ping that does not.
      const isSilent = network.state === 'down' || network.state === 'deaf';
      await vi.advanceTimersByTimeAsync(isSilent ? UNHEARD_MS : QUIET_MS);
      if (readLine().state === 'live') await isTrue(`called live, step ${step}`);
    }
  }
  // Whatever came while nobody could hear it must be found.
  network.state = 'deaf';
  actOnce(stage, { silently: true, on: onScreen() });
  await vi.advanceTimersByTimeAsync(random.int(0, 500));
  heal(network);
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  equal(readLine().state, 'live', 'two seconds after the network is well again');
  await isTrue('two seconds after the network is well again');

  tab.close();
  cable.close();
  world.jobs.stop();
}

function disturb(network: Network, random: Random) {
  const how = random.int(0, 4);
  if (how === 0) network.cut();
  else if (how === 1) network.lossPercent = 30;
  else network.state = random.pick(['down', 'deaf', 'blocked'] as const);
  if (network.state === 'down' && random.chance(0.5)) network.cut();
}

/** The network is back, and the browser says so. */
function heal(network: Network) {
  if (network.state !== 'well') network.cut();
  network.state = 'well';
  network.lossPercent = 0;
  window.dispatchEvent(new Event('online'));
}

const anyFilters = (random: Random): ConversationFilters => ({
  status: random.pick(STATUSES),
  assignee_type: random.pick(['all', 'all', 'me', 'unassigned'] as const),
  sort_by: random.pick(SORTS),
});

type Screen = { list: unknown[]; counts: unknown; conversation: unknown; messages: unknown[] };

async function shown({ queryClient, filters, conversationId }: Tab): Promise<Screen> {
  const { assignee_type: _whose, sort_by: _order, ...scope } = filters ?? { assignee_type: 'all', sort_by: 'x' };
  const page = queryClient.getQueryData<ConversationList['data']>(['conversations', filters, 1]);
  const conversation = queryClient.getQueryState<Conversation>(['conversation', conversationId]);
  const thread = queryClient.getQueryState<Thread>(['messages', conversationId]);
  return {
    list: page?.payload.map(row) ?? [],
    counts: queryClient.getQueryData<Counts>(['counts', scope]),
    conversation: conversation?.data && conversation.status !== 'error' ? row(conversation.data) : undefined,
    messages: thread?.data && thread.status !== 'error' ? thread.data.messages.map(line) : [],
  };
}

/** What the server would answer now; of a thread all that the tab holds. */
async function asIs(
  { queryClient, filters, conversationId }: Tab,
  answer: (request: Request) => Promise<Response>,
): Promise<Screen> {
  const ask = async <T>(path: string, query: Record<string, string> = {}): Promise<T | undefined> => {
    const url = `http://chatwoot.test/api/v1/accounts/1/conversations${path}?${new URLSearchParams(query).toString()}`;
    const response = await answer(new Request(url, { headers: { accept: 'application/json' } }));
    return response.ok ? ((await response.json()) as T) : undefined;
  };
  const list = await ask<ConversationList>('', { ...(filters as unknown as Record<string, string>), page: '1' });
  const counts = await ask<{ meta: Counts }>('/meta', { status: filters?.status ?? 'open' });
  const conversation = conversationId && (await ask<Conversation>(`/${conversationId}`));
  const [oldest] = queryClient.getQueryData<Thread>(['messages', conversationId])?.messages ?? [];
  const run = oldest && { after: String(oldest.id), before: String(2 ** 31 - 1) };
  const messages = conversationId && (await ask<MessageList>(`/${conversationId}/messages`, run));
  return {
    list: list?.data.payload.map(row) ?? [],
    counts: counts?.meta,
    conversation: conversation ? row(conversation) : undefined,
    messages: messages ? messages.payload.map(line) : [],
  };
}

/** What a row shows of a conversation. */
const row = (conversation: Conversation) => ({
  id: conversation.id,
  status: conversation.status,
  priority: conversation.priority,
  labels: conversation.labels,
  unread_count: conversation.unread_count,
  waiting_since: conversation.waiting_since,
  snoozed_until: conversation.snoozed_until,
  last_activity_at: conversation.last_activity_at,
  contact_last_seen_at: conversation.contact_last_seen_at,
  assignee: conversation.meta.assignee?.id ?? null,
  team: conversation.meta.team?.id ?? null,
  said: conversation.last_non_activity_message?.content ?? null,
  newest: newestMessageId(conversation),
});

/** What a bubble shows of a message. */
const line = ({ id, content, status, content_attributes }: Thread['messages'][number]) =>
  [id, content, status, content_attributes.deleted ?? false].join(' · ');
