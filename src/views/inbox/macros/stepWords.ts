// A step of a macro in plain words, and what is in its way.
import {
  BellOff,
  CircleHelp,
  Lock,
  Mail,
  Paperclip,
  Reply,
  SignalHigh,
  Tag,
  UserRound,
  UsersRound,
  Webhook,
  CircleDot,
  type LucideIcon,
} from 'lucide-react';

import type { Agent, Conversation, Team } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatList } from '~/ui/lists';
import { agentName, contactName } from '~/views/shared/names';
import { priorityName } from '~/views/shared/PriorityGlyph';

import type { Me } from '../verdicts/me';
import type { Step } from './steps';

export type Known = {
  conversation: Conversation;
  /** What the customers of many conversations are called together, of which this is the first. */
  customers?: string;
  me: Me;
  /** Whoever may have conversations of this inbox; undefined while that is not known. */
  agents: readonly Agent[] | undefined;
  teams: readonly Team[] | undefined;
};

export type StepWords = {
  icon: LucideIcon;
  words: string;
  /** What the customer, or the team, will read. */
  text?: string;
  warning?: string;
};

export function stepWords(step: Step, known: Known): StepWords {
  const name = known.customers ?? contactName(known.conversation.meta.sender);
  switch (step.kind) {
    case 'status':
      return { icon: CircleDot, words: STATUS_WORDS[step.status]() };
    case 'priority':
      return { icon: SignalHigh, words: priorityWords(step.priority) };
    case 'agent':
      return agentWords(step.agent, known);
    case 'team':
      return teamWords(step.team, known);
    case 'add_labels':
      return { icon: Tag, words: m.macro_add_labels({ labels: formatList(step.labels), count: step.labels.length }) };
    case 'remove_labels':
      return {
        icon: Tag,
        words: m.macro_remove_labels({ labels: formatList(step.labels), count: step.labels.length }),
      };
    case 'reply':
      return {
        icon: Reply,
        words: m.macro_reply({ name }),
        text: step.text,
        ...(!known.conversation.can_reply && { warning: m.macro_cannot_reply() }),
      };
    case 'note':
      return { icon: Lock, words: m.macro_note(), text: step.text };
    case 'files':
      return { icon: Paperclip, words: m.macro_files({ name, files: formatList(step.names) }) };
    case 'mute':
      return {
        icon: BellOff,
        words: m.macro_mute({ name }),
        warning: known.customers ? m.macro_mute_many_detail() : m.macro_mute_detail({ name }),
      };
    case 'transcript':
      return { icon: Mail, words: m.macro_transcript({ to: step.to }) };
    case 'webhook':
      return { icon: Webhook, words: m.macro_webhook({ url: step.url }) };
    case 'unknown':
      return { icon: CircleHelp, words: m.macro_unknown({ name: step.name }), warning: m.macro_unknown_detail() };
  }
}

const STATUS_WORDS = {
  open: m.macro_open,
  pending: m.macro_pending,
  snoozed: m.macro_snooze,
  resolved: m.macro_resolve,
};

const priorityWords = (priority: Extract<Step, { kind: 'priority' }>['priority']): string =>
  priority ? m.macro_priority({ priority: priorityName(priority) }) : m.macro_no_priority();

function agentWords(id: number | 'self' | null, { me, agents }: Known): StepWords {
  const icon = UserRound;
  if (id === null) return { icon, words: m.macro_unassign() };
  const agentId = id === 'self' ? me.agent.id : id;
  const agent = agents?.find((one) => one.id === agentId);
  const warning = agents && !agent ? { warning: m.macro_agent_not_here() } : {};
  if (agentId === me.agent.id) return { icon, words: m.macro_assign_me(), ...warning };
  return {
    icon,
    words: agent ? m.macro_assign({ name: agentName(agent) }) : m.macro_assign_number({ id: String(agentId) }),
    ...warning,
  };
}

function teamWords(id: number | null, { teams }: Known): StepWords {
  const icon = UsersRound;
  if (id === null) return { icon, words: m.macro_no_team() };
  const team = teams?.find((one) => one.id === id);
  if (team) return { icon, words: m.macro_team({ team: team.name }) };
  return {
    icon,
    words: m.macro_team_number({ id: String(id) }),
    ...(teams && { warning: m.macro_team_not_here() }),
  };
}
