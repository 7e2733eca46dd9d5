// What a macro does, step by step. Chatwoot keeps its actions as names with loose parameters; here each says what it is.
import type { ConversationPriority, ConversationStatus, Macro } from '~/api/types';

export type Step =
  | { kind: 'status'; status: ConversationStatus }
  | { kind: 'priority'; priority: ConversationPriority | null }
  | { kind: 'agent'; agent: number | 'self' | null }
  | { kind: 'team'; team: number | null }
  | { kind: 'add_labels' | 'remove_labels'; labels: readonly string[] }
  | { kind: 'reply' | 'note'; text: string }
  | { kind: 'files'; names: readonly string[] }
  | { kind: 'mute' }
  | { kind: 'transcript'; to: string }
  | { kind: 'webhook'; url: string }
  /** Of a Chatwoot newer than this, or with parameters that make no sense. */
  | { kind: 'unknown'; name: string };

const STATUSES: readonly ConversationStatus[] = ['open', 'pending', 'snoozed', 'resolved'];
const PRIORITIES: readonly ConversationPriority[] = ['urgent', 'high', 'medium', 'low'];

export const stepsOf = (macro: Macro): Step[] =>
  macro.actions.map(({ action_name, action_params }) => stepOf(action_name, action_params ?? [], macro));

function stepOf(name: string, params: readonly unknown[], { files = [] }: Macro): Step {
  const words = params.flatMap((param) => (typeof param === 'string' || typeof param === 'number' ? `${param}` : []));
  const [first = ''] = words;
  const unknown: Step = { kind: 'unknown', name };
  switch (name) {
    case 'resolve_conversation':
      return { kind: 'status', status: 'resolved' };
    case 'snooze_conversation':
      return { kind: 'status', status: 'snoozed' };
    case 'change_status': {
      const status = STATUSES.find((each) => each === first);
      return status ? { kind: 'status', status } : unknown;
    }
    case 'change_priority': {
      const priority = PRIORITIES.find((each) => each === first);
      if (!priority && first !== 'nil') return unknown;
      return { kind: 'priority', priority: priority ?? null };
    }
    case 'assign_agent':
      if (first === 'self') return { kind: 'agent', agent: 'self' };
      return first ? { kind: 'agent', agent: idOf(first) } : unknown;
    case 'assign_team':
      return { kind: 'team', team: idOf(first) };
    case 'remove_assigned_team':
      return { kind: 'team', team: null };
    case 'add_label':
      return { kind: 'add_labels', labels: words };
    case 'remove_label':
      return { kind: 'remove_labels', labels: words };
    case 'send_message':
      return { kind: 'reply', text: first };
    case 'add_private_note':
      return { kind: 'note', text: first };
    case 'send_attachment':
      return { kind: 'files', names: files.map(({ filename }) => filename) };
    case 'mute_conversation':
      return { kind: 'mute' };
    case 'send_email_transcript':
      return { kind: 'transcript', to: words.join(', ') };
    case 'send_webhook_event':
      return { kind: 'webhook', url: first };
    default:
      return unknown;
  }
}

/** "nil" and 0 are nobody. */
const idOf = (text: string): number | null => Number.parseInt(text, 10) || null;
