// Which conversations a list is about, and in what order (conversation_finder.rb). The counters are about the same ones,
// whatever `assignee_type` says; that only picks which of them are listed.
import type { AccountCall } from '../endpoint.ts';
import type { Conversation, User } from '../model.ts';
import { asArray, asId, asText, isBlank } from '../params.ts';
import { broken, notFound } from '../refusal.ts';
import { visibleInboxIds } from '../world/access.ts';
import { containsAnyCase, type Matcher } from '../world/like.ts';
import { isSortBy, type SortBy } from '../world/orders.ts';
import { messagesOf } from '../world/reading.ts';

export const PAGE = 25;
const MAX_SECONDS = 9_999_999_999;

export type Test = (conversation: Conversation) => boolean;

export interface Counts {
  mine_count: number;
  assigned_count: number;
  unassigned_count: number;
  all_count: number;
}

export interface Found {
  counts: Counts;
  rows: Conversation[];
}

const LEGACY: Record<string, SortBy> = {
  latest: 'last_activity_at_desc',
  sort_on_created_at: 'created_at_asc',
  sort_on_priority: 'priority_desc',
  sort_on_waiting_since: 'waiting_since_asc',
};

export function sortOf(asked: unknown): SortBy {
  const name = LEGACY[asText(asked) ?? ''] ?? asked;
  return isSortBy(name) ? name : 'last_activity_at_desc';
}

export const pageOf = (asked: unknown): number => Math.max(1, asId(asked) ?? 1);

/** One walk over the rows in order: counts everything that fits, keeps the page that was asked for. */
export function gather(
  rows: readonly Conversation[],
  tests: readonly Test[],
  viewer: User,
  { listed = () => true, page = 1, size = PAGE }: { listed?: Test; page?: number; size?: number } = {},
): Found {
  const from = (page - 1) * size;
  const found: Conversation[] = [];
  let [mine, unassigned, all, place] = [0, 0, 0, 0];
  for (const row of rows) {
    if (!tests.every((test) => test(row))) continue;
    all += 1;
    if (row.assignee_id === null) unassigned += 1;
    else if (row.assignee_id === viewer.id) mine += 1;
    if (!listed(row)) continue;
    if (place >= from && place < from + size) found.push(row);
    place += 1;
  }
  const counts = { mine_count: mine, assigned_count: all - unassigned, unassigned_count: unassigned, all_count: all };
  return { counts, rows: found };
}

/** In the caller's account, and in inboxes they may see. */
export function visibleTests({ world, account, user }: AccountCall): Test[] {
  const inboxes = visibleInboxIds(world, account, user);
  return [
    (one) => one.account_id === account.id,
    ...(inboxes ? [(one: Conversation) => inboxes.has(one.inbox_id)] : []),
  ];
}

/** Only what the customer and the agents said counts as text. */
export const spokenLike =
  ({ world }: AccountCall, fits: Matcher): Test =>
  (conversation) =>
    messagesOf(world, conversation).some((message) => message.message_type < 2 && fits(message.content));

export const hasQuery = ({ params }: AccountCall): boolean => 'q' in params;

export const queryOf = ({ params }: AccountCall): Matcher => containsAnyCase((asText(params.q) ?? '').trim());

function statusTest(asked: unknown): Test | null {
  if (asked === 'all') return null;
  const wanted = new Set(asked === undefined ? ['open'] : Array.isArray(asked) ? asked : [asked]);
  return (one) => wanted.has(one.status);
}

function labelTest(asked: unknown): Test {
  const names = Array.isArray(asked) ? asked : (asText(asked) ?? '').split(',');
  const wanted = new Set(names.map((name) => String(name).trim().toLowerCase()));
  return (one) => one.labels.some((label) => wanted.has(label.toLowerCase()));
}

function teamTest({ world, account, params }: AccountCall): Test {
  const team = world.teams.get(asId(params.team_id));
  if (team?.account_id !== account.id) throw notFound();
  return (one) => one.team_id === team.id;
}

function typeTest({ world, user, params }: AccountCall): Test | null {
  switch (params.conversation_type) {
    case 'mention': {
      const ids = new Set(world.mentions.of('user_id', user.id).map((one) => one.conversation_id));
      return (one) => ids.has(one.id);
    }
    case 'participating': {
      const ids = new Set(world.participants.of('user_id', user.id).map((one) => one.conversation_id));
      return (one) => ids.has(one.id);
    }
    case 'unattended':
      return (one) => one.first_reply_created_at === null || one.waiting_since !== null;
    default:
      return null;
  }
}

function changedTest({ world, params }: AccountCall): Test | null {
  if (isBlank(params.updated_within)) return null;
  const seconds = asId(params.updated_within) ?? 0;
  if (seconds > MAX_SECONDS) throw broken();
  const since = world.now() - seconds * 1000;
  return (one) => one.updated_at > since;
}

/** Taking part outweighs inboxes: neither the filter nor the access to them applies then. */
function inboxTests(call: AccountCall): Test[] {
  const { account, params } = call;
  if (params.conversation_type === 'participating') return [(one) => one.account_id === account.id];
  if (isBlank(params.inbox_id)) return visibleTests(call);
  const wanted = new Set(asArray(params.inbox_id).concat(params.inbox_id).map(asId));
  return [(one) => wanted.has(one.inbox_id), ...visibleTests(call)];
}

/** The tests of list and counters alike. With `q` the status does not matter. */
export function scopeTests(call: AccountCall): Test[] {
  const { world, params } = call;
  const source = asText(params.source_id);
  const tests = [
    hasQuery(call) ? null : statusTest(params.status),
    ...inboxTests(call),
    isBlank(params.team_id) ? null : teamTest(call),
    isBlank(params.labels) ? null : labelTest(params.labels),
    typeTest(call),
    source ? (one: Conversation) => world.contactInboxes.get(one.contact_inbox_id)?.source_id === source : null,
    changedTest(call),
    hasQuery(call) ? spokenLike(call, queryOf(call)) : null,
  ];
  return tests.filter((test) => test !== null);
}

export function assigneeTest(asked: unknown, viewer: User): Test {
  switch (asked) {
    case 'me':
      return (one) => one.assignee_id === viewer.id;
    case 'unassigned':
      return (one) => one.assignee_id === null;
    case 'assigned':
      return (one) => one.assignee_id !== null;
    default:
      return () => true;
  }
}

/** A text search counts what is on a page, each counter on its own, and nothing of mine after the first page. */
export function countsWithQuery({ mine_count, unassigned_count, all_count }: Counts, page: number): Counts {
  const mine = page > 1 ? 0 : Math.min(PAGE, mine_count);
  const unassigned = page > 1 ? 0 : Math.min(PAGE, unassigned_count);
  const all = Math.min(PAGE, all_count);
  return { mine_count: mine, assigned_count: all - unassigned, unassigned_count: unassigned, all_count: all };
}
