// What each key does, in words: read by whoever looks it up, and not there before.
import { m } from './paraglide/messages.js';
import type { ShortcutId } from './shortcuts';

const list = {
  next: m.shortcut_next,
  previous: m.shortcut_previous,
  open: m.shortcut_open,
  back: m.shortcut_back,
  select: m.shortcut_select,
  select_next: m.shortcut_select_next,
  select_previous: m.shortcut_select_previous,
  select_loaded: m.shortcut_select_loaded,
  peek: m.shortcut_peek,
  focus: m.shortcut_focus,
  filter: m.shortcut_filter,
  next_lane: m.shortcut_next_lane,
  previous_lane: m.shortcut_previous_lane,
};

const verdicts = {
  resolve: m.shortcut_resolve,
  resolve_now: m.shortcut_resolve_now,
  claim: m.shortcut_claim,
  undo: m.shortcut_undo,
  reopen: m.shortcut_reopen,
  pending: m.shortcut_pending,
  snooze: m.shortcut_snooze,
  assign: m.shortcut_assign,
  assign_me: m.shortcut_assign_me,
  team: m.shortcut_team,
  priority: m.shortcut_priority,
  labels: m.shortcut_labels,
  unread: m.shortcut_unread,
  mute: m.shortcut_mute,
  macro: m.shortcut_macro,
  pin: m.shortcut_pin,
  actions: m.shortcut_actions,
};

const writing = {
  reply: m.shortcut_reply,
  note: m.shortcut_note,
  send: m.shortcut_send,
  send_now: m.shortcut_send_now,
  send_resolve: m.shortcut_send_resolve,
  send_snooze: m.shortcut_send_snooze,
  send_next: m.shortcut_send_next,
  bold: m.shortcut_bold,
  italic: m.shortcut_italic,
  send_plain: m.shortcut_send_plain,
};

const going = {
  start: m.shortcut_start,
  new_contact: m.shortcut_new_contact,
  go_to: m.shortcut_go_to,
  find: m.shortcut_find,
  search: m.shortcut_search,
  go_mine: m.shortcut_go_mine,
  go_unassigned: m.shortcut_go_unassigned,
  go_all: m.shortcut_go_all,
  go_mentions: m.shortcut_go_mentions,
  go_pending: m.shortcut_go_pending,
  go_snoozed: m.shortcut_go_snoozed,
  go_resolved: m.shortcut_go_resolved,
  go_contacts: m.shortcut_go_contacts,
  go_live: m.shortcut_go_live,
  help: m.shortcut_help,
};

export const shortcutWords: Record<ShortcutId, () => string> = { ...list, ...verdicts, ...writing, ...going };

/** The areas of the help sheet, in its order. */
export const shortcutGroups = [
  { id: 'list', words: m.shortcut_group_list, shortcuts: idsOf(list) },
  { id: 'verdicts', words: m.shortcut_group_verdicts, shortcuts: idsOf(verdicts) },
  { id: 'writing', words: m.shortcut_group_writing, shortcuts: idsOf(writing) },
  { id: 'going', words: m.shortcut_group_going, shortcuts: idsOf(going) },
] as const;

function idsOf(words: { [id in ShortcutId]?: () => string }): ShortcutId[] {
  return Object.keys(words) as ShortcutId[];
}
