// The one way a conversation changes: what the callbacks of Chatwoot's Conversation model do when columns have changed.
// Columns first, then events, activities, participants and notifications, each as its own job. Nothing changed, nothing said.
import type { Conversation } from '../model.ts';
import { assigneeText, labelTexts, priorityText, statusText, teamText, writeActivity } from './activities.ts';
import { assigneeInTeam, inboxAssignee } from './assigning.ts';
import { type Actor, tellConversationSoon } from './broadcasts.ts';
import { notify } from './notifications.ts';
import { addParticipant } from './participants.ts';
import { recordEvent } from './reporting.ts';
import type { State } from './state.ts';

export type Changes = Partial<
  Pick<
    Conversation,
    | 'status'
    | 'snoozed_until'
    | 'priority'
    | 'assignee_id'
    | 'assignee_agent_bot_id'
    | 'team_id'
    | 'labels'
    | 'custom_attributes'
    | 'waiting_since'
    | 'first_reply_created_at'
  >
>;

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What the model does to the columns before it saves. */
function completed(world: State, conversation: Conversation, asked: Changes): Changes {
  const changes = { ...asked };
  if ((changes.status ?? conversation.status) !== 'snoozed') changes.snoozed_until = null;
  const isNewTeam = changes.team_id !== undefined && changes.team_id !== conversation.team_id;
  if (isNewTeam) changes.assignee_id = assigneeInTeam(world, { ...conversation, ...changes }, changes.team_id ?? null);
  if (changes.assignee_id) changes.assignee_agent_bot_id = null;
  return changes;
}

/** `reason` replaces the words about a new status. */
export function change(world: State, conversation: Conversation, asked: Changes, by: Actor, reason?: string): boolean {
  // A job may come too late.
  if (!world.conversations.get(conversation.id)) return false;
  const before = { ...conversation };
  const changes = completed(world, conversation, asked);
  const changed = new Set(
    (Object.keys(changes) as (keyof Changes)[]).filter((key) => !same(changes[key], before[key])),
  );
  if (changed.size === 0) return false;
  Object.assign(conversation, changes, { updated_at: world.stamp() });
  // Resolving ends the waiting by an update of its own that nobody is told of.
  if (changed.has('status') && conversation.status === 'resolved') conversation.waiting_since = null;
  world.orders.touch(conversation);
  tell(world, conversation, changed);
  writeActivities(world, conversation, before, changed, by, reason);
  if (changed.has('status')) followStatus(world, conversation, before, by);
  if (changed.has('assignee_id')) followAssignee(world, conversation, by);
  return true;
}

function tell(world: State, conversation: Conversation, changed: ReadonlySet<keyof Changes>): void {
  if (changed.has('status')) tellConversationSoon(world, 'conversation.status_changed', conversation);
  if (changed.has('assignee_id')) tellConversationSoon(world, 'assignee.changed', conversation);
  if (changed.has('team_id')) tellConversationSoon(world, 'team.changed', conversation);
  tellConversationSoon(world, 'conversation.updated', conversation);
}

function writeActivities(
  world: State,
  conversation: Conversation,
  before: Conversation,
  changed: ReadonlySet<keyof Changes>,
  by: Actor,
  reason?: string,
): void {
  const write = (text: string | null) => writeActivity(world, conversation, text);
  const assignee = world.users.get(conversation.assignee_id);
  if (changed.has('status')) write(reason ?? statusText(conversation.status, by));
  if (changed.has('priority')) write(priorityText(before.priority, conversation.priority, by));
  if (changed.has('labels')) for (const text of labelTexts(before.labels, conversation.labels, by)) write(text);
  if (changed.has('team_id')) {
    const picked = changed.has('assignee_id') ? assignee : undefined;
    write(teamText(world.teams.get(before.team_id), world.teams.get(conversation.team_id), picked, by));
  } else if (changed.has('assignee_id')) {
    write(assigneeText(assignee, by));
  }
}

function followStatus(world: State, conversation: Conversation, before: Conversation, by: Actor): void {
  if (conversation.status === 'resolved') recordEvent(world, conversation, 'conversation_resolved', before.created_at);
  if (conversation.status !== 'open') return;
  const assignee = inboxAssignee(world, conversation);
  if (assignee) change(world, conversation, { assignee_id: assignee.id }, by);
}

function followAssignee(world: State, conversation: Conversation, by: Actor): void {
  const { assignee_id } = conversation;
  if (assignee_id === null) return;
  addParticipant(world, conversation, assignee_id);
  if (assignee_id === by?.id || conversation.status === 'pending') return;
  notify(world, 'conversation_assignment', assignee_id, conversation, null);
}

/** Columns without callbacks: nobody is told and nothing follows, but lists and counters know. */
export function changeSilently(world: State, conversation: Conversation, columns: Partial<Conversation>): void {
  Object.assign(conversation, columns);
  world.orders.touch(conversation);
}
