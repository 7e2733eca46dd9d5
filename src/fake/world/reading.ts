// What can be read off a conversation: Chatwoot computes these from the messages each time.
import type { Conversation, Message } from '../model.ts';
import type { State } from './state.ts';

/** Messages of a conversation, oldest first. */
export const messagesOf = (world: State, { id }: Conversation): readonly Message[] =>
  world.messages.of('conversation_id', id);

export const lastMessage = (world: State, conversation: Conversation) => messagesOf(world, conversation).at(-1);

/** Said by somebody: everything but activities; notes and templates included. */
export const lastSpokenMessage = (world: State, conversation: Conversation) =>
  messagesOf(world, conversation).findLast(({ message_type }) => message_type !== 2);

/** What the customer could have read last. */
export const lastPublicMessage = (world: State, conversation: Conversation) =>
  messagesOf(world, conversation).findLast((message) => message.message_type !== 2 && !message.private);

export const lastIncomingMessage = (world: State, conversation: Conversation) =>
  messagesOf(world, conversation).findLast(({ message_type }) => message_type === 0);

const UNREAD_AT_MOST = 10;

/** Incoming messages since an agent last looked; it stops counting at ten. */
export function unreadCount(world: State, conversation: Conversation): number {
  const messages = messagesOf(world, conversation);
  const seen = conversation.agent_last_seen_at ?? -1;
  let count = 0;
  for (let at = messages.length - 1; at >= 0 && count < UNREAD_AT_MOST; at -= 1) {
    const message = messages[at];
    if (!message || message.created_at <= seen) break;
    if (message.message_type === 0) count += 1;
  }
  return count;
}

const HOUR = 3_600_000;

/** How long after the customer's last message one may answer (message_window_service.rb); null = for ever. */
function replyWindow(world: State, conversation: Conversation): number | null {
  const { channel } = world.inboxes.must(conversation.inbox_id);
  switch (channel.type) {
    case 'Channel::Api':
      return Number(channel.additional_attributes.agent_reply_time_window ?? 0) * HOUR || null;
    case 'Channel::FacebookPage':
    case 'Channel::Instagram':
    case 'Channel::Whatsapp':
      return 24 * HOUR;
    case 'Channel::Tiktok':
      return 48 * HOUR;
    default:
      return null;
  }
}

export function canReply(world: State, conversation: Conversation): boolean {
  const allowed = replyWindow(world, conversation);
  if (allowed === null) return true;
  const last = lastIncomingMessage(world, conversation);
  return last !== undefined && world.now() < last.created_at + allowed;
}
