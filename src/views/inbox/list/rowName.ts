// A row in one sentence, for those who hear it.
import type { Typist } from '~/api/queries/presence';
import type { Conversation, PushMessage } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatAgo, formatDuration, formatExact, formatNumber } from '~/ui/format';
import { channelName } from '~/views/shared/ChannelIcon';
import { assigneeName, contactName, senderName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';
import { priorityName } from '~/views/shared/PriorityGlyph';
import { statusName } from '~/views/shared/StatusGlyph';

import { writingText } from '../thread/typists';

const LONGEST_TEXT = 140;

export function rowName(
  conversation: Conversation,
  { typists, isBegun, now }: { typists: readonly Typist[]; isBegun: boolean; now: number },
): string {
  const { unread_count, priority, status, meta } = conversation;
  const assignee = assigneeName(conversation);
  const parts = [
    contactName(meta.sender),
    channelName(meta.channel),
    unread_count > 0 && m.inbox_row_unread({ count: unread_count, number: unreadText(unread_count) }),
    whenName(conversation, now),
    status !== 'open' && statusName(status),
    isBegun && m.inbox_row_draft(),
    priority && m.inbox_row_priority({ priority: priorityName(priority) }),
    assignee ? m.inbox_row_assigned({ name: assignee }) : m.inbox_row_unassigned(),
    writingText(typists) ||
      (conversation.last_non_activity_message && saidName(conversation.last_non_activity_message)),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Ten means ten or more. */
export const unreadText = (count: number): string => (count >= 10 ? '10+' : formatNumber(count));

function whenName({ waiting_since, last_activity_at, status, snoozed_until }: Conversation, now: number): string {
  if (status === 'snoozed') {
    const until = snoozed_until === null ? Number.NaN : Date.parse(snoozed_until);
    return Number.isNaN(until) ? m.inbox_row_snoozed_until_reply() : m.inbox_row_snoozed({ time: formatExact(until) });
  }
  if (waiting_since > 0) return m.waiting_for({ time: formatDuration(Math.max(0, now - waiting_since * 1000)) });
  return m.inbox_row_last_activity({ ago: formatAgo(last_activity_at * 1000, now) });
}

function saidName(message: PushMessage): string {
  const text = previewText(message).slice(0, LONGEST_TEXT);
  if (message.message_type === 0 || !message.sender) return text;
  const name = senderName(message.sender);
  return message.private ? m.inbox_row_note({ name, text }) : m.inbox_row_reply({ name, text });
}
