import type { ShortcutId } from '~/shortcuts';

/** What can be done with a conversation, in the order of menus. verbs.ts says how. */
export type VerbId =
  | 'resolve'
  | 'resolve_now'
  | 'reopen'
  | 'pending'
  | 'snooze'
  | 'assign_me'
  | 'assign'
  | 'team'
  | 'priority'
  | 'labels'
  | 'unread'
  | 'participants'
  | 'mute'
  | 'macro'
  | 'pin';

/** Those that have a key, which is called as they are. */
export const KEYED = [
  'resolve',
  'resolve_now',
  'reopen',
  'pending',
  'snooze',
  'assign_me',
  'assign',
  'team',
  'priority',
  'labels',
  'unread',
  'mute',
  'macro',
  'pin',
] as const satisfies readonly (VerbId & ShortcutId)[];

/** Those that ask in a field of their own. */
export const ASKING: ReadonlySet<VerbId> = new Set([
  'snooze',
  'assign',
  'team',
  'priority',
  'labels',
  'participants',
  'macro',
]);
