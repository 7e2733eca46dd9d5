// What becomes of something known when something else is told of it. Plain functions without memory, made so that the
// order of telling does not matter: a conversation's own columns are ordered by `updated_at` (its only clock), what
// follows from messages by the id of the newest one, times only grow, and telling the same twice changes nothing.
import type { BroadcastMessage, ContactSender, Conversation, Message, PushConversation, PushMessage } from './types';

/** A broadcast message in the shape the message index sends, so that both ways lead to the same thread. */
export function asMessage(push: PushMessage): Message {
  return withoutPresence({
    id: push.id,
    content: push.content,
    inbox_id: push.inbox_id,
    conversation_id: push.conversation_id,
    message_type: push.message_type,
    content_type: push.content_type,
    status: push.status,
    content_attributes: push.content_attributes,
    created_at: push.created_at,
    private: push.private,
    source_id: push.source_id,
    ...(push.sender ? { sender: push.sender } : {}),
    ...(push.attachments ? { attachments: push.attachments } : {}),
  });
}

/** An agent's `availability_status` in a message is a coin toss of the server; presence has a broadcast of its own. */
export function withoutPresence<T extends Message>(message: T): T {
  const { sender } = message;
  if (sender?.type !== 'user' || sender.availability_status === null) return message;
  return { ...message, sender: { ...sender, availability_status: null } };
}

/** The newest message a conversation is known to have; 0 when none is. */
export const newestMessageId = ({ messages, last_non_activity_message }: Conversation): number =>
  Math.max(0, last_non_activity_message?.id ?? 0, ...messages.map(({ id }) => id));

/** What a message, new or changed, means for its conversation's row. */
export function withMessage(known: Conversation, push: BroadcastMessage): Conversation {
  const isNews = push.id > newestMessageId(known);
  const message = withoutPresence(bare(push));
  const shown = known.last_non_activity_message;
  const [newest] = known.messages;
  return same(known, {
    ...known,
    messages: isNews || newest?.id === push.id ? [laterOf(newest, message)] : known.messages,
    last_non_activity_message: push.message_type === 2 ? shown : laterOf(shown, message),
    last_activity_at: Math.max(known.last_activity_at, push.conversation.last_activity_at),
    timestamp: Math.max(known.timestamp, push.conversation.last_activity_at),
    unread_count: isNews ? push.conversation.unread_count : known.unread_count,
    // A customer who writes opens the window in which one may answer.
    can_reply: known.can_reply || (isNews && push.message_type === 0),
  });
}

/** The newer message, or the newer state of the same one. */
function laterOf(known: PushMessage | null | undefined, told: PushMessage): PushMessage {
  if (!known || told.id > known.id) return told;
  return told.id === known.id && told.updated_at >= known.updated_at ? told : known;
}

/** The columns of a message without the envelope of its broadcast. */
function bare(push: BroadcastMessage): PushMessage {
  const { conversation: _conversation, ...message } = push;
  const {
    performer: _performer,
    previous_changes: _changes,
    echo_id: _echo,
    ...rest
  } = message as typeof message & {
    performer?: unknown;
    previous_changes?: unknown;
  };
  return rest;
}

/** A conversation as it was when its broadcast was rendered: whatever is older than what is known is left out. */
export function withPush(known: Conversation, push: PushConversation): Conversation {
  const times = {
    last_activity_at: Math.max(known.last_activity_at, push.last_activity_at),
    timestamp: Math.max(known.timestamp, push.timestamp),
    contact_last_seen_at: Math.max(known.contact_last_seen_at, push.contact_last_seen_at),
  };
  if (push.updated_at < known.updated_at) return same(known, { ...known, ...times });
  const knowsAllMessages = push.last_activity_at >= known.last_activity_at;
  const isReadSince = push.agent_last_seen_at > known.agent_last_seen_at;
  return same(known, {
    ...known,
    ...times,
    status: push.status,
    priority: push.priority,
    labels: push.labels,
    can_reply: push.can_reply,
    snoozed_until: push.snoozed_until,
    waiting_since: push.waiting_since,
    first_reply_created_at: push.first_reply_created_at ? secondsOf(push.first_reply_created_at) : 0,
    additional_attributes: push.additional_attributes,
    custom_attributes: push.custom_attributes,
    updated_at: push.updated_at,
    unread_count:
      knowsAllMessages && (push.updated_at > known.updated_at || isReadSince) ? push.unread_count : known.unread_count,
    agent_last_seen_at: Math.max(known.agent_last_seen_at, push.agent_last_seen_at),
    meta: withPushMeta(known.meta, push.meta),
  });
}

const secondsOf = (iso: string): number => Math.floor(Date.parse(iso) / 1000);

/** Field by field: the broadcast has no e-mail, role or description, and says null where REST leaves the key out. */
function withPushMeta(known: Conversation['meta'], push: PushConversation['meta']): Conversation['meta'] {
  const { assignee, assignee_type, team, ...rest } = known;
  const next: Conversation['meta'] = {
    ...rest,
    sender: withContact(known.sender, push.sender),
    hmac_verified: push.hmac_verified,
  };
  if (push.assignee && push.assignee_type) {
    next.assignee_type = push.assignee_type;
    next.assignee =
      assignee?.id === push.assignee.id && assignee_type === push.assignee_type
        ? { ...assignee, name: push.assignee.name }
        : personOf(push.assignee);
  }
  if (push.team) {
    next.team =
      team?.id === push.team.id
        ? { ...team, name: push.team.name }
        : { ...push.team, description: null, allow_auto_assign: null, account_id: 0, is_member: false };
  }
  return next;
}

function personOf(
  push: NonNullable<PushConversation['meta']['assignee']>,
): NonNullable<Conversation['meta']['assignee']> {
  if (push.type !== 'user') return { id: push.id, name: push.name, thumbnail: push.avatar_url };
  return {
    id: push.id,
    account_id: null,
    name: push.name,
    available_name: push.available_name,
    email: '',
    role: null,
    thumbnail: push.thumbnail,
    availability_status: null,
    auto_offline: null,
    confirmed: true,
  };
}

/** A contact as broadcasts have it, without times and presence, over what REST told. */
export function withContact<T extends Conversation['meta']['sender']>(known: T, push: ContactSender): T {
  if (known.id !== push.id) return { ...known, ...withoutType(push) };
  return same(known, { ...known, ...withoutType(push) });
}

function withoutType({ type: _type, ...contact }: ContactSender) {
  return contact;
}

/** Two copies of one conversation, both from answers: each group of fields from whichever knows it newer. */
export function joined(known: Conversation, told: Conversation): Conversation {
  const [columns, older] = told.updated_at >= known.updated_at ? [told, known] : [known, told];
  const talk = newestMessageId(told) >= newestMessageId(known) ? told : known;
  return same(known, {
    ...older,
    ...columns,
    messages: talk.messages,
    last_non_activity_message: talk.last_non_activity_message,
    unread_count: talk.unread_count,
    last_activity_at: Math.max(known.last_activity_at, told.last_activity_at),
    timestamp: Math.max(known.timestamp, told.timestamp),
    contact_last_seen_at: Math.max(known.contact_last_seen_at, told.contact_last_seen_at),
  });
}

/** The very same object when nothing changed: nothing is drawn anew for it. */
function same<T extends object>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
