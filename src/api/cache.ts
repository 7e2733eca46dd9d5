// How news of conversations lands in the query cache. Answers, our own writes and broadcasts all end here.
// Every function may be called twice with the same news without effect; which order they come in does not matter.
import type { QueryClient, QueryKey } from '@tanstack/react-query';

import { addEdit, dropEdit, noteTold, withEditable, withEdits, type Edit } from './edits';
import { isList, mayConcern, type IsMeant } from './membership';
import { joined } from './merge';
import { remember, toldOf, withNews, type News } from './news';
import { patchData } from './patch';
import { landInThread, landMessages } from './thread';
import type { BroadcastMessage, Conversation, ConversationList, Message, PushConversation, PushMessage } from './types';

type Page = ConversationList['data'];

/** Where a conversation stands in a page of a list; made once for each page there ever was. */
const indexes = new WeakMap<readonly Conversation[], ReadonlyMap<number, number>>();

function indexOf(payload: readonly Conversation[]): ReadonlyMap<number, number> {
  const index = indexes.get(payload) ?? new Map(payload.map(({ id }, at) => [id, at]));
  indexes.set(payload, index);
  return index;
}

/** The newest of what is cached of a conversation; undefined when nothing is. */
export function knownConversation(queryClient: QueryClient, id: number): Conversation | undefined {
  return copiesOf(queryClient, id).reduce<Conversation | undefined>(
    (best, { copy }) => (best ? joined(best, copy) : copy),
    undefined,
  );
}

type Copy = { key: QueryKey; copy: Conversation };

function copiesOf(queryClient: QueryClient, id: number): Copy[] {
  const own = queryClient.getQueryData<Conversation>(['conversation', id]);
  const copies: Copy[] = own ? [{ key: ['conversation', id], copy: own }] : [];
  for (const { queryKey, state } of queryClient.getQueryCache().getAll()) {
    const rows = rowsIn(queryKey, state.data);
    const copy = rows?.[indexOf(rows).get(id) ?? -1];
    if (copy) copies.push({ key: queryKey, copy });
  }
  return copies;
}

/** The conversations a query holds as rows: a page of a list, or those of a contact. */
function rowsIn([kind, , part]: QueryKey, data: unknown): readonly Conversation[] | undefined {
  if (data === undefined) return undefined;
  if (kind === 'conversations') return (data as Page).payload;
  if (kind === 'contact' && part === 'conversations') return data as Conversation[];
  return undefined;
}

/** Changes a conversation wherever it is cached; where the change makes no difference, nothing is drawn anew. */
export function changeConversation(
  queryClient: QueryClient,
  id: number,
  change: (conversation: Conversation) => Conversation,
) {
  for (const { key, copy } of copiesOf(queryClient, id)) {
    const next = change(copy);
    if (next === copy) continue;
    if (key[0] === 'conversation') patchData<Conversation>(queryClient, key, () => next);
    else if (key[0] === 'contact') patchData<Conversation[]>(queryClient, key, (rows) => replaced(rows, next));
    else patchData<Page>(queryClient, key, (page) => ({ ...page, payload: replaced(page.payload, next) }));
  }
}

const replaced = (rows: readonly Conversation[], next: Conversation): Conversation[] =>
  rows.map((row) => (row.id === next.id ? next : row));

/** How an edit ends: `settle` with what the server made of it, or `undo`, as if it had never been. */
export type OpenEdit = { settle: (answered?: Edit) => void; undo: () => void };

/** Shows at once what this agent changes about a conversation, for as long as the server has not answered. */
export function editConversation(queryClient: QueryClient, id: number, edit: Edit): OpenEdit {
  const before = knownConversation(queryClient, id);
  if (before) addEdit(queryClient, before, edit);
  changeConversation(queryClient, id, edit);
  const end = (): boolean => {
    const shown = dropEdit(queryClient, id, edit);
    if (shown) changeConversation(queryClient, id, (conversation) => withEditable(conversation, shown));
    return shown !== undefined;
  };
  return {
    settle: (answered = edit) => {
      noteTold(queryClient, id, answered);
      // Answers that were asked for before know nothing of it.
      remember(queryClient, id, { kind: 'patch', change: answered });
      if (!end()) changeConversation(queryClient, id, answered);
      const after = knownConversation(queryClient, id);
      // Its broadcast finds nothing left to change, and so would move nothing.
      const isMeant = before && after ? mayConcern(before, after) : isList;
      questioners.get(queryClient)?.(isMeant, Number.POSITIVE_INFINITY);
    },
    undo: () => {
      end();
      // What the server has now is known for certain only when it is asked.
      const isThis: IsMeant = ({ queryKey: [kind, what] }) => kind === 'conversation' && what === id;
      const isMeant: IsMeant = (query) => isList(query) || isThis(query);
      questioners.get(queryClient)?.(isMeant, Number.POSITIVE_INFINITY);
    },
  };
}

