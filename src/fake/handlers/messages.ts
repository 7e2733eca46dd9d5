// Messages of a conversation: the thread in pages, writing, delivery state, deleting, sending again (messages_controller.rb).
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Conversation, Message, MessageStatus } from '../model.ts';
import { asId, asObject, asText, isBlank } from '../params.ts';
import { messageJson } from '../present/message.ts';
import { contactPush, userPush } from '../present/people.ts';
import { isoOrNull } from '../present/time.ts';
import { notFound, Refusal, unprocessable } from '../refusal.ts';
import { messagesOf } from '../world/reading.ts';
import { conversationOf } from './lookup.ts';
import { checkFlood, MessageError } from './message-rules.ts';
import { readNewMessage } from './new-message.ts';

const MESSAGES = '/api/v1/accounts/:account_id/conversations/:conversation_id/messages';
const LATEST = 20;
const SINCE = 100;
const BETWEEN = 1000;
const STATUSES = new Set<unknown>(['sent', 'delivered', 'read', 'failed']);

/** Ordered by time, paged by id: `before` is the end of a page, `after` the start; only between two is `after` included. */
export function pageOfMessages(messages: readonly Message[], before: number | null, after: number | null): Message[] {
  const ordered = messages.toSorted((a, b) => a.created_at - b.created_at || a.id - b.id);
  if (after !== null && before !== null) {
    return ordered.filter(({ id }) => id >= after && id < before).slice(0, BETWEEN);
  }
  if (after !== null) return ordered.filter(({ id }) => id > after).slice(0, SINCE);
  return ordered.filter(({ id }) => before === null || id < before).slice(-LATEST);
}

/** Text without a number counts as 0. */
const cursor = (asked: unknown): number | null => (isBlank(asked) ? null : (asId(asked) ?? 0));
const isInternal = (message: Message) => message.private || message.message_type === 2;

function list(call: AccountCall) {
  const { world, params } = call;
  const conversation = conversationOf(call);
  const all = messagesOf(world, conversation);
  const messages = isBlank(params.filter_internal_messages) ? all : all.filter((message) => !isInternal(message));
  const page = pageOfMessages(messages, cursor(params.before), cursor(params.after));
  return { meta: metaJson(call, conversation), payload: page.map((message) => messageJson(world, message)) };
}

function metaJson({ world }: AccountCall, conversation: Conversation) {
  const assignee = world.users.get(conversation.assignee_id);
  return {
    labels: conversation.labels,
    additional_attributes: conversation.additional_attributes,
    contact: contactPush(world.contacts.must(conversation.contact_id)),
    ...(assignee ? { assignee: userPush(world, assignee, conversation.account_id) } : {}),
    agent_last_seen_at: isoOrNull(conversation.agent_last_seen_at),
    assignee_last_seen_at: isoOrNull(conversation.assignee_last_seen_at),
  };
}

/** Whatever goes wrong while a message is made is 422, in the words of the exception. */
async function create(call: AccountCall) {
  const { world, account, user, params } = call;
  const conversation = conversationOf(call);
  const inbox = world.inboxes.must(conversation.inbox_id);
  try {
    const given = await readNewMessage(world, { account, inbox }, params);
    checkFlood(world, conversation);
    const message = world.sendMessage(conversation, given, user);
    return messageJson(world, message, given.echo_id === undefined ? {} : { echo_id: given.echo_id });
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    throw unprocessable(error.attribute ? `Validation failed: ${error.message}` : error.message);
  }
}

function messageOf(call: AccountCall, conversation: Conversation): Message {
  const message = call.world.messages.get(call.id());
  if (message?.conversation_id !== conversation.id) throw notFound();
  return message;
}

/** The state of delivery, which only whoever runs an API inbox can know. Nothing else of a message can be changed. */
function update(call: AccountCall) {
  const { world, user, params } = call;
  const conversation = conversationOf(call);
  if (world.inboxes.must(conversation.inbox_id).channel_type !== 'Channel::Api') {
    throw new Refusal(403, { error: 'Message status update is only allowed for API inboxes' });
  }
  const message = messageOf(call, conversation);
  if (STATUSES.has(params.status)) {
    world.setMessageStatus(message, params.status as MessageStatus, user, asText(params.external_error));
  }
  return messageJson(world, message);
}

function remove(call: AccountCall) {
  const message = messageOf(call, conversationOf(call));
  call.world.deleteMessage(message, call.user);
  return messageJson(call.world, message);
}

/** Not found is not 404 here but the exception's own text, with a piece of SQL in it. */
function retry(call: AccountCall) {
  const { world, user, params } = call;
  const conversation = conversationOf(call);
  const message = world.messages.get(asId(params.id));
  if (message?.conversation_id !== conversation.id) {
    const where = '[WHERE "messages"."conversation_id" = $1]';
    throw unprocessable(`Couldn't find Message with 'id'="${asText(params.id)}" ${where}`);
  }
  world.retryMessage(message, user);
  return messageJson(world, message);
}

/** Nobody here can translate. What was translated before is not said again. */
function translate(call: AccountCall) {
  const message = messageOf(call, conversationOf(call));
  const translations = asObject(message.content_attributes.translations);
  return isBlank(translations[asText(call.params.target_language) ?? '']) ? { content: null } : undefined;
}

export const messageEndpoints: Endpoint[] = [
  endpoint('GET', MESSAGES, list),
  endpoint('POST', MESSAGES, create),
  endpoint('PATCH|PUT', `${MESSAGES}/:id`, update),
  endpoint('DELETE', `${MESSAGES}/:id`, remove),
  endpoint('POST', `${MESSAGES}/:id/retry`, retry),
  endpoint('POST', `${MESSAGES}/:id/translate`, translate),
];
