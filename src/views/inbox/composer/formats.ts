// What each channel shows of the marks that dress words up.
import type { Mode } from '~/api/outbox/entry';

export type Format = 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'bullets' | 'numbers' | 'quote' | 'code_block';

const EVERYTHING: readonly Format[] = [
  'bold',
  'italic',
  'strike',
  'code',
  'link',
  'bullets',
  'numbers',
  'quote',
  'code_block',
];
const CHAT: readonly Format[] = ['bold', 'italic', 'strike', 'code', 'bullets', 'numbers', 'code_block'];

/** What Chatwoot hands on to each channel; elsewhere the customer would read the marks. */
const FORMATS: Partial<Record<string, readonly Format[]>> = {
  'Channel::Email': EVERYTHING.filter((format) => format !== 'strike'),
  'Channel::WebWidget': EVERYTHING,
  'Channel::Api': ['bold', 'italic'],
  'Channel::FacebookPage': CHAT,
  'Channel::Whatsapp': CHAT,
  'Channel::Line': ['bold', 'italic', 'strike', 'code', 'code_block'],
  'Channel::Telegram': ['bold', 'italic', 'link', 'code'],
  'Channel::Instagram': ['bold', 'italic', 'strike', 'code', 'bullets', 'numbers'],
};
const NONE: readonly Format[] = [];

export const formatsOf = (channelType: string, mode: Mode): readonly Format[] =>
  mode === 'note' ? EVERYTHING : (FORMATS[channelType] ?? NONE);
