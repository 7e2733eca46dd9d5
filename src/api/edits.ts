// What this agent changes about a conversation and the server has not answered yet. It lies over what the server tells:
// shown at once, kept through every answer and broadcast that does not know of it, and taken off without a trace when it
// is refused, whatever was told and changed meanwhile.
import type { QueryClient } from '@tanstack/react-query';

import { place } from './membership';
import type { Conversation } from './types';

/** May be done again to what it has been done to. */
export type Edit = (conversation: Conversation) => Conversation;

/** `told` is the conversation without them. */
type Edited = { told: Conversation; edits: readonly Edit[] };

const all = new WeakMap<QueryClient, Map<number, Edited>>();

function editedIn(queryClient: QueryClient): Map<number, Edited> {
  const edited = all.get(queryClient) ?? new Map<number, Edited>();
  all.set(queryClient, edited);
  return edited;
}

/** A conversation as told, with what is being changed about it. */
export function withEdits(queryClient: QueryClient, told: Conversation): Conversation {
  const edits = editedIn(queryClient).get(told.id)?.edits ?? [];
  return edits.reduce((conversation, edit) => edit(conversation), told);
}

/** Keeps what the server tells of a conversation that is being changed. */
export function noteTold(queryClient: QueryClient, id: number, change: Edit) {
  const edited = editedIn(queryClient).get(id);
  if (edited) edited.told = change(edited.told);
}

const placedByUs = new WeakMap<QueryClient, Map<number, string>>();

/** True when a conversation is where this agent last put it: nobody need be told who did that. */
export const isPlacedByUs = (queryClient: QueryClient, conversation: Conversation): boolean =>
  placedByUs.get(queryClient)?.get(conversation.id) === place(conversation);

function notePlace(queryClient: QueryClient, before: Conversation, after: Conversation) {
  if (place(before) === place(after)) return;
  const places = placedByUs.get(queryClient) ?? new Map<number, string>();
  placedByUs.set(queryClient, places.set(after.id, place(after)));
}

export function addEdit(queryClient: QueryClient, known: Conversation, edit: Edit) {
  notePlace(queryClient, known, edit(known));
  const { told, edits } = editedIn(queryClient).get(known.id) ?? { told: known, edits: [] };
  editedIn(queryClient).set(known.id, { told, edits: [...edits, edit] });
}

/** Takes one off; returns the conversation as told, with those that are left. */
export function dropEdit(queryClient: QueryClient, id: number, edit: Edit): Conversation | undefined {
  const edited = editedIn(queryClient).get(id);
  if (!edited) return undefined;
  edited.edits = edited.edits.filter((one) => one !== edit);
  const shown = withEdits(queryClient, edited.told);
  if (edited.edits.length === 0) editedIn(queryClient).delete(id);
  return shown;
}

/** What of a conversation an agent changes, as `source` has it. */
export function withEditable(conversation: Conversation, source: Conversation): Conversation {
  const { assignee: _assignee, assignee_type: _type, team: _team, ...meta } = conversation.meta;
  return {
    ...conversation,
    status: source.status,
    snoozed_until: source.snoozed_until,
    priority: source.priority,
    labels: source.labels,
    muted: source.muted,
    unread_count: source.unread_count,
    waiting_since: source.waiting_since,
    custom_attributes: source.custom_attributes,
    meta: {
      ...meta,
      ...(source.meta.assignee && { assignee: source.meta.assignee, assignee_type: source.meta.assignee_type }),
      ...(source.meta.team && { team: source.meta.team }),
    },
  };
}
