// Runs a macro and tells in the end what came of it: by then the agent is looking at another conversation.
import type { Conversation, Macro } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import type { Me } from '../verdicts/me';
import type { Step } from './steps';
import { MaybeRun, NotAllSeen, useRunOne } from './useRunOne';

export function useRun(me: Me) {
  const runOne = useRunOne(me);
  return async (macro: Macro, steps: readonly Step[], conversation: Conversation) => {
    const named = { macro: macro.name, id: conversation.id, name: contactName(conversation.meta.sender) };
    try {
      await runOne(macro, steps, conversation);
      toast(m.macro_done(named));
    } catch (error) {
      if (error instanceof NotAllSeen) return toast(m.macro_partly_done(named), error.message);
      if (error instanceof MaybeRun) return toast(m.macro_maybe_done(named), error.message);
      const { title, detail } = explainError(error);
      toast(m.macro_failed(named), `${title}. ${detail}`);
    }
  };
}
