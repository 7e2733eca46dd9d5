// Rows with Chatwoot's defaults, for seeds and tests: nothing is announced, nobody is notified, no activity is written.
// What happens in the world goes through the verbs instead; they use these to make their rows.
import type {
  Account,
  Attachment,
  Contact,
  ContactInbox,
  Conversation,
  FileType,
  Inbox,
  Message,
  StoredFile,
} from '../model.ts';
import type { State } from './state.ts';

export type Given<Row, Required extends keyof Row = never> = Partial<Omit<Row, 'id'>> & Pick<Row, Required>;

export function addContact(world: State, account: Account, given: Given<Contact>): Contact {
  const now = given.created_at ?? world.now();
  return world.contacts.insert({
    account_id: account.id,
    name: '',
    email: null,
    phone_number: null,
    identifier: null,
    blocked: false,
    avatar_url: '',
    additional_attributes: {},
    custom_attributes: {},
    labels: [],
    last_activity_at: null,
    created_at: now,
    updated_at: now,
    ...given,
  });
}

export function addContactInbox(
  world: State,
  contact: Contact,
  inbox: Inbox,
  given: Given<ContactInbox> = {},
): ContactInbox {
  const now = given.created_at ?? world.now();
  return world.contactInboxes.insert({
    contact_id: contact.id,
    inbox_id: inbox.id,
    source_id: given.source_id ?? world.uuid(),
    pubsub_token: given.pubsub_token ?? world.token(24),
    hmac_verified: false,
    created_at: now,
    updated_at: now,
    ...given,
  });
}

/** An open conversation without messages, waiting since it began. */
export function addConversation(
  world: State,
  contactInbox: ContactInbox,
  given: Given<Conversation> = {},
): Conversation {
  const { account_id } = world.contacts.must(contactInbox.contact_id);
  const created_at = given.created_at ?? world.now();
  const conversation = world.conversations.insert({
    account_id,
    display_id: world.nextDisplayId(account_id),
    uuid: given.uuid ?? world.uuid(),
    inbox_id: contactInbox.inbox_id,
    contact_id: contactInbox.contact_id,
    contact_inbox_id: contactInbox.id,
    status: 'open',
    priority: null,
    assignee_id: null,
    assignee_agent_bot_id: null,
    team_id: null,
    labels: [],
    snoozed_until: null,
    waiting_since: created_at,
    first_reply_created_at: null,
    agent_last_seen_at: null,
    assignee_last_seen_at: null,
    contact_last_seen_at: null,
    last_activity_at: created_at,
    additional_attributes: {},
    custom_attributes: {},
    campaign_id: null,
    sla_policy_id: null,
    created_at,
    updated_at: created_at,
    ...given,
  });
  world.orders.touch(conversation);
  return conversation;
}

/** The row of a message: an incoming one is from the conversation's contact; of an outgoing one say the `sender_id`. */
export function insertMessage(world: State, conversation: Conversation, given: Given<Message> = {}): Message {
  const created_at = given.created_at ?? world.now();
  const message_type = given.message_type ?? 0;
  const content = given.content ?? null;
  return world.messages.insert({
    account_id: conversation.account_id,
    conversation_id: conversation.id,
    inbox_id: conversation.inbox_id,
    message_type,
    content,
    processed_message_content: content,
    content_type: 'text',
    content_attributes: {},
    private: false,
    status: 'sent',
    source_id: null,
    external_source_ids: {},
    sender_type: message_type === 0 ? 'Contact' : message_type === 1 ? 'User' : null,
    sender_id: message_type === 0 ? conversation.contact_id : null,
    additional_attributes: {},
    sentiment: {},
    created_at,
    updated_at: created_at,
    ...given,
  });
}

/** A message, the newest of its conversation, and the columns that follow from it. */
export function addMessage(world: State, conversation: Conversation, given: Given<Message> = {}): Message {
  const message = insertMessage(world, conversation, given);
  conversation.last_activity_at = message.created_at;
  conversation.updated_at = Math.max(conversation.updated_at, message.created_at);
  if (message.message_type === 0) conversation.waiting_since ??= message.created_at;
  if (isHumanReply(message)) {
    conversation.first_reply_created_at ??= message.created_at;
    conversation.waiting_since = null;
  }
  world.orders.touch(conversation);
  return message;
}

/** A person's words to the customer: neither a note nor what a bot, a rule or a campaign said. */
export const isHumanReply = (message: Message): boolean =>
  message.message_type === 1 &&
  !message.private &&
  message.sender_type === 'User' &&
  message.content_attributes.automation_rule_id === undefined &&
  message.additional_attributes.campaign_id === undefined;

export function addFile(
  world: State,
  given: Pick<StoredFile, 'filename' | 'content_type' | 'byte_size' | 'bytes'> & Given<StoredFile>,
): StoredFile {
  return world.files.insert({
    key: given.key ?? world.token(28).toLowerCase(),
    checksum: '',
    width: null,
    height: null,
    created_at: world.now(),
    ...given,
  });
}

/** How Chatwoot sorts a file by its content type. */
export function fileTypeOf(contentType: string): FileType {
  if (/^image\/(jpeg|png|gif|bmp|webp)$/.test(contentType)) return 'image';
  if (/^video\/(ogg|mp4|webm|quicktime)$/.test(contentType)) return 'video';
  return contentType.includes('audio/') ? 'audio' : 'file';
}

export function addAttachment(world: State, message: Message, given: Given<Attachment, 'file_type'>): Attachment {
  return world.attachments.insert({
    account_id: message.account_id,
    message_id: message.id,
    blob_id: null,
    extension: null,
    external_url: null,
    coordinates_lat: 0,
    coordinates_long: 0,
    fallback_title: null,
    meta: {},
    ...given,
  });
}
