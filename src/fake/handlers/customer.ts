// The customer's side of an API inbox (/public/api/v1): what a shop's own chat window calls, without any token but the
// names of the inbox and of the contact in it. With it a person can play the customer with curl.
import { open, type OpenCall } from '../endpoint.ts';
import type { ContactInbox, Conversation, Inbox, JsonObject, Message } from '../model.ts';
import { asObject, asText } from '../params.ts';
import { attachmentJson, senderPush } from '../present/message.ts';
import { seconds, secondsOrZero } from '../present/time.ts';
import { notFound } from '../refusal.ts';
import { messagesOf } from '../world/reading.ts';

const CONTACTS = '/public/api/v1/inboxes/:inbox_identifier/contacts';
const CONVERSATIONS = `${CONTACTS}/:source_id/conversations`;
const CONVERSATION = `${CONVERSATIONS}/:id`;
const MESSAGES = `${CONVERSATIONS}/:conversation_id/messages`;
const MESSAGES_PER_PAGE = 20;

function inboxOf({ world, params }: OpenCall): Inbox {
  const inbox = world.inboxes.find(
    ({ channel }) => channel.type === 'Channel::Api' && channel.identifier === params.inbox_identifier,
  );
  if (!inbox) throw notFound();
  return inbox;
}

function contactInboxOf(call: OpenCall): ContactInbox {
  const { world, params } = call;
  const inbox = inboxOf(call);
  const found = world.contactInboxes.find((one) => one.inbox_id === inbox.id && one.source_id === params.source_id);
  if (!found) throw notFound();
  return found;
}

/** A verified customer sees all their conversations, others those that began in this very place. */
function conversationsOf(call: OpenCall): readonly Conversation[] {
  const { id, contact_id, hmac_verified } = contactInboxOf(call);
  const { conversations } = call.world;
  return hmac_verified ? conversations.of('contact_id', contact_id) : conversations.of('contact_inbox_id', id);
}

function conversationOf(call: OpenCall, param = 'id'): Conversation {
  const displayId = call.id(param);
  const found = conversationsOf(call).find(({ display_id }) => display_id === displayId);
  if (!found) throw notFound();
  return found;
}

function contactJson({ world }: OpenCall, contactInbox: ContactInbox) {
  const { id, name, email, phone_number } = world.contacts.must(contactInbox.contact_id);
  const { source_id, pubsub_token } = contactInbox;
  return { source_id, pubsub_token, id, name, email, phone_number };
}

function messageJson({ world }: OpenCall, message: Message) {
  const attachments = world.attachments.of('message_id', message.id);
  const sender = senderPush(world, message);
  return {
    id: message.id,
    content: message.content,
    message_type: message.message_type,
    content_type: message.content_type,
    content_attributes: message.content_attributes,
    created_at: seconds(message.created_at),
    conversation_id: world.conversations.must(message.conversation_id).display_id,
    ...(attachments.length > 0 ? { attachments: attachments.map((one) => attachmentJson(world, one)) } : {}),
    ...(sender ? { sender } : {}),
  };
}

/** Neither notes nor activities. */
const readable = (call: OpenCall, conversation: Conversation): Message[] =>
  messagesOf(call.world, conversation).filter((one) => !one.private && one.message_type !== 2);

const conversationJson = (call: OpenCall, conversation: Conversation) => ({
  id: conversation.display_id,
  uuid: conversation.uuid,
  inbox_id: conversation.inbox_id,
  contact_last_seen_at: secondsOrZero(conversation.contact_last_seen_at),
  status: conversation.status,
  agent_last_seen_at: secondsOrZero(conversation.agent_last_seen_at),
  messages: readable(call, conversation).map((message) => messageJson(call, message)),
  contact: contactJson(call, call.world.contactInboxes.must(conversation.contact_inbox_id)),
});

function createContact(call: OpenCall) {
  const { world, params } = call;
  const inbox = inboxOf(call);
  const account = world.accounts.must(inbox.account_id);
  const email = asText(params.email);
  const known =
    email === null ? undefined : world.contacts.find((one) => one.account_id === account.id && one.email === email);
  const columns = {
    name: asText(params.name) ?? '',
    email,
    custom_attributes: asObject(params.custom_attributes) as JsonObject,
  };
  const contact = known ?? world.createContact(account, columns, null);
  const source_id = asText(params.source_id) ?? world.uuid();
  return contactJson(call, world.addContactInbox(contact, inbox, { source_id }));
}

function listMessages(call: OpenCall) {
  const before = Number(call.params.before ?? Number.POSITIVE_INFINITY);
  const messages = readable(call, conversationOf(call, 'conversation_id')).filter(({ id }) => id < before);
  return messages.slice(-MESSAGES_PER_PAGE).map((message) => messageJson(call, message));
}

export const customerEndpoints = [
  open('POST', CONTACTS, createContact),
  open('GET', `${CONTACTS}/:source_id`, (call) => contactJson(call, contactInboxOf(call))),
  open('GET', CONVERSATIONS, (call) => conversationsOf(call).map((one) => conversationJson(call, one))),
  open('POST', CONVERSATIONS, (call) => {
    const custom_attributes = asObject(call.params.custom_attributes) as JsonObject;
    return conversationJson(call, call.world.createConversation(contactInboxOf(call), { custom_attributes }, null));
  }),
  open('GET', CONVERSATION, (call) => conversationJson(call, conversationOf(call))),
  open('POST', `${CONVERSATION}/toggle_status`, (call) => {
    const conversation = conversationOf(call);
    call.world.toggleStatus(conversation, 'resolved', null);
    return conversationJson(call, conversation);
  }),
  open('POST', `${CONVERSATION}/toggle_typing`, (call) => {
    const conversation = conversationOf(call);
    const { typing_status: typing } = call.params;
    if (typing === 'on' || typing === 'off') call.world.customerTypes(conversation, typing === 'on');
  }),
  open('POST', `${CONVERSATION}/update_last_seen`, (call) => call.world.customerReads(conversationOf(call))),
  open('GET', MESSAGES, listMessages),
  open('POST', MESSAGES, (call) => {
    const content = asText(call.params.content) ?? '';
    return messageJson(call, call.world.customerWrites(conversationOf(call, 'conversation_id'), content));
  }),
];
