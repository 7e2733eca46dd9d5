// The lines in a thread that say what was done to the conversation (activity_message_handler.rb, English). A job writes them,
// so they come after the answer; they belong to nobody and move last_activity_at.
import type { Conversation, Priority, Status, Team, User } from '../model.ts';
import { type Actor, soon, tellMessage } from './broadcasts.ts';
import { addMessage } from './factories.ts';
import type { State } from './state.ts';

export const SYSTEM_REOPENED = 'System reopened the conversation due to a new incoming message.';

export function writeActivity(world: State, conversation: Conversation, content: string | null): void {
  if (content === null) return;
  soon(world, 'activity', () => {
    if (!world.conversations.get(conversation.id)) return;
    const message = addMessage(world, conversation, {
      message_type: 2,
      content,
      updated_at: world.stamp(),
    });
    conversation.updated_at = world.stamp();
    tellMessage(world, 'message.created', message, null);
  });
}

const STATUS_TEXT: Record<Status, string> = {
  resolved: 'Conversation was marked resolved by',
  open: 'Conversation was reopened by',
  pending: 'Conversation was marked as pending by',
  snoozed: 'Conversation was snoozed by',
};

/** Without somebody who did it there is nothing to say. */
export const statusText = (status: Status, by: Actor): string | null => by && `${STATUS_TEXT[status]} ${by.name}`;

export function priorityText(before: Priority | null, after: Priority | null, by: Actor): string | null {
  if (!by) return null;
  if (after === null) return `${by.name} removed the priority`;
  return before === null
    ? `${by.name} set the priority to ${after}`
    : `${by.name} changed the priority from ${before} to ${after}`;
}

export function assigneeText(assignee: User | undefined, by: Actor): string | null {
  if (!by) return null;
  if (!assignee) return `Conversation unassigned by ${by.name}`;
  if (assignee.id === by.id) return `${by.name} self-assigned this conversation`;
  return `Assigned to ${assignee.name} by ${by.name}`;
}

/** `picked`: whom the team's own assignment chose at the same time. */
export function teamText(before: Team | undefined, after: Team | undefined, picked: User | undefined, by: Actor) {
  if (!by) return null;
  if (!after) return `Unassigned from ${before?.name ?? ''} by ${by.name}`;
  return picked
    ? `Assigned to ${picked.name} via ${after.name} by ${by.name}`
    : `Assigned to ${after.name} by ${by.name}`;
}

/** At most two: what came and what went. */
export function labelTexts(before: readonly string[], after: readonly string[], by: Actor): string[] {
  if (!by) return [];
  const added = after.filter((label) => !before.includes(label));
  const removed = before.filter((label) => !after.includes(label));
  return [
    ...(added.length > 0 ? [`${by.name} added ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`${by.name} removed ${removed.join(', ')}`] : []),
  ];
}
