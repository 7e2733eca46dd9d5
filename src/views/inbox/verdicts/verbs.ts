// THE MAP of verdicts: what can be done with a conversation, each said once. The thread's header, the menu of a row and the
// keys lead here.
import {
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  Eye,
  MailOpen,
  Moon,
  Pin,
  SignalHigh,
  Tag,
  UserRoundCheck,
  UserRoundPlus,
  UsersRound,
  VolumeX,
  Zap,
  type LucideIcon,
} from 'lucide-react';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { assigneeName } from '~/views/shared/names';
import { isPinned, togglePin } from '~/views/shared/pins';

import type { Me } from './me';
import type { Writes } from './useWrites';
import type { VerbId } from './verbIds';

/** What has to be chosen before there is anything to do. */
export type Choice = 'agent' | 'team' | 'priority' | 'labels' | 'participants' | 'mute' | 'snooze' | 'macro';

type Tools = {
  writes: Writes;
  choose: (what: Choice) => void;
  /** Closes the conversation, if it is the open one. */
  leave: () => void;
  me: Me;
};

export type Verb = {
  id: VerbId;
  group: 'status' | 'whose' | 'sorting' | 'more';
  icon: LucideIcon;
  shortcut?: ShortcutId;
  label: (conversation: Conversation, me: Me) => string;
  /** For many at a time, where that is another one; null where it is for one alone. */
  labelOfMany?: ((me: Me) => string) | null;
  /** Why there is nothing to do, when there is not. */
  already?: (conversation: Conversation, me: Me) => string | undefined;
  run: (conversation: Conversation, tools: Tools) => void;
};

const isMine = ({ meta }: Conversation, me: Me): boolean =>
  meta.assignee_type === 'User' && meta.assignee?.id === me.agent.id;

/** Chatwoot gives a conversation to the agent who opens it: that is said before it is done. */
export function reopenLabel(conversation: Conversation, me: Me): string {
  if (!me.isGivenWhatIsOpened || isMine(conversation, me)) return m.verdict_reopen();
  const name = assigneeName(conversation);
  return name === undefined ? m.verdict_reopen_mine() : m.verdict_reopen_take({ name });
}

export const VERBS = {
  resolve: {
    id: 'resolve',
    group: 'status',
    icon: CircleCheck,
    shortcut: 'resolve',
    label: () => m.verdict_resolve(),
    already: ({ status }) => (status === 'resolved' ? m.verdict_already_resolved() : undefined),
    run: ({ id }, { writes }) => writes.setStatus({ id, status: 'resolved' }),
  },
  resolve_now: {
    id: 'resolve_now',
    group: 'status',
    icon: CircleCheckBig,
    shortcut: 'resolve_now',
    label: () => m.verdict_resolve_now(),
    already: ({ status }) => (status === 'resolved' ? m.verdict_already_resolved() : undefined),
    run: ({ id }, { writes }) => writes.setStatus({ id, status: 'resolved' }, true),
  },
  reopen: {
    id: 'reopen',
    group: 'status',
    icon: CircleDot,
    shortcut: 'reopen',
    label: reopenLabel,
    labelOfMany: (me) => (me.isGivenWhatIsOpened ? m.verdict_reopen_mine() : m.verdict_reopen()),
    already: ({ status }) => (status === 'open' ? m.verdict_already_open() : undefined),
    run: ({ id }, { writes }) => writes.setStatus({ id, status: 'open' }),
  },
  pending: {
    id: 'pending',
    group: 'status',
    icon: CircleDashed,
    shortcut: 'pending',
    label: () => m.verdict_pending(),
    already: ({ status }) => (status === 'pending' ? m.verdict_already_pending() : undefined),
    run: ({ id }, { writes }) => writes.setStatus({ id, status: 'pending' }),
  },
  snooze: {
    id: 'snooze',
    group: 'status',
    icon: Moon,
    shortcut: 'snooze',
    label: ({ status }) => (status === 'snoozed' ? m.snooze_again() : m.snooze_do()),
    labelOfMany: () => m.snooze_do(),
    run: (_conversation, { choose }) => choose('snooze'),
  },
  assign_me: {
    id: 'assign_me',
    group: 'whose',
    icon: UserRoundCheck,
    shortcut: 'assign_me',
    label: () => m.verdict_assign_me(),
    already: (conversation, me) => (isMine(conversation, me) ? m.verdict_already_mine() : undefined),
    run: ({ id }, { writes, me }) => writes.assignAgent({ id, agent: me.agent }),
  },
  assign: {
    id: 'assign',
    group: 'whose',
    icon: UserRoundPlus,
    shortcut: 'assign',
    label: () => m.verdict_assign(),
    run: (_conversation, { choose }) => choose('agent'),
  },
  team: {
    id: 'team',
    group: 'whose',
    icon: UsersRound,
    shortcut: 'team',
    label: () => m.verdict_team(),
    run: (_conversation, { choose }) => choose('team'),
  },
  priority: {
    id: 'priority',
    group: 'sorting',
    icon: SignalHigh,
    shortcut: 'priority',
    label: () => m.verdict_priority(),
    run: (_conversation, { choose }) => choose('priority'),
  },
  labels: {
    id: 'labels',
    group: 'sorting',
    icon: Tag,
    shortcut: 'labels',
    label: () => m.verdict_labels(),
    run: (_conversation, { choose }) => choose('labels'),
  },
  unread: {
    id: 'unread',
    group: 'more',
    icon: MailOpen,
    shortcut: 'unread',
    label: () => m.verdict_unread(),
    // Left open, it would be read again with the next message.
    run: ({ id }, { writes, leave }) => {
      writes.markUnread({ id });
      leave();
    },
  },
  participants: {
    id: 'participants',
    group: 'more',
    icon: Eye,
    label: () => m.verdict_participants(),
    labelOfMany: null,
    run: (_conversation, { choose }) => choose('participants'),
  },
  mute: {
    id: 'mute',
    group: 'more',
    icon: VolumeX,
    shortcut: 'mute',
    label: ({ muted }) => (muted ? m.verdict_unmute() : m.verdict_mute()),
    labelOfMany: null,
    run: ({ id, muted }, { writes, choose }) => (muted ? writes.setMuted({ id, muted: false }) : choose('mute')),
  },
  macro: {
    id: 'macro',
    group: 'more',
    icon: Zap,
    shortcut: 'macro',
    label: () => m.macro_do(),
    run: (_conversation, { choose }) => choose('macro'),
  },
  pin: {
    id: 'pin',
    group: 'more',
    icon: Pin,
    shortcut: 'pin',
    label: ({ account_id, id }) => (isPinned(account_id, id) ? m.inbox_unpin() : m.inbox_pin()),
    labelOfMany: null,
    run: ({ account_id, id }) => togglePin(account_id, id),
  },
} as const satisfies Record<VerbId, Verb>;

/** What a verb is called when it is for all of these; undefined when it is not for many, or nothing is left to do. */
export function labelFor(verb: Verb, among: readonly Conversation[], me: Me): string | undefined {
  const [first] = among;
  if (!first || among.every((one) => verb.already?.(one, me) !== undefined)) return undefined;
  if (among.length === 1) return verb.label(first, me);
  if (verb.labelOfMany === null) return undefined;
  return verb.labelOfMany?.(me) ?? verb.label(first, me);
}

/** In the order of menus. */
export const ALL_VERBS: readonly Verb[] = Object.values(VERBS);
