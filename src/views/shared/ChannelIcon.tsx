import {
  AtSign,
  Camera,
  Globe,
  Mail,
  MessageCircle,
  MessageCircleMore,
  MessagesSquare,
  MessageSquareText,
  Music2,
  Phone,
  Send,
  ThumbsUp,
  Webhook,
  type LucideIcon,
} from 'lucide-react';

import { m } from '~/paraglide/messages.js';

/** Chatwoot's names of its channels (the `channel_type` of an inbox, `meta.channel` of a conversation). */
const CHANNELS: Record<string, { name: () => string; Icon: LucideIcon }> = {
  'Channel::WebWidget': { name: m.channel_website, Icon: Globe },
  'Channel::Api': { name: m.channel_api, Icon: Webhook },
  'Channel::Email': { name: m.channel_email, Icon: Mail },
  'Channel::FacebookPage': { name: m.channel_facebook, Icon: ThumbsUp },
  'Channel::Instagram': { name: m.channel_instagram, Icon: Camera },
  'Channel::Line': { name: m.channel_line, Icon: MessageCircleMore },
  'Channel::Sms': { name: m.channel_sms, Icon: MessageSquareText },
  'Channel::TwilioSms': { name: m.channel_sms, Icon: MessageSquareText },
  'Channel::Telegram': { name: m.channel_telegram, Icon: Send },
  'Channel::Tiktok': { name: m.channel_tiktok, Icon: Music2 },
  'Channel::TwitterProfile': { name: m.channel_twitter, Icon: AtSign },
  'Channel::Voice': { name: m.channel_voice, Icon: Phone },
  'Channel::Whatsapp': { name: m.channel_whatsapp, Icon: MessageCircle },
};

export const channelName = (channelType: string): string => (CHANNELS[channelType]?.name ?? m.channel_other)();

/** Which way the customer writes. `named` when no word stands beside it. */
export function ChannelIcon(props: { channelType: string; size?: number; named?: boolean; className?: string }) {
  const { channelType, size = 16, named = false, className = '' } = props;
  const Icon = CHANNELS[channelType]?.Icon ?? MessagesSquare;
  const naming = named ? { role: 'img', 'aria-label': channelName(channelType) } : { 'aria-hidden': true };
  return <Icon size={size} strokeWidth={1.5} className={`shrink-0 ${className}`} {...naming} />;
}
