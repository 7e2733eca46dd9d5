// What a report is about: the account, or one inbox, agent, label or team of it, and the stretch of time.
import type { AccountCall } from '../endpoint.ts';
import type { Conversation, Message, ReportingEvent } from '../model.ts';
import { asId, asText, isBlank, type Params } from '../params.ts';
import { broken, notFound } from '../refusal.ts';
import type { State } from '../world/state.ts';

export interface ReportScope {
  holds: (conversation: Conversation) => boolean;
  /** Only an agent's are not simply those of the conversations: the messages they sent, the events they caused. */
  holdsMessage?: (message: Message) => boolean;
  holdsEvent?: (event: ReportingEvent) => boolean;
}

/** Milliseconds; the end is outside. Null when either end was left blank: then there is nothing in it. */
export type Range = { since: number; until: number } | null;

export const isWithin = (time: number, range: Range): boolean =>
  range !== null && time >= range.since && time < range.until;

function momentOf(given: unknown): number {
  const text = asText(given) ?? '';
  if (!/^\s*-?\d+\s*$/.test(text)) throw broken();
  return Number(text) * 1000;
}

export function rangeOf({ since, until }: Params): Range {
  if (isBlank(since) || isBlank(until)) return null;
  return { since: momentOf(since), until: momentOf(until) };
}

/** The stretch of the same length just before. */
export const rangeBefore = (range: Range): Range =>
  range && { since: range.since - (range.until - range.since), until: range.since };

export const agentScope = (userId: number): ReportScope => ({
  holds: ({ assignee_id }) => assignee_id === userId,
  holdsMessage: ({ sender_type, sender_id }) => sender_type === 'User' && sender_id === userId,
  holdsEvent: ({ user_id }) => user_id === userId,
});
export const inboxScope = (inboxId: number): ReportScope => ({ holds: ({ inbox_id }) => inbox_id === inboxId });
export const teamScope = (teamId: number): ReportScope => ({ holds: ({ team_id }) => team_id === teamId });
export const labelScope = (title: string): ReportScope => ({ holds: ({ labels }) => labels.includes(title) });

/** 404 for what is not there; without a type, or with one nobody knows, the real server trips. */
export function scopeOf({ world, account, params }: AccountCall): ReportScope {
  const id = asId(params.id) ?? 0;
  const mine = <Row extends { account_id: number }>(row: Row | undefined): Row => {
    if (row?.account_id !== account.id) throw notFound();
    return row;
  };
  switch (params.type) {
    case 'account':
      return { holds: () => true };
    case 'inbox':
      return inboxScope(mine(world.inboxes.get(id)).id);
    case 'agent':
      return agentScope(mine(world.membership(account.id, id)).user_id);
    case 'team':
      return teamScope(mine(world.teams.get(id)).id);
    case 'label':
      return labelScope(mine(world.labels.get(id)).title);
    default:
      throw broken();
  }
}

/** Conversations of the scope that began in the range. */
export const conversationsIn = (world: State, accountId: number, scope: ReportScope, range: Range): Conversation[] =>
  world.conversations.where(
    (one) => one.account_id === accountId && isWithin(one.created_at, range) && scope.holds(one),
  );

export function messagesIn(world: State, accountId: number, scope: ReportScope, range: Range): Message[] {
  const fits =
    scope.holdsMessage ?? (({ conversation_id }: Message) => scope.holds(world.conversations.must(conversation_id)));
  return world.messages.where((one) => one.account_id === accountId && isWithin(one.created_at, range) && fits(one));
}

/** Events outlive their conversation, but then belong to nothing but the account. */
export function eventsIn(
  world: State,
  accountId: number,
  scope: ReportScope,
  range: Range,
  name: ReportingEvent['name'],
): ReportingEvent[] {
  const fits =
    scope.holdsEvent ??
    (({ conversation_id }: ReportingEvent) => {
      const conversation = world.conversations.get(conversation_id);
      return conversation !== undefined && scope.holds(conversation);
    });
  return world.reportingEvents.where(
    (one) => one.account_id === accountId && one.name === name && isWithin(one.created_at, range) && fits(one),
  );
}
