// THE MAP of keys: what each does is said once here; help, tooltips and aria-keyshortcuts read the same entry.
// Bare keys act only outside editors. "mod" is Cmd on Apple's machines and Ctrl elsewhere. Never Alt/Option + letter and
// never AltGr: both type characters on many layouts.
import { m } from './paraglide/messages.js';

export type Shortcut = { keys: string; label: () => string };

export const shortcuts = {
  next: { keys: 'j', label: m.shortcut_next },
  previous: { keys: 'k', label: m.shortcut_previous },
  open: { keys: 'Enter', label: m.shortcut_open },
  back: { keys: 'Escape', label: m.shortcut_back },
  peek: { keys: 'v', label: m.shortcut_peek },
  reply: { keys: 'r', label: m.shortcut_reply },
  note: { keys: 'n', label: m.shortcut_note },
  send: { keys: 'mod+Enter', label: m.shortcut_send },
  new_contact: { keys: '+', label: m.shortcut_new_contact },
  resolve: { keys: 'e', label: m.shortcut_resolve },
  reopen: { keys: 'shift+o', label: m.shortcut_reopen },
  pending: { keys: 'd', label: m.shortcut_pending },
  assign: { keys: 'a', label: m.shortcut_assign },
  assign_me: { keys: 'i', label: m.shortcut_assign_me },
  team: { keys: 't', label: m.shortcut_team },
  priority: { keys: 'p', label: m.shortcut_priority },
  labels: { keys: 'l', label: m.shortcut_labels },
  unread: { keys: 'shift+u', label: m.shortcut_unread },
  mute: { keys: 'm', label: m.shortcut_mute },
  actions: { keys: '.', label: m.shortcut_actions },
  bold: { keys: 'mod+b', label: m.shortcut_bold },
  italic: { keys: 'mod+i', label: m.shortcut_italic },
  send_plain: { keys: 'Enter', label: m.shortcut_send_plain },
  go_to: { keys: 'g', label: m.shortcut_go_to },
  filter: { keys: 'f', label: m.shortcut_filter },
  search: { keys: '/', label: m.shortcut_search },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
