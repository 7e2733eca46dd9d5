// What can happen to a message once it is written: the state of its delivery, and that somebody deletes it.
import type { Message, MessageStatus } from '../model.ts';
import { type Actor, previousChanges, tellMessage } from './broadcasts.ts';
import type { State } from './state.ts';

/** Columns of a message, with the news to everybody who can see it; the same values are no news. */
export function updateMessage(world: State, message: Message, changes: Partial<Message>, by: Actor): void {
  const before = { ...message };
  Object.assign(message, changes);
  if (Object.keys(previousChanges(before, message)).length === 0) return;
  message.updated_at = world.stamp();
  const conversation = world.conversations.must(message.conversation_id);
  conversation.updated_at = world.stamp();
  world.orders.touch(conversation);
  tellMessage(world, 'message.updated', message, by, { previous_changes: previousChanges(before, message) });
}

/** Delivery state; what was read is not undelivered again. */
export function setMessageStatus(
  world: State,
  message: Message,
  status: MessageStatus,
  by: Actor,
  external_error: string | null = null,
): void {
  if (message.status === 'read' && status === 'delivered') return;
  const { external_error: earlier = null } = message.content_attributes;
  const error = status === 'failed' ? external_error : null;
  const content_attributes =
    error === earlier ? message.content_attributes : { ...message.content_attributes, external_error: error };
  updateMessage(world, message, { status, content_attributes }, by);
}

/** The row stays, its words and files go. */
export function deleteMessage(world: State, message: Message, by: Actor): void {
  for (const attachment of world.attachments.of('message_id', message.id)) world.attachments.delete(attachment);
  const content = 'This message was deleted';
  const content_attributes = { deleted: true };
  updateMessage(
    world,
    message,
    { content, processed_message_content: content, content_type: 'text', content_attributes },
    by,
  );
}
