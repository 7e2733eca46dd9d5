// The two shapes of a message: compact in the thread and in answers to a write, push in conversations and broadcasts.
import type { Attachment, Message, StoredFile } from '../model.ts';
import { fileUrl, thumbnailUrl } from '../world/files.ts';
import type { State } from '../world/state.ts';
import { unreadCount } from '../world/reading.ts';
import { botPush, contactPush, userPush } from './people.ts';
import { iso, seconds } from './time.ts';

/** Of a message just made, what only its first appearances carry. */
export interface Fresh {
  echo_id?: string | number;
}

export function senderPush(world: State, message: Message) {
  switch (message.sender_type) {
    case 'Contact': {
      const contact = world.contacts.get(message.sender_id);
      return contact && contactPush(contact);
    }
    case 'User': {
      const user = world.users.get(message.sender_id);
      return user && userPush(world, user, message.account_id);
    }
    case 'AgentBot': {
      const bot = world.agentBots.get(message.sender_id);
      return bot && botPush(bot);
    }
    case null:
      return undefined;
  }
}

function fileFacts(world: State, file: StoredFile | undefined, attachment: Attachment) {
  const isImage = attachment.file_type === 'image';
  return {
    extension: attachment.extension,
    data_url: file ? fileUrl(world, file) : (attachment.external_url ?? ''),
    thumb_url: isImage && file ? thumbnailUrl(world, file) : '',
    file_size: file?.byte_size ?? 0,
    width: file?.width ?? null,
    height: file?.height ?? null,
  };
}

export function attachmentJson(world: State, attachment: Attachment) {
  const { id, message_id, file_type, account_id, fallback_title, external_url } = attachment;
  const base = { id, message_id, file_type, account_id };
  const file = world.files.get(attachment.blob_id);
  switch (file_type) {
    case 'location': {
      const { coordinates_lat, coordinates_long } = attachment;
      return { ...base, coordinates_lat, coordinates_long, fallback_title, data_url: external_url };
    }
    case 'fallback':
      return { ...base, fallback_title, data_url: external_url };
    case 'contact':
      return { ...base, fallback_title, meta: attachment.meta };
    case 'embed':
      return { ...base, data_url: external_url };
    case 'audio':
      return {
        ...base,
        ...fileFacts(world, file, attachment),
        transcribed_text: attachment.meta.transcribed_text ?? '',
      };
    default:
      return { ...base, ...fileFacts(world, file, attachment) };
  }
}

/** `sender` and `attachments` are absent, not null, when there is nothing to show. */
function extras(world: State, message: Message) {
  const sender = senderPush(world, message);
  const attachments = world.attachments.of('message_id', message.id);
  return {
    ...(sender ? { sender } : {}),
    ...(attachments.length > 0 ? { attachments: attachments.map((one) => attachmentJson(world, one)) } : {}),
  };
}

/** Compact: the thread, answers to a write, search. */
export const messageJson = (world: State, message: Message, fresh: Fresh = {}) => ({
  id: message.id,
  content: message.content,
  inbox_id: message.inbox_id,
  ...fresh,
  conversation_id: world.conversations.must(message.conversation_id).display_id,
  message_type: message.message_type,
  content_type: message.content_type,
  status: message.status,
  content_attributes: message.content_attributes,
  created_at: seconds(message.created_at),
  private: message.private,
  source_id: message.source_id,
  ...extras(world, message),
});

/** Push: every column of the row, inside conversations, notifications and broadcasts. */
export function messagePush(world: State, message: Message, fresh: Fresh = {}) {
  const conversation = world.conversations.must(message.conversation_id);
  return {
    id: message.id,
    content: message.content,
    account_id: message.account_id,
    inbox_id: message.inbox_id,
    conversation_id: conversation.display_id,
    message_type: message.message_type,
    created_at: seconds(message.created_at),
    updated_at: iso(message.updated_at),
    private: message.private,
    status: message.status,
    source_id: message.source_id,
    content_type: message.content_type,
    content_attributes: message.content_attributes,
    sender_type: message.sender_type,
    sender_id: message.sender_id,
    external_source_ids: message.external_source_ids,
    additional_attributes: message.additional_attributes,
    processed_message_content: message.processed_message_content,
    sentiment: message.sentiment,
    conversation: {
      assignee_id: conversation.assignee_id,
      unread_count: unreadCount(world, conversation),
      last_activity_at: seconds(conversation.last_activity_at),
      contact_inbox: { source_id: world.contactInboxes.must(conversation.contact_inbox_id).source_id },
    },
    ...fresh,
    ...extras(world, message),
  };
}
