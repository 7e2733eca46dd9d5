// Answering one message of many. Chatwoot passes the quote on where the messenger has such a thing; elsewhere, and for
// what the customer never saw, only a note can point to a message.
import type { Message } from '~/api/types';

const QUOTING = new Set([
  'Channel::WebWidget',
  'Channel::Api',
  'Channel::Whatsapp',
  'Channel::Telegram',
  'Channel::Tiktok',
]);

export type Quoted = Pick<Message, 'id' | 'private' | 'message_type' | 'content_attributes'>;

export const isQuotable = ({ message_type, content_attributes }: Quoted): boolean =>
  message_type !== 2 && !content_attributes.deleted;

/** Whether the customer could see the quote. */
export const isForNotesOnly = (message: Quoted, channelType: string): boolean =>
  message.private || !QUOTING.has(channelType);
