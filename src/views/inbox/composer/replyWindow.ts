// How long a messenger lets a company answer after the customer's last message, as in Chatwoot's MessageWindowService.
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { messagesQuery } from '~/api/queries/threads';
import type { Conversation, Inbox, Message } from '~/api/types';

const HOUR = 3_600_000;

/** Undefined where there is no window, or where we are not told how long it is. */
export function windowHours(channelType: string, inbox?: Pick<Inbox, 'medium' | 'additional_attributes'>) {
  switch (channelType) {
    case 'Channel::Whatsapp':
      return 24;
    case 'Channel::TwilioSms':
      return inbox?.medium === 'whatsapp' ? 24 : undefined;
    case 'Channel::Tiktok':
      return 48;
    case 'Channel::Api':
      return Number(inbox?.additional_attributes?.agent_reply_time_window) || undefined;
    default:
      return undefined;
  }
}

/** Milliseconds: when it closes; undefined when no message of the customer is known. */
export function closesAt(messages: readonly Pick<Message, 'message_type' | 'created_at'>[], hours: number) {
  const last = messages.findLast(({ message_type }) => message_type === 0);
  return last && last.created_at * 1000 + hours * HOUR;
}

/** When replies end here, as far as it can be known before Chatwoot says so. */
export function useReplyWindow({ id, meta }: Conversation, inbox: Inbox | undefined): number | undefined {
  const hours = windowHours(meta.channel, inbox);
  const { data } = useQuery({
    ...messagesQuery(useQueryClient(), id),
    enabled: hours !== undefined,
    select: ({ messages }) => (hours === undefined ? undefined : closesAt(messages, hours)),
  });
  return hours === undefined ? undefined : data;
}
