import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CornerUpLeft } from 'lucide-react';

import { conversationQuery } from '~/api/queries/conversations';
import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

import { isForNotesOnly, isQuotable } from './quotable';

/** Answers this message, and says so where it would have to be a note. */
export function QuoteButton({ message, className }: { message: Message; className?: string }) {
  const queryClient = useQueryClient();
  const { data } = useQuery({
    ...conversationQuery(queryClient, message.conversation_id),
    select: ({ account_id, meta }) => ({ accountId: account_id, channelType: meta.channel }),
    enabled: false,
  });
  if (!data || !isQuotable(message)) return null;
  const { accountId, channelType } = data;
  const quote = async () => {
    const { quoteMessage } = await import('./quoting');
    quoteMessage({ accountId, conversationId: message.conversation_id }, message, channelType);
  };
  return (
    <IconButton
      label={isForNotesOnly(message, channelType) ? m.composer_quote_in_note() : m.composer_quote()}
      icon={<CornerUpLeft size={16} strokeWidth={1.5} aria-hidden className="rtl:-scale-x-100" />}
      onClick={() => void quote()}
      className={className}
    />
  );
}
