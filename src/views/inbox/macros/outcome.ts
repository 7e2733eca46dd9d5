// What of a macro can be seen to have happened. Chatwoot tries each step and says nothing of those it leaves out.
import type { Aftermath } from '~/api/mutations/macros';
import type { Conversation, Message } from '~/api/types';

import type { Step } from './steps';

export type Before = { lastMessageId: number; myId: number };

/** Undefined where it leaves no trace in the conversation. */
export type Seen = boolean | undefined;

export const outcomeOf = (steps: readonly Step[], after: Aftermath, before: Before): Seen[] =>
  steps.map((step, at) => {
    // What a later step has set again cannot be told from the conversation: that one is looked at.
    const last = steps.findLast((other) => settingOf(other) !== undefined && settingOf(other) === settingOf(step));
    return isSeen(last ?? step, steps.slice(0, at), after, before);
  });

/** What a step sets that another may set again. */
function settingOf({ kind }: Step): string | undefined {
  if (kind === 'status' || kind === 'mute') return 'status';
  return kind === 'priority' || kind === 'agent' || kind === 'team' ? kind : undefined;
}

function isSeen(step: Step, earlier: readonly Step[], { conversation, messages }: Aftermath, before: Before): Seen {
  const { lastMessageId, myId } = before;
  const came = messages.filter(({ id, sender }) => id > lastMessageId && sender?.type === 'user' && sender.id === myId);
  // Equal steps leave equal traces: there have to be as many.
  const nth = earlier.filter((other) => other.kind === step.kind).length;
  switch (step.kind) {
    case 'status':
      return conversation.status === step.status;
    case 'mute':
      return conversation.muted;
    case 'priority':
      return conversation.priority === step.priority;
    case 'agent':
      return assigneeOf(conversation) === (step.agent === 'self' ? myId : step.agent);
    case 'team':
      return (conversation.meta.team?.id ?? null) === step.team;
    case 'add_labels':
      return step.labels.every((label) => conversation.labels.includes(label));
    case 'remove_labels':
      return !step.labels.some((label) => conversation.labels.includes(label));
    case 'reply':
      return came.filter((message) => isWritten(message, false)).length > nth;
    case 'note':
      return came.filter((message) => isWritten(message, true)).length > nth;
    case 'files':
      return came.some(({ attachments = [] }) => attachments.length > 0);
    default:
      return undefined;
  }
}

const assigneeOf = ({ meta }: Conversation): number | null =>
  meta.assignee_type === 'User' ? (meta.assignee?.id ?? null) : null;

const isWritten = ({ private: isPrivate, message_type, content }: Message, asNote: boolean): boolean =>
  message_type === 1 && isPrivate === asNote && Boolean(content);
