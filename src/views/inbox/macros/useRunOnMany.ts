// Runs a macro on many conversations, one after the other: each is looked at by itself, and what came of it is told of each.
import { Lane } from '~/api/mutations/lane';
import type { Conversation, Macro } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import { startBatch } from '../verdicts/batches';
import { manyWords } from '../verdicts/manyWords';
import type { Me } from '../verdicts/me';
import type { Step } from './steps';
import { useRunOne } from './useRunOne';

/** Each is asked for again until it is done: two at once would be as many calls as Chatwoot should get from one page. */
const AT_ONCE = 1;

export function useRunOnMany(me: Me) {
  const runOne = useRunOne(me);
  return (macro: Macro, steps: readonly Step[], on: readonly Conversation[]) => {
    const byId = new Map(on.map((conversation) => [conversation.id, conversation]));
    const done = new Set<number>();
    let lane = new Lane(AT_ONCE);
    startBatch(m.macro_named({ macro: macro.name }), on.map(named), {
      act: (id, at) => {
        if (at === 0) lane = new Lane(AT_ONCE);
        return lane.run(async () => {
          const conversation = byId.get(id);
          if (conversation) await runOne(macro, steps, conversation);
          done.add(id);
          if (done.size === on.length) toast(m.macro_done_many({ macro: macro.name, many: manyWords(on.length) }));
        });
      },
      explain: (error) => {
        const { title, detail } = explainError(error);
        return `${title}. ${detail}`;
      },
      stop: () => {
        lane.close();
        const left = { macro: macro.name, done: formatNumber(done.size), count: formatNumber(on.length) };
        toast(m.macro_stopped(left), m.macro_stopped_detail());
      },
    });
  };
}

const named = ({ id, meta }: Conversation) => ({ id, name: contactName(meta.sender) });
