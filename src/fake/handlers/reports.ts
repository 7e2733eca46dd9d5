// Reports over a stretch of time: series, summaries, bots, and the overview of now. For administrators only.
import { administratorsOnly, type AccountCall, endpoint } from '../endpoint.ts';
import type { Conversation, ReportingEvent } from '../model.ts';
import { asText } from '../params.ts';
import { availabilityStatus } from '../present/people.ts';
import { seconds } from '../present/time.ts';
import { Refusal } from '../refusal.ts';
import { buckets } from './buckets.ts';
import { pageOf } from './conversation-scope.ts';
import { isUnattended, openConversations } from './live-reports.ts';
import { usersOf } from './members.ts';
import {
  conversationsIn,
  eventsIn,
  messagesIn,
  type Range,
  rangeBefore,
  rangeOf,
  type ReportScope,
  scopeOf,
} from './report-scope.ts';

const REPORTS = '/api/v2/accounts/:account_id/reports';
const AGENTS_PER_PAGE = 25;

/** One thing that counts, and when. */
interface Sample {
  at: number;
  value: number;
}

type Gather = (call: AccountCall, scope: ReportScope, range: Range) => Sample[];

const created = (rows: readonly { created_at: number }[]): Sample[] =>
  rows.map(({ created_at }) => ({ at: created_at, value: 1 }));

const messagesOfType =
  (type: 0 | 1): Gather =>
  ({ world, account }, scope, range) =>
    created(messagesIn(world, account.id, scope, range).filter(({ message_type }) => message_type === type));

const eventsNamed =
  (name: ReportingEvent['name']): Gather =>
  ({ world, account }, scope, range) =>
    eventsIn(world, account.id, scope, range, name).map(({ created_at, value }) => ({ at: created_at, value }));

const nothing: Gather = () => [];

const COUNTS = new Map<unknown, Gather>([
  [
    'conversations_count',
    ({ world, account }, scope, range) => created(conversationsIn(world, account.id, scope, range)),
  ],
  ['incoming_messages_count', messagesOfType(0)],
  ['outgoing_messages_count', messagesOfType(1)],
  ['resolutions_count', eventsNamed('conversation_resolved')],
  ['bot_resolutions_count', nothing],
  ['bot_handoffs_count', nothing],
]);

const AVERAGES = new Map<unknown, Gather>([
  ['avg_first_response_time', eventsNamed('first_response')],
  ['avg_resolution_time', eventsNamed('conversation_resolved')],
  ['reply_time', eventsNamed('reply_time')],
]);

const mean = (samples: readonly Sample[]): number | null =>
  samples.length === 0 ? null : samples.reduce((sum, { value }) => sum + value, 0) / samples.length;

/** Every bucket of the range, empty ones too. A metric nobody knows is an empty object, not an empty list. */
function series(call: AccountCall) {
  const { params } = call;
  const count = COUNTS.get(params.metric);
  const gather = count ?? AVERAGES.get(params.metric);
  const scope = scopeOf(call);
  const range = rangeOf(params);
  if (!gather) return {};
  if (!range) return [];
  const offset = Number(asText(params.timezone_offset) ?? 0) || 0;
  const { starts, startOf } = buckets(range.since, range.until, asText(params.group_by) ?? 'day', offset);
  const grouped = Map.groupBy(gather(call, scope, range), ({ at }) => startOf(at));
  return starts.map((start) => {
    const samples = grouped.get(start) ?? [];
    const timestamp = seconds(start);
    if (count) return { value: samples.length, timestamp };
    return { value: mean(samples) ?? 0, timestamp, count: samples.length };
  });
}

function totals(call: AccountCall, scope: ReportScope, range: Range) {
  const gathered = (metric: string) => (COUNTS.get(metric) ?? AVERAGES.get(metric) ?? nothing)(call, scope, range);
  return {
    conversations_count: gathered('conversations_count').length,
    incoming_messages_count: gathered('incoming_messages_count').length,
    outgoing_messages_count: gathered('outgoing_messages_count').length,
    avg_first_response_time: mean(gathered('avg_first_response_time')),
    avg_resolution_time: mean(gathered('avg_resolution_time')),
    resolutions_count: gathered('resolutions_count').length,
    reply_time: mean(gathered('reply_time')),
  };
}

function summary(call: AccountCall) {
  const scope = scopeOf(call);
  const range = rangeOf(call.params);
  return { ...totals(call, scope, range), previous: totals(call, scope, rangeBefore(range)) };
}

const agentMetrics = (open: readonly Conversation[], userId: number) => {
  const own = open.filter(({ assignee_id }) => assignee_id === userId);
  return { open: own.length, unattended: own.filter(isUnattended).length };
};

/** Sorted inside the page only. */
function agentsNow(call: AccountCall) {
  const { world, account, params } = call;
  const open = openConversations(call);
  const start = (pageOf(params.page) - 1) * AGENTS_PER_PAGE;
  return usersOf(call)
    .slice(start, start + AGENTS_PER_PAGE)
    .map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      thumbnail: user.avatar_url,
      availability: availabilityStatus(world, user, account.id),
      metric: agentMetrics(open, user.id),
    }))
    .toSorted((a, b) => b.metric.open - a.metric.open);
}

function overview(call: AccountCall) {
  switch (call.params.type) {
    case 'agent':
      return agentsNow(call);
    case 'account': {
      const open = openConversations(call);
      return {
        open: open.length,
        unattended: open.filter(isUnattended).length,
        unassigned: open.filter(({ assignee_id }) => assignee_id === null).length,
        // The real server counts pending ones among the open ones and finds none; live_reports counts them.
        pending: 0,
      };
    }
    default:
      throw new Refusal(422);
  }
}

const report = (path: string, run: (call: AccountCall) => unknown) =>
  endpoint('GET', path, (call) => {
    administratorsOnly(call);
    return run(call);
  });

const NO_BOTS = { bot_resolutions_count: 0, bot_handoffs_count: 0 };

export const reportEndpoints = [
  report(REPORTS, series),
  report(`${REPORTS}/summary`, summary),
  report(`${REPORTS}/bot_summary`, (call) => scopeOf(call) && { ...NO_BOTS, previous: NO_BOTS }),
  report(`${REPORTS}/bot_metrics`, () => ({
    conversation_count: 0,
    message_count: 0,
    resolution_rate: 0,
    handoff_rate: 0,
  })),
  report(`${REPORTS}/conversations`, overview),
];
