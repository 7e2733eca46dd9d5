// Who sees what. Lists show an agent the conversations of their inboxes; by id, a conversation of one of their teams opens too.
import type { Account, Conversation, User } from '../model.ts';
import type { State } from './state.ts';

/** Administrators see every inbox: null. */
export function visibleInboxIds(world: State, account: Account, user: User): ReadonlySet<number> | null {
  if (world.isAdministrator(account.id, user.id)) return null;
  return new Set(world.inboxMembers.where((one) => one.user_id === user.id).map(({ inbox_id }) => inbox_id));
}

export const canUseInbox = (world: State, accountId: number, user: User, inboxId: number): boolean =>
  world.isAdministrator(accountId, user.id) || world.isInboxMember(inboxId, user.id);

export const canSee = (world: State, user: User, { account_id, inbox_id, team_id }: Conversation): boolean =>
  canUseInbox(world, account_id, user, inbox_id) || (team_id !== null && world.isTeamMember(team_id, user.id));
