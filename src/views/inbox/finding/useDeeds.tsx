import { useQuery } from '@tanstack/react-query';
import { MessageSquareQuote, SignalHigh, Tag, UserRoundPlus, UsersRound, Zap, type LucideIcon } from 'lucide-react';

import { inboxesQuery, labelsQuery, profileQuery, teamsQuery } from '~/api/queries/account';
import { assignableInAllQuery } from '~/api/queries/agents';
import { cannedResponsesQuery } from '~/api/queries/canned';
import { macrosQuery } from '~/api/queries/macros';
import type { Conversation, ConversationPriority } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { focusComposer } from '~/views/shared/composers';
import { readDraft, writeDraft } from '~/views/shared/drafts';
import { agentName } from '~/views/shared/names';
import { priorityName } from '~/views/shared/PriorityGlyph';

import { fill, valuesOf } from '../composer/variables';
import type { Deed } from '../verdicts/Desk';
import type { Entry } from './Palette';

const PRIORITIES: readonly ConversationPriority[] = ['urgent', 'high', 'medium', 'low'];

type Hand = {
  among: readonly Conversation[];
  /** What they are called together. */
  detail: string;
  act: (write: Deed) => void;
  runMacro: (id: string) => void;
  /** Whether it is the one that is open, with its composer below. */
  isOpen: boolean;
};

/** Verdicts with all that has to be chosen for them: "assign Noor" is one line. Nothing before something is typed. */
export function useDeeds(hand: Hand, isTyping: boolean): Entry[] {
  const { among } = hand;
  const enabled = isTyping && among.length > 0;
  const inboxes = [...new Set(among.map(({ inbox_id }) => inbox_id))];
  const { data: agents = [] } = useQuery({ ...assignableInAllQuery(inboxes), enabled });
  const { data: teams = [] } = useQuery({ ...teamsQuery(), enabled });
  const { data: labels = [] } = useQuery({ ...labelsQuery(), enabled });
  const { data: macros = [] } = useQuery({ ...macrosQuery(), enabled: enabled && among.length === 1 });
  const canned = useCanned(among[0], enabled && hand.isOpen && among.length === 1);
  if (!enabled) return [];
  const deed = (value: string, Icon: LucideIcon, label: string, write: Deed): Entry => ({
    ...entry(value, Icon, label, hand.detail),
    run: () => hand.act(write),
  });
  return [
    ...agents.map((agent) =>
      deed(`assign:${agent.id}`, UserRoundPlus, m.finding_assign({ name: agentName(agent) }), (writes, { id }) =>
        writes.assignAgent({ id, agent }),
      ),
    ),
    ...teams.map((team) =>
      deed(`team:${team.id}`, UsersRound, m.finding_give_team({ name: team.name }), (writes, { id }) =>
        writes.assignTeam({ id, team }),
      ),
    ),
    ...labels.map(({ title }) => {
      const isOn = among.every((one) => one.labels.includes(title));
      const label = isOn ? m.finding_take_label({ title }) : m.finding_put_label({ title });
      return deed(`label:${title}`, Tag, label, (writes, { id }) =>
        writes.changeLabels({ id, ...(isOn ? { remove: [title] } : { add: [title] }) }),
      );
    }),
    ...PRIORITIES.map((priority) =>
      deed(
        `priority:${priority}`,
        SignalHigh,
        m.finding_set_priority({ name: priorityName(priority) }),
        (writes, { id }) => writes.setPriority({ id, priority }),
      ),
    ),
    ...macros.map(({ id, name }) => ({
      ...entry(`macro:${id}`, Zap, m.finding_run_macro({ name }), hand.detail),
      run: () => hand.runMacro(String(id)),
    })),
    ...canned,
  ];
}

/** Put at the end of what is begun, with its variables filled; what could not be filled keeps it from being sent. */
function useCanned(conversation: Conversation | undefined, enabled: boolean): Entry[] {
  const { data = [] } = useQuery({ ...cannedResponsesQuery(), enabled });
  const { data: profile } = useQuery(profileQuery());
  const { data: inboxes } = useQuery(inboxesQuery());
  if (!conversation || !enabled) return [];
  const values = valuesOf({
    conversation,
    profile,
    inbox: inboxes?.find(({ id }) => id === conversation.inbox_id)?.name ?? '',
    account: profile?.accounts.find(({ id }) => id === conversation.account_id)?.name ?? '',
  });
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  return data.map(({ id, short_code, content }) => ({
    ...entry(`canned:${id}`, MessageSquareQuote, `/${short_code}`, content),
    run: () => {
      const { mode, text } = readDraft(place);
      writeDraft(place, mode, [text, fill(content, values).text].filter(Boolean).join('\n'));
      focusComposer(conversation.id);
    },
  }));
}

const entry = (value: string, Icon: LucideIcon, label: string, detail: string) => ({
  value,
  label,
  detail,
  icon: <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />,
});
