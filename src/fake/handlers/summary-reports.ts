// The figures of each agent, inbox, team and label, one row each. For administrators only.
import { administratorsOnly, type AccountCall, endpoint } from '../endpoint.ts';
import { usersOf } from './members.ts';
import {
  agentScope,
  conversationsIn,
  eventsIn,
  inboxScope,
  labelScope,
  type Range,
  rangeOf,
  type ReportScope,
  teamScope,
} from './report-scope.ts';

const SUMMARIES = '/api/v2/accounts/:account_id/summary_reports';

interface Figures {
  conversations_count: number;
  resolved_conversations_count: number;
  avg_resolution_time: number | null;
  avg_first_response_time: number | null;
  avg_reply_time: number | null;
}

export interface Row {
  subject: Subject;
  figures: Figures;
}

interface Subject {
  id: number;
  name: string;
  scope: ReportScope;
}

const SUBJECTS = {
  agent: (call: AccountCall): Subject[] => usersOf(call).map(({ id, name }) => ({ id, name, scope: agentScope(id) })),
  inbox: ({ world, account }: AccountCall): Subject[] =>
    world.inboxes
      .where(({ account_id }) => account_id === account.id)
      .map(({ id, name }) => ({ id, name, scope: inboxScope(id) })),
  team: ({ world, account }: AccountCall): Subject[] =>
    world.teams
      .where(({ account_id }) => account_id === account.id)
      .map(({ id, name }) => ({ id, name, scope: teamScope(id) })),
  label: ({ world, account }: AccountCall): Subject[] =>
    world.labels
      .where(({ account_id }) => account_id === account.id)
      .map(({ id, title }) => ({ id, name: title, scope: labelScope(title) })),
};
export type Kind = keyof typeof SUBJECTS;

function mean(values: readonly { value: number }[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0) / values.length;
}

function rowOf({ world, account }: AccountCall, subject: Subject, range: Range): Row {
  const { scope } = subject;
  const resolved = eventsIn(world, account.id, scope, range, 'conversation_resolved');
  const figures = {
    conversations_count: conversationsIn(world, account.id, scope, range).length,
    resolved_conversations_count: resolved.length,
    avg_resolution_time: mean(resolved),
    avg_first_response_time: mean(eventsIn(world, account.id, scope, range, 'first_response')),
    avg_reply_time: mean(eventsIn(world, account.id, scope, range, 'reply_time')),
  };
  return { subject, figures };
}

export function rowsOf(call: AccountCall, kind: Kind): Row[] {
  const range = rangeOf(call.params);
  return SUBJECTS[kind](call).map((subject) => rowOf(call, subject, range));
}

/** Labels say their name, and 0 where the others say null. */
function rowJson({ subject: { id, name }, figures }: Row, kind: Kind) {
  if (kind !== 'label') return { id, ...figures };
  return {
    id,
    name,
    ...figures,
    avg_resolution_time: figures.avg_resolution_time ?? 0,
    avg_first_response_time: figures.avg_first_response_time ?? 0,
    avg_reply_time: figures.avg_reply_time ?? 0,
  };
}

const summaryEndpoint = (kind: Kind) =>
  endpoint('GET', `${SUMMARIES}/${kind}`, (call) => {
    administratorsOnly(call);
    return rowsOf(call, kind).map((row) => rowJson(row, kind));
  });

export const summaryReportEndpoints = [
  summaryEndpoint('agent'),
  summaryEndpoint('inbox'),
  summaryEndpoint('team'),
  summaryEndpoint('label'),
];
