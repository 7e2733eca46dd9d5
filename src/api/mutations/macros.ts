// Running a macro. Chatwoot answers before it has done anything, and says nothing of what it leaves out: what came of it is
// only known from reading the conversation again.
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import { inAccount, post } from '../http';
import { conversationQuery } from '../queries/conversations';
import { messagesQuery } from '../queries/threads';
import type { Conversation, Message } from '../types';

export type Aftermath = { conversation: Conversation; messages: readonly Message[] };

export type RunMacro = {
  id: number;
  macroId: number;
  /** Whether all that can be seen of it is there. */
  isDone: (after: Aftermath) => boolean;
};

/** It was run, but what came of it cannot be read: it may have taken the conversation out of one's sight. */
export class Unwatched extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('what a macro has done cannot be read');
    this.reason = reason;
  }
}

/** A worker takes a quarter of a second when it has nothing else to do. */
const LOOKS_AFTER_MS = [300, 700, 1400];

export function useRunMacro() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (run: RunMacro): Promise<Aftermath> => {
      await post<unknown>(inAccount(`/macros/${run.macroId}/execute`), { conversation_ids: [run.id] });
      return watch(queryClient, run).catch((reason: unknown) => {
        throw new Unwatched(reason);
      });
    },
    meta: { shownInPlace: true },
  });
}

/** Reads until all of it is there, or nothing more is to be expected. */
async function watch(queryClient: QueryClient, { id, isDone }: RunMacro): Promise<Aftermath> {
  let after = await later(queryClient, id, LOOKS_AFTER_MS[0] ?? 0);
  for (const ms of LOOKS_AFTER_MS.slice(1)) {
    if (isDone(after)) break;
    // oxlint-disable-next-line no-await-in-loop
    after = await later(queryClient, id, ms);
  }
  return after;
}

async function later(queryClient: QueryClient, id: number, ms: number): Promise<Aftermath> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  const [conversation, { messages }] = await Promise.all([
    queryClient.fetchQuery({ ...conversationQuery(queryClient, id), staleTime: 0 }),
    queryClient.fetchQuery({ ...messagesQuery(queryClient, id), staleTime: 0 }),
  ]);
  return { conversation, messages };
}
