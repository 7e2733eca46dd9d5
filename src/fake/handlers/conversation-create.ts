// A conversation is begun, with a first message or without, in one transaction: what is wrong with the message is wrong with
// all of it. Whose and where is told by inbox and contact together, or else by a source id alone.
import { type AccountCall, endpoint, type Endpoint, ofAccount } from '../endpoint.ts';
import type { ContactInbox, JsonObject, Status, Time } from '../model.ts';
import { asBoolean, asId, asObject, asText, isBlank } from '../params.ts';
import { conversationJson } from '../present/conversation.ts';
import { broken, invalid, notFound, type Refusal, unprocessable } from '../refusal.ts';
import type { NewConversation } from '../world/conversations.ts';
import type { NewMessage } from '../world/messages.ts';
import { openContactInbox } from './contact-inbox.ts';
import { checkLengths, statusOf } from './conversation-verbs.ts';
import { usableInbox } from './lookup.ts';
import { MessageError } from './message-rules.ts';
import { readNewMessage } from './new-message.ts';

function contactInboxOf(call: AccountCall): ContactInbox {
  const { world, account, params } = call;
  const inbox = isBlank(params.inbox_id) ? null : usableInbox(call, asId(params.inbox_id));
  const contact = isBlank(params.contact_id) ? null : ofAccount(world.contacts.get(asId(params.contact_id)), account);
  const source_id = asText(params.source_id);
  if (inbox && contact) {
    const given = { source_id, hmac_verified: asBoolean(params.hmac_verified) };
    return openContactInbox(world, contact, inbox, given, () => unprocessable('source_id should be unique'));
  }
  const known = source_id && world.contactInboxes.find((one) => one.source_id === source_id);
  if (!known) throw notFound();
  usableInbox(call, known.inbox_id);
  return known;
}

/** A model that refuses has words; any other exception has none here. */
const refusalOf = (error: MessageError): Refusal =>
  error.attribute === null ? broken() : invalid(error.message, error.attribute);

async function firstMessage(call: AccountCall, { inbox_id }: ContactInbox): Promise<NewMessage | undefined> {
  const { world, account, params } = call;
  if (isBlank(params.message)) return undefined;
  const inbox = world.inboxes.must(inbox_id);
  try {
    return await readNewMessage(world, { account, inbox }, asObject(params.message));
  } catch (error) {
    throw error instanceof MessageError ? refusalOf(error) : error;
  }
}

/** A time as text here, not the Unix seconds of toggle_status; what is no time is none. */
function timeOf(asked: unknown): Time | null {
  const time = typeof asked === 'string' ? Date.parse(asked) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function attributesOf(call: AccountCall, column: 'additional_attributes' | 'custom_attributes'): JsonObject {
  const attributes = asObject(call.params[column]) as JsonObject;
  checkLengths(attributes, column, column === 'custom_attributes' ? 'Custom attributes' : 'Additional attributes');
  return attributes;
}

function columnsOf(call: AccountCall): NewConversation {
  const { world, params } = call;
  const status: Status = isBlank(params.status) ? 'open' : statusOf(params.status);
  return {
    status,
    assignee_id: asId(params.assignee_id),
    team_id: world.teams.get(asId(params.team_id))?.id ?? null,
    snoozed_until: timeOf(params.snoozed_until),
    additional_attributes: attributesOf(call, 'additional_attributes'),
    custom_attributes: attributesOf(call, 'custom_attributes'),
  };
}

/** An inbox that keeps one conversation for each customer: the newest goes on. */
function goingOn({ world }: AccountCall, contactInbox: ContactInbox) {
  if (!world.inboxes.must(contactInbox.inbox_id).lock_to_single_conversation) return undefined;
  return world.conversations.of('contact_inbox_id', contactInbox.id).at(-1);
}

async function create(call: AccountCall) {
  const { world, user } = call;
  const contactInbox = contactInboxOf(call);
  const columns = columnsOf(call);
  const message = await firstMessage(call, contactInbox);
  const present = goingOn(call, contactInbox);
  if (present && message) world.sendMessage(present, message, user);
  const conversation =
    present ?? world.createConversation(contactInbox, { ...columns, ...(message ? { message } : {}) }, user);
  return conversationJson(world, conversation, user);
}

export const conversationCreateEndpoints: Endpoint[] = [
  endpoint('POST', '/api/v1/accounts/:account_id/conversations', create),
];
