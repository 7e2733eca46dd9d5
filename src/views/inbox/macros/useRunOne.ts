// Runs a macro on one conversation and looks what came of it.
import { useQueryClient } from '@tanstack/react-query';

import { knownConversation } from '~/api/cache';
import { ApiError } from '~/api/http';
import { Unwatched, useRunMacro, type Aftermath } from '~/api/mutations/macros';
import { teamsQuery } from '~/api/queries/account';
import { assignableAgentsQuery } from '~/api/queries/agents';
import { messagesQuery } from '~/api/queries/threads';
import type { Conversation, Macro } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { explainError } from '~/views/shared/errors';

import { Unsure } from '../verdicts/batches';
import type { Me } from '../verdicts/me';
import { outcomeOf, type Seen } from './outcome';
import { forgetRun, noteRun } from './runs';
import type { Step } from './steps';
import { stepWords, type Known } from './stepWords';

/** It was run, and not all of it can be seen. */
export class NotAllSeen extends Unsure {}

/** It may have been run. */
export class MaybeRun extends Unsure {}

/** Resolves once all that can be seen of it is there; rejects with `Unsure`, or where it was certainly not run. */
export function useRunOne(me: Me) {
  const queryClient = useQueryClient();
  const { mutateAsync } = useRunMacro();

  return async (macro: Macro, steps: readonly Step[], begun: Conversation): Promise<void> => {
    const { id } = begun;
    const conversation = knownConversation(queryClient, id) ?? begun;
    const known = queryClient.getQueryData(messagesQuery(queryClient, id).queryKey)?.messages ?? [];
    const lastMessageId = Math.max(0, conversation.messages[0]?.id ?? 0, ...known.map((message) => message.id));
    const seenOf = (after: Aftermath) => outcomeOf(steps, after, { lastMessageId, myId: me.agent.id });
    const isDone = (after: Aftermath) => !seenOf(after).includes(false);
    noteRun(macro.id, id);
    const after = await mutateAsync({ id, macroId: macro.id, isDone }).catch((error: unknown) => {
      const hasRun = error instanceof Unwatched;
      const isAmbiguous = hasRun || !(error instanceof ApiError) || error.isAmbiguous;
      if (isAmbiguous)
        throw new MaybeRun(m.macro_maybe_done_detail({ why: explainError(hasRun ? error.reason : error).title }));
      forgetRun(macro.id, id);
      throw error;
    });
    if (isDone(after)) return;
    const agents = queryClient.getQueryData(assignableAgentsQuery(conversation.inbox_id).queryKey);
    const teams = queryClient.getQueryData(teamsQuery().queryKey);
    throw new NotAllSeen(unseenWords(steps, seenOf(after), { conversation, me, agents, teams }));
  };
}

/** Which steps cannot be seen to have happened; what was changed at once by somebody else looks the same. */
function unseenWords(steps: readonly Step[], seen: readonly Seen[], known: Known): string {
  const unseen = steps.filter((_, at) => seen[at] === false);
  const words = unseen.map((step) => stepWords(step, known).words);
  return m.macro_unseen({ count: unseen.length, number: formatNumber(unseen.length), steps: words.join(' · ') });
}