/** What was heard of a conversation: into every copy there is, and into those that are on their way. */
function land(queryClient: QueryClient, id: number, news: News, at: number) {
  remember(queryClient, id, news, at);
  noteTold(queryClient, id, (conversation) => toldOf(conversation, news));
  changeConversation(queryClient, id, (conversation) => withEdits(queryClient, toldOf(conversation, news)));
}

export function landMessage(queryClient: QueryClient, push: BroadcastMessage, at = Date.now()) {
  landInThread(queryClient, push);
  land(queryClient, push.conversation_id, { kind: 'message', push }, at);
}

export function landConversation(queryClient: QueryClient, push: PushConversation, at = Date.now()) {
  land(queryClient, push.id, { kind: 'conversation', push }, at);
}

/**
 * Rows as an answer has them, with what was heard since it was asked for. Other copies learn from them; the lists these
 * are in come into question when that moves them.
 */
export function landRows(queryClient: QueryClient, answer: readonly Conversation[], askedAt: number): Conversation[] {
  return answer.map((told) => {
    const current = withNews(queryClient, told, askedAt);
    noteTold(queryClient, told.id, (known) => joined(known, current));
    const row = withEdits(queryClient, current);
    const before = knownConversation(queryClient, row.id);
    changeConversation(queryClient, row.id, (known) => withEdits(queryClient, joined(known, row)));
    if (before && row.updated_at > before.updated_at) questioners.get(queryClient)?.(mayConcern(before, row), askedAt);
    return row;
  });
}

/** Who brings lists into question, once there is somebody who will ask for them again. */
type Questioner = (isMeant: IsMeant, askedBefore: number) => void;
const questioners = new WeakMap<QueryClient, Questioner>();

/** What was asked for at `askedBefore` or later knows already. */
export function setQuestioner(queryClient: QueryClient, question: Questioner) {
  questioners.set(queryClient, question);
}

/** Brings into question what this page itself has changed at the server. */
export const question = (queryClient: QueryClient, isMeant: IsMeant) =>
  questioners.get(queryClient)?.(isMeant, Date.now());

/** A message of ours the server now has: into its thread, and onto the rows that show the last thing said. */
export function landSentMessage(queryClient: QueryClient, message: Message) {
  const id = message.conversation_id;
  landMessages(queryClient, id, [message]);
  changeConversation(queryClient, id, (conversation) => ({
    ...conversation,
    last_non_activity_message: lastOf(conversation.last_non_activity_message, asPushMessage(message, conversation)),
    // Only an answer to the customer ends the wait; a note does not (Message#update_waiting_since).
    waiting_since: message.private ? conversation.waiting_since : 0,
  }));
}

const lastOf = (known: PushMessage | null, told: PushMessage): PushMessage =>
  known && known.id >= told.id ? known : told;

/** The shape conversations carry; what the compact one lacks is not shown on any row. */
const asPushMessage = (message: Message, conversation: Conversation): PushMessage => ({
  ...message,
  account_id: conversation.account_id,
  updated_at: new Date(message.created_at * 1000).toISOString(),
  sender_type: 'User',
  sender_id: message.sender?.id ?? null,
  processed_message_content: message.content,
  additional_attributes: {},
});

/** The conversations with a contact, as far as they are cached. */
export function conversationsOf(queryClient: QueryClient, contactId: number): Set<number> {
  const found = new Set<number>();
  for (const { queryKey, state } of queryClient.getQueryCache().getAll()) {
    const own = queryKey[0] === 'conversation' ? [state.data as Conversation | undefined] : [];
    for (const row of [...own, ...(rowsIn(queryKey, state.data) ?? [])]) {
      if (row?.meta.sender.id === contactId) found.add(row.id);
    }
  }
  return found;
}
