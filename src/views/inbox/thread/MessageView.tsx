import { CornerUpLeft, Lock } from 'lucide-react';
import { memo } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Avatar } from '~/ui/Avatar';
import { formatClock, formatExact } from '~/ui/format';
import { senderName } from '~/views/shared/names';
import { previewText } from '~/views/shared/preview';

import { Attachments } from './Attachments';
import { Delivery } from './Delivery';
import { MessageBody } from './MessageBody';

type Props = {
  message: Message;
  repliedTo: Message | undefined;
  startsGroup: boolean;
  endsGroup: boolean;
  isTarget: boolean;
};

/** One message: the customer's at the start side, ours at the end side, notes full width in amber with lock and words. */
export const MessageView = memo(function MessageView(props: Props) {
  const { message, repliedTo, startsGroup, endsGroup, isTarget } = props;
  const name = message.sender ? senderName(message.sender) : m.thread_automatic();
  const time = message.created_at * 1000;
  const isOurs = message.message_type !== 0;
  const isLetter = message.content_type === 'incoming_email';
  const look = message.private
    ? 'border border-dashed border-private-line bg-private text-ink w-full'
    : isOurs
      ? 'bg-bubble-own text-ink max-w-[min(42rem,85%)]'
      : `bg-bubble text-ink ${isLetter ? 'w-full max-w-3xl' : 'max-w-[min(42rem,85%)]'}`;
  return (
    <article
      aria-label={articleName(message, name)}
      className={`flex flex-col gap-1 px-4 ${isOurs && !message.private ? 'items-end' : 'items-start'} ${startsGroup ? 'pt-3' : 'pt-1'}`}
    >
      {startsGroup && !message.private && (
        <div className="flex items-center gap-1.5 text-meta text-ink-2">
          {!isOurs && message.sender && (
            <Avatar name={name} src={'thumbnail' in message.sender ? message.sender.thumbnail : ''} size={20} />
          )}
          <bdi className="font-medium">{name}</bdi>
        </div>
      )}
      <div
        className={`grid min-w-0 gap-2 rounded-bubble px-3 py-2 text-message ${look} ${isTarget ? 'outline-2 outline-accent-ink' : ''}`}
      >
        {message.private && (
          <p className="flex items-center gap-1.5 text-meta font-medium text-private-ink">
            <Lock size={12} strokeWidth={1.75} aria-hidden />
            {m.thread_private_note()} · <bdi>{name}</bdi>
          </p>
        )}
        {repliedTo && (
          <p className="flex min-w-0 items-center gap-1.5 border-s-2 border-line-strong ps-2 text-meta text-ink-2">
            <CornerUpLeft size={12} strokeWidth={1.75} className="shrink-0" aria-hidden />
            <bdi className="truncate">{previewText(repliedTo)}</bdi>
          </p>
        )}
        <div className="min-w-0">
          <MessageBody message={message} />
        </div>
        {message.attachments && message.attachments.length > 0 && <Attachments attachments={message.attachments} />}
      </div>
      {(endsGroup || message.status === 'failed') && (
        <p className="flex items-center gap-1.5 px-1 text-meta text-ink-3 tabular-nums">
          <time dateTime={new Date(time).toISOString()} title={formatExact(time)}>
            {formatClock(time)}
          </time>
          <Delivery message={message} />
        </p>
      )}
    </article>
  );
});

function articleName(message: Message, name: string): string {
  const time = formatClock(message.created_at * 1000);
  return message.private ? m.thread_note_by({ name, time }) : m.thread_message_by({ name, time });
}
