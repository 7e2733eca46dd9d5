import type { Inbox } from '~/api/types';

/**
 * WhatsApp takes free words only after the customer has written. Chatwoot stores them all the same, and they never arrive.
 * Which numbers of Twilio speak WhatsApp, only the list of inboxes says.
 */
export function beginsWithTemplate(
  { id, channel_type }: Pick<Inbox, 'id' | 'channel_type'>,
  all: readonly Pick<Inbox, 'id' | 'medium'>[] | undefined,
): boolean {
  if (channel_type === 'Channel::Whatsapp') return true;
  return channel_type === 'Channel::TwilioSms' && all?.find((one) => one.id === id)?.medium === 'whatsapp';
}
