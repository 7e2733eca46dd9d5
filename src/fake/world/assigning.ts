// Who gets a conversation when nobody says whom (round robin over those who are online), and who may have it.
import type { Conversation, User } from '../model.ts';
import { availabilityStatus } from '../present/people.ts';
import type { State } from './state.ts';

/** The next in turn who is online; whoever had a conversation of this inbox last comes last. */
function nextOnline(world: State, conversation: Conversation, userIds: readonly number[]): User | undefined {
  const lastGiven = new Map<number, number>();
  for (const { inbox_id, assignee_id, updated_at } of world.conversations.all()) {
    if (inbox_id !== conversation.inbox_id || assignee_id === null) continue;
    lastGiven.set(assignee_id, Math.max(lastGiven.get(assignee_id) ?? 0, updated_at));
  }
  return userIds
    .flatMap((id) => world.users.get(id) ?? [])
    .filter((user) => availabilityStatus(world, user, conversation.account_id) === 'online')
    .sort((a, b) => (lastGiven.get(a.id) ?? 0) - (lastGiven.get(b.id) ?? 0) || a.id - b.id)[0];
}

const inboxMemberIds = (world: State, { inbox_id }: Conversation) =>
  world.inboxMembers.where((one) => one.inbox_id === inbox_id).map(({ user_id }) => user_id);

/** AutoAssignmentHandler: when a conversation opens without an assignee who is a member of its inbox. */
export function inboxAssignee(world: State, conversation: Conversation): User | undefined {
  if (!world.inboxes.must(conversation.inbox_id).enable_auto_assignment) return undefined;
  const members = inboxMemberIds(world, conversation);
  if (conversation.assignee_id !== null && members.includes(conversation.assignee_id)) return undefined;
  return nextOnline(world, conversation, members);
}

/**
 * AssignmentHandler: an assignee who is not in the conversation's new team is dropped; a team that assigns by itself then
 * picks among those who are members of the inbox too.
 */
export function assigneeInTeam(world: State, conversation: Conversation, teamId: number | null): number | null {
  const team = world.teams.get(teamId);
  const { assignee_id } = conversation;
  if (!team) return assignee_id;
  if (assignee_id !== null && world.isTeamMember(team.id, assignee_id)) return assignee_id;
  if (!team.allow_auto_assign) return null;
  const both = inboxMemberIds(world, conversation).filter((id) => world.isTeamMember(team.id, id));
  return nextOnline(world, conversation, both)?.id ?? null;
}
