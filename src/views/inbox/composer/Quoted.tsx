import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CornerUpLeft, X } from 'lucide-react';

import { messagesQuery } from '~/api/queries/threads';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { senderName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';

type Props = { conversationId: number; messageId: number; onRemove: () => void };

/** The message this one will answer. */
export function Quoted({ conversationId, messageId, onRemove }: Props) {
  const { data: message } = useQuery({
    ...messagesQuery(useQueryClient(), conversationId),
    select: ({ messages }) => messages.find(({ id }) => id === messageId),
  });
  return (
    <div className="flex min-w-0 items-center gap-1.5 border-s-2 border-line-strong ps-2 text-meta text-ink-2">
      <CornerUpLeft size={12} strokeWidth={1.75} aria-hidden className="shrink-0 rtl:-scale-x-100" />
      <p className="min-w-0 flex-1 truncate">
        {m.composer_quoting()}{' '}
        {message?.sender && <bdi className="font-medium text-ink">{senderName(message.sender)}</bdi>}{' '}
        <bdi>{message ? previewText(message) : m.thread_earlier_message()}</bdi>
      </p>
      <IconButton
        label={m.composer_unquote()}
        icon={<X size={16} strokeWidth={1.5} aria-hidden />}
        onClick={onRemove}
      />
    </div>
  );
}
