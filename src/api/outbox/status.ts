// A status on its way. Setting it twice sets it once, so after silence it is read, and set again where it is another.
import type { QueryClient } from '@tanstack/react-query';

import { knownConversation } from '../cache';
import { get, inAccount, post } from '../http';
import { readLine } from '../line';
import { conversationQuery } from '../queries/conversations';
import type { Conversation, ConversationStatus } from '../types';
import type { StatusEntry } from './entry';
import { Overtaken } from './faults';

export type StatusAnswer = { payload: { current_status: ConversationStatus; snoozed_until: string | null } };

const pathOf = ({ conversation_id }: StatusEntry) => inAccount(`/conversations/${conversation_id}`);

/** The newest thing said in a conversation, as far as it is known; 0 = nothing. */
export const saidLast = (queryClient: QueryClient, conversationId: number): number =>
  knownConversation(queryClient, conversationId)?.last_non_activity_message?.id ?? 0;

/** What is decided long after it was meant, or without news, is decided on what Chatwoot has now. */
export async function readConversation(queryClient: QueryClient, { conversation_id, tries }: StatusEntry) {
  const isKnown = knownConversation(queryClient, conversation_id) !== undefined;
  if (isKnown && tries === 0 && readLine().whole_since !== null) return;
  await queryClient.fetchQuery({ ...conversationQuery(queryClient, conversation_id), staleTime: 0 });
}

/** Nobody would resolve what a customer has just asked. */
export function refuseSpokenSince(
  queryClient: QueryClient,
  { conversation_id, said_id, status, overtakes }: StatusEntry,
) {
  if (status === 'open' || overtakes) return;
  const last = knownConversation(queryClient, conversation_id)?.last_non_activity_message;
  if (last?.message_type === 0 && last.id > said_id) throw new Overtaken();
}

export function postStatus(entry: StatusEntry, options: { keepalive: boolean }): Promise<StatusAnswer> {
  const { status, snoozed_until } = entry;
  return post(`${pathOf(entry)}/toggle_status`, { status, snoozed_until: snoozed_until ?? undefined }, options);
}

export async function findStatus(entry: StatusEntry): Promise<StatusAnswer | null> {
  const { status, snoozed_until } = await get<Conversation>(pathOf(entry));
  if (status !== entry.status || secondsOf(snoozed_until) !== entry.snoozed_until) return null;
  return { payload: { current_status: status, snoozed_until } };
}

const secondsOf = (time: string | null): number | null => (time === null ? null : Math.round(Date.parse(time) / 1000));
