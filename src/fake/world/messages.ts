// What happens when somebody writes (message.rb, message_builder.rb).
// Order of a new message: a customer's one reopens, then `message.created`, then first reply and waiting, then notifications.
import type { Attachment, Contact, Conversation, Message } from '../model.ts';
import { SYSTEM_REOPENED } from './activities.ts';
import { type Actor, tellContact, tellMessage } from './broadcasts.ts';
import { change } from './change.ts';
import { deliver } from './delivery.ts';
import { addAttachment, insertMessage, isHumanReply } from './factories.ts';
import { followMentions } from './mentions.ts';
import { notify } from './notifications.ts';
import { participantsOf } from './participants.ts';
import { recordEvent } from './reporting.ts';
import type { State } from './state.ts';
import { templatesFor } from './templates.ts';
import { type LetterHtml, written } from './writing.ts';

export type NewMessage = Partial<
  Omit<Message, 'id' | 'account_id' | 'conversation_id' | 'inbox_id' | 'processed_message_content' | 'updated_at'>
> & {
  /** Only echoed: in the answer and in `message.created`. */
  echo_id?: string | number;
  /** Of an e-mail, instead of the one made of its text; null stores the letter without html and text parts. */
  html?: LetterHtml;
  attachments?: readonly (Partial<Attachment> & Pick<Attachment, 'file_type'>)[];
};

/** An outgoing message of `by` unless said otherwise; an incoming one is the contact's. */
export function sendMessage(world: State, conversation: Conversation, given: NewMessage, by: Actor): Message {
  const message = buildMessage(world, conversation, given, by);
  followMessage(world, message, by, given.echo_id);
  return message;
}

export const customerWrites = (world: State, conversation: Conversation, said: string | NewMessage): Message =>
  sendMessage(world, conversation, { ...(typeof said === 'string' ? { content: said } : said), message_type: 0 }, null);

/** The rows alone; `followMessage` does the rest once everything they belong to is there. */
export function buildMessage(world: State, conversation: Conversation, given: NewMessage, by: Actor): Message {
  const { echo_id: _, html, attachments = [], ...columns } = given;
  const message = insertMessage(world, conversation, {
    message_type: 1,
    ...((columns.message_type ?? 1) === 1 && by ? { sender_id: by.id } : {}),
    ...(columns.sender_type === 'Contact' ? { sender_id: conversation.contact_id } : {}),
    ...written(world, conversation, columns, { by, html }),
    updated_at: world.stamp(),
  });
  for (const attachment of attachments) addAttachment(world, message, attachment);
  return message;
}

export function followMessage(world: State, message: Message, by: Actor, echo_id?: string | number): void {
  const conversation = world.conversations.must(message.conversation_id);
  const contact = world.contacts.must(conversation.contact_id);
  conversation.last_activity_at = message.created_at;
  conversation.updated_at = world.stamp();
  world.orders.touch(conversation);
  tellMessage(world, 'message.created', message, by, echo_id === undefined ? {} : { echo_id });
  if (message.message_type === 0 && !contact.blocked) reopen(world, conversation, by);
  followReply(world, conversation, message, by, echo_id);
  if (message.message_type === 0) seeContact(world, contact, message, by);
  notifyOfMessage(world, conversation, message);
  deliver(world, message);
  for (const template of templatesFor(world, conversation, message)) {
    sendMessage(world, conversation, { ...template, message_type: 3 }, null);
  }
}

function reopen(world: State, conversation: Conversation, by: Actor): void {
  if (conversation.status === 'snoozed') {
    change(world, conversation, { status: 'open' }, by, by ? undefined : SYSTEM_REOPENED);
  } else if (conversation.status === 'resolved') {
    change(world, conversation, { status: 'open' }, by, SYSTEM_REOPENED);
  }
}

function followReply(
  world: State,
  conversation: Conversation,
  message: Message,
  by: Actor,
  echo_id?: string | number,
): void {
  if (message.message_type === 0 && conversation.waiting_since === null) {
    change(world, conversation, { waiting_since: message.created_at }, by);
  }
  if (!isHumanReply(message)) return;
  const since = conversation.waiting_since;
  if (conversation.first_reply_created_at === null) {
    tellMessage(world, 'first.reply.created', message, by, echo_id === undefined ? {} : { echo_id });
    recordEvent(world, conversation, 'first_response', conversation.created_at, message.created_at);
    change(world, conversation, { first_reply_created_at: message.created_at, waiting_since: null }, by);
  } else if (since !== null) {
    recordEvent(world, conversation, 'reply_time', since, message.created_at);
    change(world, conversation, { waiting_since: null }, by);
  }
}

function seeContact(world: State, contact: Contact, message: Message, by: Actor): void {
  contact.last_activity_at = message.created_at;
  tellContact(world, 'contact.updated', contact, by);
}

function notifyOfMessage(world: State, conversation: Conversation, message: Message): void {
  if (message.message_type > 1) return;
  const told = followMentions(world, message);
  if (message.sender_type === 'User' && message.sender_id !== null) told.add(message.sender_id);
  const { assignee_id } = conversation;
  if (assignee_id !== null && !told.has(assignee_id)) {
    told.add(assignee_id);
    notify(world, 'assigned_conversation_new_message', assignee_id, conversation, message);
  }
  for (const { id } of participantsOf(world, conversation)) {
    if (!told.has(id)) notify(world, 'participating_conversation_new_message', id, conversation, message);
  }
}
