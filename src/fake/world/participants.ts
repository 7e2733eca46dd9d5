// Who follows a conversation: is told of every message in it. Assignees and mentioned people do from then on, for good.
import type { Conversation, User } from '../model.ts';
import type { State } from './state.ts';

/** Members of the inbox and administrators can; anybody else is silently not saved. */
export const canParticipate = (world: State, { account_id, inbox_id }: Conversation, userId: number): boolean =>
  world.isInboxMember(inbox_id, userId) || world.isAdministrator(account_id, userId);

export const isParticipant = (world: State, { id }: Conversation, userId: number): boolean =>
  world.participants.of('conversation_id', id).some((one) => one.user_id === userId);

export function addParticipant(world: State, conversation: Conversation, userId: number): void {
  if (isParticipant(world, conversation, userId) || !canParticipate(world, conversation, userId)) return;
  const { id, account_id } = conversation;
  world.participants.insert({ account_id, conversation_id: id, user_id: userId });
}

export function removeParticipant(world: State, conversation: Conversation, userId: number): void {
  for (const one of world.participants.of('conversation_id', conversation.id)) {
    if (one.user_id === userId) world.participants.delete(one);
  }
}

export const participantsOf = (world: State, conversation: Conversation): User[] =>
  world.participants.of('conversation_id', conversation.id).flatMap((one) => world.users.get(one.user_id) ?? []);
