// THE MAP of keys: each is said once here; help, tooltips and aria-keyshortcuts read the same entry. What a key does is said
// in shortcutWords.ts, which comes when somebody asks.
// Bare keys act only outside editors. "mod" is Cmd on Apple's machines and Ctrl elsewhere. Never Alt/Option + letter and
// never AltGr: both type characters on many layouts.
/** `keys`: a key, a chord ("mod+Enter", "shift+o"), or a pair pressed one after the other ("g u"). */
export type Shortcut = { keys: string; group: ShortcutGroup };
/** As the help sheet has them. */
export type ShortcutGroup = 'list' | 'verdicts' | 'writing' | 'going';

export const shortcuts = {
  next: { keys: 'j', group: 'list' },
  previous: { keys: 'k', group: 'list' },
  open: { keys: 'Enter', group: 'list' },
  back: { keys: 'Escape', group: 'list' },
  select: { keys: 'x', group: 'list' },
  select_next: { keys: 'shift+j', group: 'list' },
  select_previous: { keys: 'shift+k', group: 'list' },
  select_loaded: { keys: 'mod+a', group: 'list' },
  peek: { keys: 'v', group: 'list' },
  reply: { keys: 'r', group: 'writing' },
  note: { keys: 'n', group: 'writing' },
  send: { keys: 'mod+Enter', group: 'writing' },
  send_now: { keys: 'mod+shift+Enter', group: 'writing' },
  start: { keys: 'c', group: 'going' },
  new_contact: { keys: '+', group: 'going' },
  resolve: { keys: 'e', group: 'verdicts' },
  resolve_now: { keys: 'shift+e', group: 'verdicts' },
  focus: { keys: 'q', group: 'list' },
  claim: { keys: 'w', group: 'verdicts' },
  undo: { keys: 'z', group: 'verdicts' },
  reopen: { keys: 'shift+o', group: 'verdicts' },
  pending: { keys: 'd', group: 'verdicts' },
  snooze: { keys: 's', group: 'verdicts' },
  assign: { keys: 'a', group: 'verdicts' },
  assign_me: { keys: 'i', group: 'verdicts' },
  team: { keys: 't', group: 'verdicts' },
  priority: { keys: 'p', group: 'verdicts' },
  labels: { keys: 'l', group: 'verdicts' },
  unread: { keys: 'shift+u', group: 'verdicts' },
  mute: { keys: 'm', group: 'verdicts' },
  macro: { keys: 'shift+m', group: 'verdicts' },
  pin: { keys: 'b', group: 'verdicts' },
  actions: { keys: '.', group: 'verdicts' },
  bold: { keys: 'mod+b', group: 'writing' },
  italic: { keys: 'mod+i', group: 'writing' },
  send_plain: { keys: 'Enter', group: 'writing' },
  filter: { keys: 'f', group: 'list' },
  next_lane: { keys: 'w', group: 'list' },
  previous_lane: { keys: 'shift+w', group: 'list' },
  go_to: { keys: 'mod+k', group: 'going' },
  find: { keys: 'shift+f', group: 'going' },
  search: { keys: '/', group: 'going' },
  go_mine: { keys: 'g i', group: 'going' },
  go_unassigned: { keys: 'g u', group: 'going' },
  go_all: { keys: 'g a', group: 'going' },
  go_mentions: { keys: 'g m', group: 'going' },
  go_pending: { keys: 'g p', group: 'going' },
  go_snoozed: { keys: 'g s', group: 'going' },
  go_resolved: { keys: 'g r', group: 'going' },
  go_contacts: { keys: 'g c', group: 'going' },
  go_live: { keys: 'g w', group: 'going' },
  help: { keys: '?', group: 'going' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
