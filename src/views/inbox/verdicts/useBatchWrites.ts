// The writes behind a verdict on a selection: what is asked of one is asked of each, undone as one, reported one by one.
import { useQueryClient } from '@tanstack/react-query';

import { knownConversation } from '~/api/cache';
import { Lane } from '~/api/mutations/lane';
import {
  useAssignAgent,
  useAssignTeam,
  useChangeLabels,
  useMarkUnread,
  useSetPriority,
  useSetStatus,
} from '~/api/mutations/verdicts';
import { Overtaken } from '~/api/outbox/faults';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { agentName, contactName } from '~/views/shared/names';
import { priorityName } from '~/views/shared/PriorityGlyph';
import { statusName } from '~/views/shared/StatusGlyph';
import { offerUndo } from '~/views/shared/undoable';

import { startBatch } from './batches';
import { manyWords } from './manyWords';
import type { Me } from './me';
import type { Writes } from './useWrites';

/** What can be asked of many. */
type ManyWrites = Omit<Writes, 'setMuted' | 'setParticipant'>;

/** How many statuses leave in a second: each is an entry of the outbox, due a little after the one before. */
const STATUSES_PER_SECOND = 12;

/** Chatwoot has answered, and has done something else. */
class NotDone extends Error {}

function explain(error: unknown): string {
  if (error instanceof NotDone) return error.message;
  if (error instanceof Overtaken) return m.verdict_overtaken_detail();
  const { title, detail } = explainError(error);
  return `${title}. ${detail}`;
}

type Deed = {
  among: readonly Conversation[];
  words: string;
  act: (id: number, lane: Lane) => Promise<unknown>;
  /** How it is undone: where it is no more what was made of it, somebody else has decided since. */
  undo?: {
    is: (conversation: Conversation) => unknown;
    made: unknown;
    act: (before: Conversation, lane: Lane) => Promise<unknown>;
  };
};

/** `say` hears of each as soon as it is given. */
export function useBatchWrites(me: Me | undefined, say: (words: string) => void) {
  const queryClient = useQueryClient();
  const { mutateAsync: setStatus } = useSetStatus();
  const { mutateAsync: assignAgent } = useAssignAgent();
  const { mutateAsync: assignTeam } = useAssignTeam();
  const { mutateAsync: setPriority } = useSetPriority();
  const { mutateAsync: changeLabels } = useChangeLabels();
  const { mutateAsync: markUnread } = useMarkUnread();

  function give({ among, words, act, undo }: Deed) {
    const lane = new Lane();
    const hasCome = new Map<number, Promise<boolean>>();
    const actOn = (id: number) => {
      const deed = act(id, lane);
      hasCome.set(
        id,
        deed.then(
          () => true,
          () => false,
        ),
      );
      return deed;
    };
    startBatch(words, among.map(named), { act: actOn, explain });
    const done = m.batch_done({ what: words, many: manyWords(among.length) });
    say(done);
    if (!undo) return;
    // Nobody can give a conversation back to a bot.
    const changed = among
      .filter(({ meta }) => meta.assignee_type !== 'AgentBot')
      .filter((one) => undo.is(one) !== undo.made);
    if (changed.length === 0) return;
    offerUndo(done, () => {
      lane.close();
      const still = changed.filter(({ id }) => {
        const now = knownConversation(queryClient, id);
        return !now || undo.is(now) === undo.made;
      });
      if (still.length < changed.length) {
        const others = manyWords(changed.length - still.length);
        toast(m.batch_undo_overruled({ many: others }), m.verdict_undo_overruled_detail());
      }
      const back = new Lane();
      const before = new Map(still.map((one) => [one.id, one]));
      const undone = async (id: number) => {
        const one = before.get(id);
        // What never came about needs no opposite.
        if (one && (await hasCome.get(id))) await undo.act(one, back);
      };
      startBatch(m.verdict_undone(), still.map(named), { act: undone, explain });
      return still.length > 0;
    });
  }

  /** Writes to the first of them are writes to each. */
  return (among: readonly Conversation[]): ManyWrites => ({
    setStatus: ({ status, snoozed_until }, isNow = false) => {
      if (!me) return;
      const isHeld = !isNow && status !== 'open';
      const hold = isHeld ? Number(readPreference('undo')) * 1000 : 0;
      const press = crypto.randomUUID();
      const change = {
        status,
        ...(snoozed_until !== undefined && { snoozed_until }),
        account_id: me.accountId,
        opener: me.isGivenWhatIsOpened ? me.agent : undefined,
        press,
      };
      const words = statusName(status);
      startBatch(words, among.map(named), {
        act: (id, at) => setStatus({ ...change, id, hold_ms: hold + Math.floor((at * 1000) / STATUSES_PER_SECOND) }),
        explain,
      });
      say(m.batch_done({ what: words, many: manyWords(among.length) }));
    },
    assignAgent: ({ agent }) =>
      give({
        among,
        words: agent ? m.verdict_assignee_now({ name: agentName(agent) }) : m.thread_unassigned(),
        act: async (id, lane) => {
          const answer = await assignAgent({ id, agent, lane });
          if (agent && !answer) throw new NotDone(m.verdict_unassigned_detail({ agent: agentName(agent) }));
        },
        undo: {
          is: ({ meta }) => meta.assignee?.id,
          made: agent?.id,
          act: ({ id, meta: { assignee } }, lane) =>
            assignAgent({ id, lane, agent: assignee && 'available_name' in assignee ? assignee : null }),
        },
      }),
    assignTeam: ({ team }) =>
      give({
        among,
        words: team ? m.verdict_team_now({ team: team.name }) : m.verdict_no_team(),
        act: async (id, lane) => {
          const answer = await assignTeam({ id, team, lane });
          if (team && !answer) throw new NotDone(m.batch_team_unknown({ team: team.name }));
        },
        undo: {
          is: ({ meta }) => meta.team?.id,
          made: team?.id,
          act: ({ id, meta }, lane) => assignTeam({ id, lane, team: meta.team ?? null }),
        },
      }),
    setPriority: ({ priority }) =>
      give({
        among,
        words: priority ? m.verdict_priority_now({ priority: priorityName(priority) }) : m.verdict_no_priority(),
        act: (id, lane) => setPriority({ id, priority, lane }),
        undo: {
          is: (one) => one.priority,
          made: priority,
          act: (before, lane) => setPriority({ id: before.id, lane, priority: before.priority }),
        },
      }),
    changeLabels: ({ add = [], remove = [] }) => {
      const [label = ''] = [...add, ...remove];
      give({
        among,
        words: add.length > 0 ? m.verdict_label_on({ label }) : m.verdict_label_off({ label }),
        act: (id, lane) => changeLabels({ id, add, remove, lane }),
        undo: {
          is: ({ labels }) => labels.includes(label),
          made: add.length > 0,
          act: ({ id }, lane) => changeLabels({ id, lane, add: remove, remove: add }),
        },
      });
    },
    markUnread: () =>
      give({
        among,
        words: m.verdict_unread_now(),
        act: async (id, lane) => {
          const { unread_count } = await markUnread({ id, lane });
          if (unread_count === 0) throw new NotDone(m.verdict_nothing_unread_detail());
        },
      }),
  });
}

const named = ({ id, meta }: Conversation) => ({ id, name: contactName(meta.sender) });
