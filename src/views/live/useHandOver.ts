import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { useAssignAgent } from '~/api/mutations/verdicts';
import { conversationQuery } from '~/api/queries/conversations';
import type { Agent, Conversation } from '~/api/types';

export type Failed = { conversation: Conversation; error: unknown };

export type HandOver =
  | { kind: 'asked' }
  | { kind: 'running'; done: number; of: number }
  /** `taken`: whoever had them had them no more. */
  | { kind: 'done'; given: readonly Conversation[]; taken: readonly Conversation[]; failed: readonly Failed[] }
  | { kind: 'undone'; given: readonly Conversation[]; taken: readonly Conversation[]; failed: readonly Failed[] };

type Move = { conversations: readonly Conversation[]; from: Agent | null; to: Agent | null };

/**
 * Gives conversations from one to another, one after the other, and back again. Only what `from` still has is given:
 * Chatwoot is asked just before, for it gives whatever it is told to.
 */
export function useHandOver() {
  const queryClient = useQueryClient();
  const { mutateAsync } = useAssignAgent();
  const [state, setState] = useState<HandOver>({ kind: 'asked' });
  const isStopped = useRef(false);

  const isOf = async (id: number, agent: Agent | null): Promise<boolean> => {
    const { meta } = await queryClient.fetchQuery({ ...conversationQuery(queryClient, id), staleTime: 0 });
    return (meta.assignee?.id ?? null) === (agent?.id ?? null);
  };

  const move = async ({ conversations, from, to }: Move) => {
    const given: Conversation[] = [];
    const taken: Conversation[] = [];
    const failed: Failed[] = [];
    isStopped.current = false;
    for (const [index, conversation] of conversations.entries()) {
      setState({ kind: 'running', done: index, of: conversations.length });
      if (isStopped.current) break;
      try {
        if (await isOf(conversation.id, from)) {
          await mutateAsync({ id: conversation.id, agent: to });
          given.push(conversation);
        } else {
          taken.push(conversation);
        }
      } catch (error) {
        failed.push({ conversation, error });
      }
    }
    return { given, taken, failed };
  };

  return {
    state,
    give: async (what: Move) => setState({ kind: 'done', ...(await move(what)) }),
    undo: async (what: Move) => setState({ kind: 'undone', ...(await move(what)) }),
    /** What has been given stays given. */
    stop: () => {
      isStopped.current = true;
    },
  };
}
