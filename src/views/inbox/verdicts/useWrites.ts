// The writes behind the verdicts. What is refused is said in a toast that names the conversation: by then the agent is
// looking at another one.
import { useQueryClient } from '@tanstack/react-query';

import { knownConversation } from '~/api/cache';
import { Overtaken } from '~/api/outbox/faults';
import {
  useAssignAgent,
  useAssignTeam,
  useChangeLabels,
  useMarkUnread,
  useSetMuted,
  useSetPriority,
  useSetStatus,
  type AssignAgent,
  type AssignTeam,
  type ChangeLabels,
  type SetMuted,
  type SetPriority,
  type SetStatus,
} from '~/api/mutations/verdicts';
import { useSetParticipant, type SetParticipant } from '~/api/mutations/participants';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import type { Conversation } from '~/api/types';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { agentName, contactName } from '~/views/shared/names';
import { priorityName } from '~/views/shared/PriorityGlyph';
import { statusName } from '~/views/shared/StatusGlyph';
import { offerUndo } from '~/views/shared/undoable';

import type { Me } from './me';

type Named = { id: number; name: string };
export type StatusChange = Pick<SetStatus, 'id' | 'status' | 'snoozed_until' | 'press'>;

export type Writes = {
  /** `isNow`: it cannot be taken back. */
  setStatus: (change: StatusChange, isNow?: boolean) => void;
  assignAgent: (change: AssignAgent) => void;
  assignTeam: (change: AssignTeam) => void;
  setPriority: (change: SetPriority) => void;
  changeLabels: (change: ChangeLabels) => void;
  setMuted: (change: SetMuted) => void;
  markUnread: (change: { id: number }) => void;
  setParticipant: (change: SetParticipant) => void;
};

/** `say` hears of each as soon as it is given. */
export function useWrites(me: Me | undefined, say: (words: string) => void): Writes {
  const queryClient = useQueryClient();
  const named = ({ id }: { id: number }): Named => {
    const conversation = knownConversation(queryClient, id);
    return { id, name: conversation ? contactName(conversation.meta.sender) : '' };
  };
  const failing = (words: (named: Named) => string) => ({
    onFailed: (error: Error, change: { id: number }) => sayFailed(words(named(change)), error),
  });

  const setStatus = useSetStatus({
    onFailed: (error, change) => {
      if (!(error instanceof Overtaken)) return sayFailed(m.verdict_failed_status(named(change)), error);
      toast(m.verdict_overtaken_title(named(change)), m.verdict_overtaken_detail());
    },
  });
  const assignAgent = useAssignAgent({
    ...failing(m.verdict_failed_agent),
    onDone: (answer, change) => {
      if (answer || !change.agent) return;
      toast(m.verdict_unassigned_title(named(change)), m.verdict_unassigned_detail({ agent: agentName(change.agent) }));
    },
  });
  const assignTeam = useAssignTeam(failing(m.verdict_failed_team));
  const setPriority = useSetPriority(failing(m.verdict_failed_priority));
  const changeLabels = useChangeLabels(failing(m.verdict_failed_labels));
  const setMuted = useSetMuted(failing(m.verdict_failed_muted));
  const markUnread = useMarkUnread({
    ...failing(m.verdict_failed_unread),
    onDone: ({ unread_count }, change) => {
      if (unread_count > 0) return;
      toast(m.verdict_nothing_unread_title(named(change)), m.verdict_nothing_unread_detail());
    },
  });
  const setParticipant = useSetParticipant(failing(m.verdict_failed_participants));
  const saying = (change: { id: number }, what: string) => {
    const words = m.verdict_done({ name: named(change).name, what });
    say(words);
    return words;
  };
  /** Does it, says it, and offers to undo it, which leaves alone what somebody else has made of it since. */
  const undoably = (
    { id }: { id: number },
    what: string,
    {
      is,
      made,
      act,
      undo,
    }: {
      is: (conversation: Conversation) => unknown;
      made: unknown;
      act: () => void;
      undo: (before: Conversation) => void;
    },
  ) => {
    const before = knownConversation(queryClient, id);
    act();
    const words = saying({ id }, what);
    // Nobody can assign a conversation to a bot.
    if (!before || is(before) === made || before.meta.assignee_type === 'AgentBot') return;
    offerUndo(words, () => {
      const now = knownConversation(queryClient, id);
      if (now && is(now) !== made) {
        toast(m.verdict_undo_overruled_title(named({ id })), m.verdict_undo_overruled_detail());
        return false;
      }
      undo(before);
      return true;
    });
  };
  return {
    setStatus: (change, isNow = false) => {
      if (!me) return;
      const isHeld = !isNow && change.status !== 'open';
      setStatus.mutate({
        ...change,
        account_id: me.accountId,
        opener: me.isGivenWhatIsOpened ? me.agent : undefined,
        hold_ms: isHeld ? Number(readPreference('undo')) * 1000 : 0,
      });
      saying(change, statusName(change.status));
    },
    assignAgent: (change) => {
      const { agent, id } = change;
      undoably(change, agent ? m.verdict_assignee_now({ name: agentName(agent) }) : m.thread_unassigned(), {
        is: ({ meta }) => meta.assignee?.id,
        made: agent?.id,
        act: () => assignAgent.mutate(change),
        undo: ({ meta: { assignee } }) =>
          assignAgent.mutate({ id, agent: assignee && 'available_name' in assignee ? assignee : null }),
      });
    },
    assignTeam: (change) => {
      const { team, id } = change;
      undoably(change, team ? m.verdict_team_now({ team: team.name }) : m.verdict_no_team(), {
        is: ({ meta }) => meta.team?.id,
        made: team?.id,
        act: () => assignTeam.mutate(change),
        undo: ({ meta }) => assignTeam.mutate({ id, team: meta.team ?? null }),
      });
    },
    setPriority: (change) => {
      const { priority, id } = change;
      undoably(
        change,
        priority ? m.verdict_priority_now({ priority: priorityName(priority) }) : m.verdict_no_priority(),
        {
          is: (conversation) => conversation.priority,
          made: priority,
          act: () => setPriority.mutate(change),
          undo: (before) => setPriority.mutate({ id, priority: before.priority }),
        },
      );
    },
    setMuted: (change) => {
      setMuted.mutate(change);
      saying(change, change.muted ? m.verdict_muted() : m.verdict_unmuted());
    },
    markUnread: (change) => {
      markUnread.mutate(change);
      saying(change, m.verdict_unread_now());
    },
    changeLabels: (change) => {
      const { id, add = [], remove = [] } = change;
      const [label = ''] = [...add, ...remove];
      undoably(change, add.length > 0 ? m.verdict_label_on({ label }) : m.verdict_label_off({ label }), {
        is: ({ labels }) => labels.includes(label),
        made: add.length > 0,
        act: () => changeLabels.mutate(change),
        undo: () => changeLabels.mutate({ id, add: remove, remove: add }),
      });
    },
    // The list they are ticked in says these.
    setParticipant: setParticipant.mutate,
  };
}

function sayFailed(title: string, error: Error) {
  const why = explainError(error);
  toast(title, `${why.title}. ${why.detail}`);
}
