import type { Inbox } from '~/api/types';

/**
 * WhatsApp takes free words only after the customer has written. Chatwoot stores them all the same, and they never arrive.
 * Which numbers of Twilio speak WhatsApp, only the list of inboxes says.
 */
export const beginsWithTemplate = (channelType: string, inbox: Pick<Inbox, 'medium'> | undefined): boolean =>
  channelType === 'Channel::Whatsapp' || (channelType === 'Channel::TwilioSms' && inbox?.medium === 'whatsapp');
