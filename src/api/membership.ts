// Which lists and counts a change may concern. Which conversations they hold is the server's to decide; what is certain
// here is only what need not be asked for again: lists of another status, and changes that decide about no place.
import type { Query } from '@tanstack/react-query';

import type { Conversation, ConversationStatus } from './types';

/** The filters of a list or a count, as its query key has them. */
type Filters = {
  status: ConversationStatus | 'all';
  inbox_id?: number;
  sort_by?: string;
  conversation_type?: string;
  filter?: unknown;
};

export type IsMeant = (query: Query) => boolean;

export const isOneOf =
  (...kinds: string[]): IsMeant =>
  ({ queryKey }) =>
    kinds.includes(String(queryKey[0]));

export const isList = isOneOf('conversations', 'counts', 'load', 'shares');

const filtersOf = ({ queryKey }: Query) => queryKey[1] as Filters;

/** Lists whose order follows activity: those sorted by it, and those of equal priority within. */
export const ordersByActivity: IsMeant = ({ queryKey: [kind, filters] }) =>
  kind === 'conversations' && /^(last_activity_at|priority)/.test((filters as Filters).sort_by ?? '');

export const inFolder =
  (folder: string): IsMeant =>
  (query) =>
    isList(query) && filtersOf(query).conversation_type === folder;

/** Of a conversation nobody here knows: it may be in any list of its status. */
export const mayHold =
  (status: ConversationStatus): IsMeant =>
  (query) =>
    isList(query) && ['all', status].includes(filtersOf(query).status);

/** What decides which lists a conversation is in, as far as a row shows it. */
export const place = ({
  status,
  inbox_id,
  labels,
  meta,
  waiting_since,
  first_reply_created_at,
  priority,
}: Conversation) =>
  JSON.stringify([
    status,
    inbox_id,
    labels,
    meta.assignee_type,
    meta.assignee?.id,
    meta.team?.id,
    waiting_since > 0,
    first_reply_created_at > 0,
    priority,
  ]);

/** What besides decides about it where a list is made by conditions. */
const remarks = ({ custom_attributes, additional_attributes }: Conversation) =>
  JSON.stringify([custom_attributes, additional_attributes]);

/** Of a known one: nothing moves unless what decides its place has changed, and nothing in lists of other statuses. */
export function mayConcern(before: Conversation, after: Conversation): IsMeant {
  const isMoved = place(before) !== place(after);
  const isRemarked = remarks(before) !== remarks(after);
  return (query) => {
    if (!isList(query)) return false;
    const { status, inbox_id, sort_by = '', filter } = filtersOf(query);
    // A conversation stays in the inbox it came by.
    if (inbox_id !== undefined && inbox_id !== after.inbox_id) return false;
    if (status !== 'all' && status !== before.status && status !== after.status) return false;
    if (isMoved || (isRemarked && filter)) return true;
    if (query.queryKey[0] !== 'conversations') return false;
    return orderOf(sort_by, before) !== orderOf(sort_by, after);
  };
}

function orderOf(sort: string, conversation: Conversation): unknown {
  if (sort.startsWith('waiting_since')) return conversation.waiting_since;
  if (sort.startsWith('last_activity_at')) return conversation.last_activity_at;
  return sort.startsWith('priority') ? `${conversation.priority} ${conversation.last_activity_at}` : null;
}
