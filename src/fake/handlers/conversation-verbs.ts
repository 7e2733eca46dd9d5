// What one does to a conversation: status, priority, read and unread, typing, mute, attributes, transcript.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Conversation, JsonObject, Status, Time } from '../model.ts';
import { asBoolean, asObject, asText, isBlank } from '../params.ts';
import { conversationJson } from '../present/conversation.ts';
import { isoOrNull } from '../present/time.ts';
import { broken, invalid, unprocessable } from '../refusal.ts';
import { priorityOf } from './conversations.ts';
import { conversationOf } from './lookup.ts';

const CONVERSATION = '/api/v1/accounts/:account_id/conversations/:conversation_id';
const STATUSES = new Set<unknown>(['open', 'resolved', 'pending', 'snoozed']);

export function statusOf(asked: unknown): Status {
  if (!STATUSES.has(asked)) throw broken();
  return asked as Status;
}

/**
 * Unix seconds, with Ruby's eyes: a fraction is cut, of a text only the digits in front count (an ISO time becomes 1970);
 * a text without any, `true` and an empty text are exceptions.
 */
export function snoozedUntilOf(asked: unknown): Time | null {
  if (asked === null || asked === undefined) return null;
  const digits = /^\s*-?\d+/.exec(asText(asked) ?? '')?.[0];
  const seconds = Number(digits ?? Number.NaN);
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8_640_000_000_000) throw broken();
  return seconds * 1000;
}

function toggleStatus(call: AccountCall) {
  const { world, params, user } = call;
  const conversation = conversationOf(call);
  const toggled = conversation.status === 'open' ? 'resolved' : 'open';
  const status = isBlank(params.status) ? toggled : statusOf(params.status);
  world.toggleStatus(conversation, status, user, snoozedUntilOf(params.snoozed_until));
  return {
    payload: {
      success: true,
      conversation_id: conversation.display_id,
      current_status: conversation.status,
      snoozed_until: isoOrNull(conversation.snoozed_until),
    },
  };
}

/** `on` and `off` are told; anything else does nothing, and says so to nobody. */
function toggleTyping(call: AccountCall): void {
  const { world, params, user } = call;
  const conversation = conversationOf(call);
  const { typing_status, is_private } = params;
  if (typing_status !== 'on' && typing_status !== 'off') return;
  world.agentTypes(conversation, user, { isOn: typing_status === 'on', isPrivate: asBoolean(is_private) });
}

const MAX_TEXT = 1500;
const MAX_NUMBER = 9_999_999_999;

/** JsonbAttributesLengthValidator. */
export function checkLengths(attributes: JsonObject, column: string, label: string): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string' && value.length > MAX_TEXT) {
      throw invalid(`${label} ${key} length should be < ${MAX_TEXT}`, column);
    }
    if (typeof value === 'number' && value > MAX_NUMBER) {
      throw invalid(`${label} ${key} value should be < ${MAX_NUMBER}`, column);
    }
  }
}

function setCustomAttributes(call: AccountCall) {
  const { world, params, user } = call;
  const conversation = conversationOf(call);
  if (params.custom_attributes === null || params.custom_attributes === undefined) throw broken();
  const attributes = asObject(params.custom_attributes) as JsonObject;
  checkLengths(attributes, 'custom_attributes', 'Custom attributes');
  world.setCustomAttributes(conversation, attributes, user);
  return { custom_attributes: conversation.custom_attributes };
}

const shown = (call: AccountCall, conversation: Conversation) => conversationJson(call.world, conversation, call.user);

export const conversationVerbEndpoints: Endpoint[] = [
  endpoint('POST', `${CONVERSATION}/toggle_status`, toggleStatus),
  endpoint('POST', `${CONVERSATION}/toggle_priority`, (call) => {
    const conversation = conversationOf(call);
    call.world.setPriority(conversation, priorityOf(call.params.priority), call.user);
  }),
  endpoint('POST', `${CONVERSATION}/toggle_typing_status`, toggleTyping),
  endpoint('POST', `${CONVERSATION}/update_last_seen`, (call) => {
    const conversation = conversationOf(call);
    call.world.markSeen(conversation, call.user);
    return shown(call, conversation);
  }),
  endpoint('POST', `${CONVERSATION}/unread`, (call) => {
    const conversation = conversationOf(call);
    call.world.markUnread(conversation);
    return shown(call, conversation);
  }),
  endpoint('POST', `${CONVERSATION}/custom_attributes`, setCustomAttributes),
  endpoint('POST', `${CONVERSATION}/mute`, (call) => call.world.mute(conversationOf(call), call.user)),
  endpoint('POST', `${CONVERSATION}/unmute`, (call) => call.world.unmute(conversationOf(call), call.user)),
  /** The mail goes nowhere. */
  endpoint('POST', `${CONVERSATION}/transcript`, (call) => {
    conversationOf(call);
    if (isBlank(call.params.email)) throw unprocessable('email param missing');
  }),
];
