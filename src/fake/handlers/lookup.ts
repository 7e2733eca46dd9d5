// Records named in a path: there and allowed, or a refusal.
import type { AccountCall } from '../endpoint.ts';
import type { Conversation, Inbox } from '../model.ts';
import { notAllowed, notFound } from '../refusal.ts';
import { canSee, canUseInbox } from '../world/access.ts';

/** By the display id in `:conversation_id`. */
export function conversationOf({ world, account, user, id }: AccountCall): Conversation {
  const found = world.conversation(account.id, id('conversation_id'));
  if (!found) throw notFound();
  if (!canSee(world, user, found)) throw notAllowed();
  return found;
}

export function usableInbox({ world, account, user }: AccountCall, inboxId: number | null): Inbox {
  const inbox = world.inboxes.get(inboxId);
  if (inbox?.account_id !== account.id) throw notFound();
  if (!canUseInbox(world, account.id, user, inbox.id)) throw notAllowed();
  return inbox;
}
