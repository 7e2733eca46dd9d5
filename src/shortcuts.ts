// THE MAP of keys: what each does is said once here; help, tooltips and aria-keyshortcuts read the same entry.
// Bare keys act only outside editors. "mod" is Cmd on Apple's machines and Ctrl elsewhere. Never Alt/Option + letter and
// never AltGr: both type characters on many layouts.
import { m } from './paraglide/messages.js';

/** `keys`: a key, a chord ("mod+Enter", "shift+o"), or a pair pressed one after the other ("g u"). */
export type Shortcut = { keys: string; label: () => string; group: ShortcutGroup };
export type ShortcutGroup = keyof typeof shortcutGroups;

/** As the help sheet has them. */
export const shortcutGroups = {
  list: m.shortcut_group_list,
  verdicts: m.shortcut_group_verdicts,
  writing: m.shortcut_group_writing,
  going: m.shortcut_group_going,
} as const;

export const shortcuts = {
  next: { keys: 'j', label: m.shortcut_next, group: 'list' },
  previous: { keys: 'k', label: m.shortcut_previous, group: 'list' },
  open: { keys: 'Enter', label: m.shortcut_open, group: 'list' },
  back: { keys: 'Escape', label: m.shortcut_back, group: 'list' },
  select: { keys: 'x', label: m.shortcut_select, group: 'list' },
  select_next: { keys: 'shift+j', label: m.shortcut_select_next, group: 'list' },
  select_previous: { keys: 'shift+k', label: m.shortcut_select_previous, group: 'list' },
  select_loaded: { keys: 'mod+a', label: m.shortcut_select_loaded, group: 'list' },
  peek: { keys: 'v', label: m.shortcut_peek, group: 'list' },
  reply: { keys: 'r', label: m.shortcut_reply, group: 'writing' },
  note: { keys: 'n', label: m.shortcut_note, group: 'writing' },
  send: { keys: 'mod+Enter', label: m.shortcut_send, group: 'writing' },
  send_now: { keys: 'mod+shift+Enter', label: m.shortcut_send_now, group: 'writing' },
  start: { keys: 'c', label: m.shortcut_start, group: 'going' },
  new_contact: { keys: '+', label: m.shortcut_new_contact, group: 'going' },
  resolve: { keys: 'e', label: m.shortcut_resolve, group: 'verdicts' },
  resolve_now: { keys: 'shift+e', label: m.shortcut_resolve_now, group: 'verdicts' },
  undo: { keys: 'z', label: m.shortcut_undo, group: 'verdicts' },
  reopen: { keys: 'shift+o', label: m.shortcut_reopen, group: 'verdicts' },
  pending: { keys: 'd', label: m.shortcut_pending, group: 'verdicts' },
  snooze: { keys: 's', label: m.shortcut_snooze, group: 'verdicts' },
  assign: { keys: 'a', label: m.shortcut_assign, group: 'verdicts' },
  assign_me: { keys: 'i', label: m.shortcut_assign_me, group: 'verdicts' },
  team: { keys: 't', label: m.shortcut_team, group: 'verdicts' },
  priority: { keys: 'p', label: m.shortcut_priority, group: 'verdicts' },
  labels: { keys: 'l', label: m.shortcut_labels, group: 'verdicts' },
  unread: { keys: 'shift+u', label: m.shortcut_unread, group: 'verdicts' },
  mute: { keys: 'm', label: m.shortcut_mute, group: 'verdicts' },
  macro: { keys: 'shift+m', label: m.shortcut_macro, group: 'verdicts' },
  actions: { keys: '.', label: m.shortcut_actions, group: 'verdicts' },
  bold: { keys: 'mod+b', label: m.shortcut_bold, group: 'writing' },
  italic: { keys: 'mod+i', label: m.shortcut_italic, group: 'writing' },
  send_plain: { keys: 'Enter', label: m.shortcut_send_plain, group: 'writing' },
  filter: { keys: 'f', label: m.shortcut_filter, group: 'list' },
  go_to: { keys: 'mod+k', label: m.shortcut_go_to, group: 'going' },
  find: { keys: 'shift+f', label: m.shortcut_find, group: 'going' },
  search: { keys: '/', label: m.shortcut_search, group: 'going' },
  go_mine: { keys: 'g i', label: m.shortcut_go_mine, group: 'going' },
  go_unassigned: { keys: 'g u', label: m.shortcut_go_unassigned, group: 'going' },
  go_all: { keys: 'g a', label: m.shortcut_go_all, group: 'going' },
  go_mentions: { keys: 'g m', label: m.shortcut_go_mentions, group: 'going' },
  go_pending: { keys: 'g p', label: m.shortcut_go_pending, group: 'going' },
  go_snoozed: { keys: 'g s', label: m.shortcut_go_snoozed, group: 'going' },
  go_resolved: { keys: 'g r', label: m.shortcut_go_resolved, group: 'going' },
  go_contacts: { keys: 'g c', label: m.shortcut_go_contacts, group: 'going' },
  go_live: { keys: 'g w', label: m.shortcut_go_live, group: 'going' },
  help: { keys: '?', label: m.shortcut_help, group: 'going' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
