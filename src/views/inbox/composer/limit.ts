import type { Mode } from '~/api/outbox/entry';

/** What Chatwoot takes of a message (Message::content), counted in characters as Ruby counts them: code points. */
export const MAX_LENGTH = 150_000;

/** What a messenger takes. Chatwoot would accept more and then fail to deliver it. */
const LIMITS: Partial<Record<string, number>> = {
  'Channel::FacebookPage': 2000,
  'Channel::Instagram': 1000,
  'Channel::Tiktok': 6000,
  'Channel::Whatsapp': 4096,
  'Channel::Telegram': 4096,
  'Channel::Line': 5000,
  'Channel::Sms': 320,
};
const TWILIO = { whatsapp: 1600, sms: 320 };

/** `medium` says what a Twilio number speaks. */
export function limitOf(channelType: string, mode: Mode, medium?: string | null): number {
  if (mode === 'note') return MAX_LENGTH;
  if (channelType === 'Channel::TwilioSms') return medium === 'whatsapp' ? TWILIO.whatsapp : TWILIO.sms;
  return LIMITS[channelType] ?? MAX_LENGTH;
}

export function lengthOf(text: string): number {
  let length = text.length;
  for (const [pair] of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) length -= pair.length - 1;
  return length;
}

/** A text never has more code points than UTF-16 units, so only long ones need to be counted. */
export const isTooLong = (text: string, limit: number): boolean => text.length > limit && lengthOf(text) > limit;

/** From here on it is worth knowing how much is left. */
export const toldFrom = (limit: number): number => limit - Math.min(10_000, limit / 5);
