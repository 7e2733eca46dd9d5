// The verdicts on a conversation: status, whose it is, priority, labels, muted, unread.
import type { Edit } from '../edits';
import { get, post } from '../http';
import type { StatusAnswer } from '../outbox/status';
import type { Agent, Conversation, ConversationPriority, ConversationStatus, Team } from '../types';
import { asSeen, pathOf, useEdit, type Outcome, type Paced } from './edit';

const withAssignee =
  (agent: Agent | null): Edit =>
  (conversation) => {
    const { assignee: _assignee, assignee_type: _type, ...meta } = conversation.meta;
    return { ...conversation, meta: agent ? { ...meta, assignee: agent, assignee_type: 'User' } : meta };
  };

const withTeam =
  (team: Team | null): Edit =>
  (conversation) => {
    const { team: _team, ...meta } = conversation.meta;
    return { ...conversation, meta: team ? { ...meta, team } : meta };
  };

export type SetStatus = {
  id: number;
  status: ConversationStatus;
  /** Unix seconds; null, with `snoozed`, is until the customer writes. */
  snoozed_until?: number | null;
  /** Chatwoot assigns a conversation to the agent who opens it, whoever had it. Administrators it leaves alone. */
  opener?: Agent | undefined;
  account_id: number;
  /** Milliseconds: how long it may be taken back. */
  hold_ms: number;
  /** What was decided by the same press of a key. */
  press?: string;
};

const statusEdit =
  (status: ConversationStatus, snoozed_until: string | null, opener?: Agent): Edit =>
  (conversation) => {
    const waiting_since = status === 'resolved' ? 0 : conversation.waiting_since;
    const next: Conversation = { ...conversation, status, snoozed_until, waiting_since };
    return status === 'open' && opener ? withAssignee(opener)(next) : next;
  };

export const useSetStatus = (outcome?: Outcome<SetStatus, StatusAnswer>) =>
  useEdit(
    {
      edit: ({ status, snoozed_until, opener }) => statusEdit(status, isoOf(snoozed_until), opener),
      isQueued: true,
      send: async ({ id, account_id, status, snoozed_until = null, hold_ms, press }, queryClient) => {
        const { decide } = await import('../outbox/outbox');
        const terms = press === undefined ? {} : { press };
        return decide(queryClient, { account_id, conversation_id: id, status, snoozed_until, ...terms }, hold_ms);
      },
      answered: ({ payload }, { opener }) => statusEdit(payload.current_status, payload.snoozed_until, opener),
    },
    outcome,
  );

const isoOf = (seconds: number | null | undefined): string | null =>
  typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null;

export type AssignAgent = Paced & { id: number; agent: Agent | null };

/** Whom Chatwoot does not know it unassigns, and says so by answering nobody. */
export const useAssignAgent = (outcome?: Outcome<AssignAgent, Agent | null>) =>
  useEdit(
    {
      edit: ({ agent }) => withAssignee(agent),
      send: ({ id, agent }) => post<Agent | null>(pathOf(id, 'assignments'), { assignee_id: agent?.id ?? null }),
      answered: (answer) => withAssignee(answer),
    },
    outcome,
  );

export type AssignTeam = Paced & { id: number; team: Team | null };

/** What becomes of an assignee who is not in the team is told by broadcast. */
export const useAssignTeam = (outcome?: Outcome<AssignTeam>) =>
  useEdit(
    {
      edit: ({ team }) => withTeam(team),
      send: ({ id, team }) => post<unknown>(pathOf(id, 'assignments'), { team_id: team?.id ?? null }),
      answered: (answer, { team }) => withTeam(answer ? team : null),
    },
    outcome,
  );

export type SetPriority = Paced & { id: number; priority: ConversationPriority | null };

export const useSetPriority = (outcome?: Outcome<SetPriority>) =>
  useEdit(
    {
      edit:
        ({ priority }) =>
        (conversation) => ({ ...conversation, priority }),
      send: ({ id, priority }) => post<unknown>(pathOf(id, 'toggle_priority'), { priority }),
    },
    outcome,
  );

export type ChangeLabels = Paced & { id: number; add?: readonly string[]; remove?: readonly string[] };
type LabelsAnswer = { payload: string[] };

const relabelled = (labels: readonly string[], { add = [], remove = [] }: ChangeLabels): string[] =>
  [...new Set([...labels, ...add])].filter((label) => !remove.includes(label));

/** Chatwoot only takes the whole set: it is read just before, so that what others have put on or taken off stays so. */
export const useChangeLabels = (outcome?: Outcome<ChangeLabels, LabelsAnswer>) =>
  useEdit(
    {
      edit: (change) => (conversation) => ({ ...conversation, labels: relabelled(conversation.labels, change) }),
      send: async (change) => {
        const { payload } = await get<LabelsAnswer>(pathOf(change.id, 'labels'));
        return post<LabelsAnswer>(pathOf(change.id, 'labels'), { labels: relabelled(payload, change) });
      },
      answered:
        ({ payload }) =>
        (conversation) => ({ ...conversation, labels: payload }),
    },
    outcome,
  );

export type SetMuted = { id: number; muted: boolean };

/** Muting resolves, and blocks the customer in all of their conversations. */
export const useSetMuted = (outcome?: Outcome<SetMuted>) =>
  useEdit(
    {
      edit: ({ muted }) => {
        const resolve = statusEdit('resolved', null);
        return (conversation) => ({ ...(muted ? resolve(conversation) : conversation), muted });
      },
      send: ({ id, muted }) => post<unknown>(pathOf(id, muted ? 'mute' : 'unmute')),
    },
    outcome,
  );

/** From the customer's last message on; one without any cannot be unread. */
export const useMarkUnread = (outcome?: Outcome<Paced & { id: number }, Conversation>) =>
  useEdit(
    {
      edit: () => (conversation) => ({ ...conversation, unread_count: Math.max(1, conversation.unread_count) }),
      send: ({ id }) => post<Conversation>(pathOf(id, 'unread')),
      answered: asSeen,
    },
    outcome,
  );
