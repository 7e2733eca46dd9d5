// Runs a macro and tells in the end what came of it: by then the agent is looking at another conversation.
import { useQueryClient } from '@tanstack/react-query';

import { ApiError } from '~/api/http';
import { Unwatched, useRunMacro, type Aftermath, type RunMacro } from '~/api/mutations/macros';
import { teamsQuery } from '~/api/queries/account';
import { assignableAgentsQuery } from '~/api/queries/agents';
import { messagesQuery } from '~/api/queries/threads';
import type { Conversation, Macro } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import type { Me } from '../verdicts/me';
import { outcomeOf, type Before, type Seen } from './outcome';
import { forgetRun, noteRun } from './runs';
import type { Step } from './steps';
import { stepWords, type Known } from './stepWords';

type Run = RunMacro & { macro: Macro; steps: readonly Step[]; before: Before; conversation: Conversation };

export function useRun(me: Me) {
  const queryClient = useQueryClient();
  const { mutate } = useRunMacro<Run>({
    onDone: (after, run) => {
      const named = { macro: run.macro.name, id: run.id, name: contactName(run.conversation.meta.sender) };
      const seen = outcomeOf(run.steps, after, run.before);
      if (!seen.includes(false)) toast(m.macro_done(named));
      else toast(m.macro_partly_done(named), unseenWords(run, seen, knownOf(run)));
    },
    onFailed: (error, { macro, macroId, id, conversation }) => {
      const named = { macro: macro.name, id, name: contactName(conversation.meta.sender) };
      const hasRun = error instanceof Unwatched;
      const why = explainError(hasRun ? error.reason : error);
      const isAmbiguous = hasRun || !(error instanceof ApiError) || error.isAmbiguous;
      if (!isAmbiguous) forgetRun(macroId, id);
      toast(
        isAmbiguous ? m.macro_maybe_done(named) : m.macro_failed(named),
        isAmbiguous ? m.macro_maybe_done_detail({ why: why.title }) : `${why.title}. ${why.detail}`,
      );
    },
  });

  function knownOf({ conversation }: Run): Known {
    const agents = queryClient.getQueryData(assignableAgentsQuery(conversation.inbox_id).queryKey);
    return { conversation, me, agents, teams: queryClient.getQueryData(teamsQuery().queryKey) };
  }

  return (macro: Macro, steps: readonly Step[], conversation: Conversation) => {
    const { id } = conversation;
    const known = queryClient.getQueryData(messagesQuery(queryClient, id).queryKey)?.messages ?? [];
    const lastMessageId = Math.max(0, conversation.messages[0]?.id ?? 0, ...known.map((message) => message.id));
    const before = { lastMessageId, myId: me.agent.id };
    noteRun(macro.id, id);
    const isDone = (after: Aftermath) => !outcomeOf(steps, after, before).includes(false);
    mutate({ id, macroId: macro.id, isDone, macro, steps, before, conversation });
  };
}

/** Which steps cannot be seen to have happened; what was changed at once by somebody else looks the same. */
function unseenWords({ steps }: Run, seen: readonly Seen[], known: Known): string {
  const unseen = steps.filter((_, at) => seen[at] === false);
  const words = unseen.map((step) => stepWords(step, known).words);
  return m.macro_unseen({ count: unseen.length, number: formatNumber(unseen.length), steps: words.join(' · ') });
}
