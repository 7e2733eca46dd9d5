// Which conversations a list is about, and in what order (conversation_finder.rb). The counters are about the same ones,
// whatever `assignee_type` says; that only picks which of them are listed.
import type { AccountCall } from '../endpoint.ts';
import type { Conversation, Status, User } from '../model.ts';
import { asArray, asId, asText, isBlank, type Params } from '../params.ts';
import { broken, notFound } from '../refusal.ts';
import { visibleInboxIds } from '../world/access.ts';
import { containsAnyCase, type Matcher } from '../world/like.ts';
import { isSortBy, type SortBy } from '../world/orders.ts';
import { messagesOf } from '../world/reading.ts';
import type { KindTest, Scope, Test } from './gathering.ts';

const MAX_SECONDS = 9_999_999_999;

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

/** In the caller's account, and in inboxes they may see. */
export function visibleKinds({ world, account, user }: AccountCall): KindTest[] {
  const inboxes = visibleInboxIds(world, account, user);
  const inAccount: KindTest = (one) => one.account_id === account.id;
  return inboxes ? [inAccount, (one) => inboxes.has(one.inbox_id)] : [inAccount];
}

/** Only what the customer and the agents said counts as text. */
export const spokenLike =
  ({ world }: AccountCall, fits: Matcher): Test =>
  (conversation) =>
    messagesOf(world, conversation).some((message) => message.message_type < 2 && fits(message.content));

export const hasQuery = ({ params }: AccountCall): boolean => 'q' in params;

export const queryOf = ({ params }: AccountCall): Matcher => containsAnyCase((asText(params.q) ?? '').trim());

const STATUSES = new Set<unknown>(['open', 'resolved', 'pending', 'snoozed']);

/** `open` when nothing is said; several as a list; a name that is none matches nothing. With `q` it does not matter. */
function statusScope(call: AccountCall): Pick<Scope, 'status' | 'kinds'> {
  const { status: asked = 'open' } = call.params;
  if (asked === 'all' || hasQuery(call)) return { status: 'all', kinds: [] };
  if (STATUSES.has(asked)) return { status: asked as Status, kinds: [] };
  const wanted = new Set(asArray(asked));
  return { status: 'all', kinds: [(one) => wanted.has(one.status)] };
}

/** A list, or one text with commas; any of them will do. */
function labelsAsked({ labels }: Params): string[] | undefined {
  if (isBlank(labels)) return undefined;
  const names = Array.isArray(labels) ? labels : (asText(labels) ?? '').split(',');
  return names.map((name) => String(name).trim());
}

function teamTest({ world, account, params }: AccountCall): KindTest {
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
function inboxTests(call: AccountCall): KindTest[] {
  const { account, params } = call;
  if (params.conversation_type === 'participating') return [(one) => one.account_id === account.id];
  if (isBlank(params.inbox_id)) return visibleKinds(call);
  const wanted = new Set([params.inbox_id].flat().map(asId));
  return [(one) => wanted.has(one.inbox_id), ...visibleKinds(call)];
}

/** What list and counters are about. */
export function scopeOf(call: AccountCall): Scope {
  const { world, params } = call;
  const { status, kinds } = statusScope(call);
  const source = asText(params.source_id);
  const others = [
    typeTest(call),
    source ? (one: Conversation) => world.contactInboxes.get(one.contact_inbox_id)?.source_id === source : null,
    changedTest(call),
    hasQuery(call) ? spokenLike(call, queryOf(call)) : null,
  ];
  return {
    status,
    labels: labelsAsked(params),
    kinds: [...kinds, ...inboxTests(call), ...(isBlank(params.team_id) ? [] : [teamTest(call)])],
    others: others.filter((test) => test !== null),
  };
}

export function assigneeTest(asked: unknown, viewer: User): KindTest {
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
