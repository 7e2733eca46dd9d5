// How a conversation is written to: shown at once, sent in turn, taken back when it is refused. Callbacks live on the hook
// and data in the variables, because a callback given to `mutate` is dropped when the agent has moved on.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { editConversation } from '../cache';
import type { Edit } from '../edits';
import { inAccount } from '../http';
import { Undone } from '../outbox/faults';
import type { Conversation } from '../types';
import type { Lane } from './lane';

/** What is to be done when a write did not come about, or when it is known what came of it. */
export type Outcome<Variables, Answer = unknown> = {
  onFailed?: (error: Error, variables: Variables) => void;
  onDone?: (answer: Answer, variables: Variables) => void;
};

type Write<Variables, Answer> = {
  edit: (variables: Variables) => Edit;
  send: (variables: Variables, queryClient: QueryClient) => Promise<Answer>;
  /** The outbox sees to when it is sent. */
  isQueued?: true;
  /** What the answer says it has become, where it says more than was asked. */
  answered?: (answer: Answer, variables: Variables) => Edit;
};

/** One of many leaves when its lane lets it. */
export type Paced = { lane?: Lane };

export function useEdit<Variables extends { id: number } & Paced, Answer>(
  { edit, send, isQueued, answered }: Write<Variables, Answer>,
  { onFailed, onDone }: Outcome<Variables, Answer> = {},
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => {
      const { id, lane } = variables;
      const act = () => send(variables, queryClient);
      if (isQueued) return act();
      return inTurn(id, lane ? () => lane.run(act) : act);
    },
    onMutate: (variables) => editConversation(queryClient, variables.id, edit(variables)),
    onSuccess: (answer, variables, opened) => {
      opened.settle(answered?.(answer, variables));
      onDone?.(answer, variables);
    },
    onError: (error, variables, opened) => {
      opened?.undo();
      // What the agent took back has not failed.
      if (!(error instanceof Undone)) onFailed?.(error, variables);
    },
    meta: { shownInPlace: true },
  });
}

const turns = new Map<number, Promise<unknown>>();

/** One write to a conversation after the other: what was asked for last is what it comes to be. */
function inTurn<T>(id: number, send: () => Promise<T>): Promise<T> {
  const before = turns.get(id) ?? Promise.resolve();
  const turn = before.then(send, send);
  turns.set(id, turn);
  const leave = () => {
    if (turns.get(id) === turn) turns.delete(id);
  };
  turn.then(leave, leave);
  return turn;
}

export const pathOf = (id: number, verb: string): string => inAccount(`/conversations/${id}/${verb}`);

/** How far it has been read, as the answer has it. */
export const asSeen =
  ({ unread_count, agent_last_seen_at, assignee_last_seen_at }: Conversation): Edit =>
  (conversation) => ({ ...conversation, unread_count, agent_last_seen_at, assignee_last_seen_at });
