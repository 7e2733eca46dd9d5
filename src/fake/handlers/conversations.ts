// Conversations: the list and its counters, text search, one of them, its priority by PATCH, its end.
import { type AccountCall, administratorsOnly, endpoint, type Endpoint } from '../endpoint.ts';
import type { Priority } from '../model.ts';
import { isBlank } from '../params.ts';
import { conversationJson, conversationSlim } from '../present/conversation.ts';
import { broken } from '../refusal.ts';
import { messagesOf } from '../world/reading.ts';
import { assigneeTest, hasQuery, pageOf, queryOf, scopeOf, sortOf } from './conversation-scope.ts';
import { countsWithQuery, type Found, gather } from './gathering.ts';
import { conversationOf } from './lookup.ts';

const CONVERSATIONS = '/api/v1/accounts/:account_id/conversations';

function find(call: AccountCall): Found {
  const { world, params, user } = call;
  const page = pageOf(params.page);
  const { counts, rows } = gather(world, scopeOf(call), user, {
    sortBy: sortOf(params.sort_by),
    listed: assigneeTest(params.assignee_type, user),
    ...(isBlank(params.updated_within) ? { page } : { size: Infinity }),
  });
  return { rows, counts: hasQuery(call) ? countsWithQuery(counts, page) : counts };
}

function list(call: AccountCall) {
  const { counts, rows } = find(call);
  return { data: { meta: counts, payload: rows.map((row) => conversationJson(call.world, row, call.user)) } };
}

function search(call: AccountCall) {
  const { world } = call;
  const { counts, rows } = find(call);
  const { assigned_count: _, ...meta } = counts;
  const fits = hasQuery(call) ? queryOf(call) : () => true;
  return {
    meta,
    payload: rows.map((row) => {
      const isMatch = ({ message_type, content }: { message_type: number; content: string | null }) =>
        !hasQuery(call) || (message_type < 2 && fits(content));
      return conversationSlim(world, row, messagesOf(world, row).filter(isMatch));
    }),
  };
}

const PRIORITIES = new Set<unknown>(['low', 'medium', 'high', 'urgent']);

/** An empty text clears; a name that is none is an exception nobody catches. */
export function priorityOf(asked: unknown): Priority | null {
  if (asked === null || asked === undefined || asked === '') return null;
  if (!PRIORITIES.has(asked)) throw broken();
  return asked as Priority;
}

/** Nothing but the priority can be changed this way; anything else is ignored. */
function update(call: AccountCall) {
  const { world, params, user } = call;
  const conversation = conversationOf(call);
  if ('priority' in params) world.setPriority(conversation, priorityOf(params.priority), user);
  return conversationJson(world, conversation, user);
}

export const conversationEndpoints: Endpoint[] = [
  endpoint('GET', CONVERSATIONS, list),
  endpoint('GET', `${CONVERSATIONS}/meta`, (call) => ({ meta: find(call).counts })),
  endpoint('GET', `${CONVERSATIONS}/search`, search),
  endpoint('GET', `${CONVERSATIONS}/:conversation_id`, (call) =>
    conversationJson(call.world, conversationOf(call), call.user),
  ),
  endpoint('PATCH|PUT', `${CONVERSATIONS}/:conversation_id`, update),
  endpoint('DELETE', `${CONVERSATIONS}/:conversation_id`, (call) => {
    const conversation = conversationOf(call);
    administratorsOnly(call);
    call.world.deleteConversation(conversation);
  }),
];
