import { lazy, memo, Suspense } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatExact } from '~/ui/format';
import { senderName } from '~/views/shared/names';

import { asText } from './attributes';
import { Bubble, type Side } from './Bubble';
import { Delivery } from './Delivery';
import { readEmail } from './email';
import { GroupHead } from './GroupHead';
import { MessageBody } from './MessageBody';
import { Moment } from './Moment';
import { Quote } from './Quote';

/** Asked for at once, beside the messages themselves: most say all they have to say in words, and offer the rest to a hand. */
const attachmentsPart = import('./Attachments');
const actionsPart = import('./MessageActions');
const MessageActions = lazy(async () => ({ default: (await actionsPart).MessageActions }));
const Attachments = lazy(async () => ({ default: (await attachmentsPart).Attachments }));

type Props = {
  message: Message;
  quoted: Message | undefined;
  startsGroup: boolean;
  startsTopic: boolean;
  showsDelivery: boolean;
  isMarked: boolean;
  onShow: (messageId: number) => void;
};

/** One message: the customer's at the start side, ours at the end side, notes across. */
export const MessageView = memo(function MessageView(props: Props) {
  const { message, quoted, startsGroup, startsTopic, showsDelivery, isMarked, onShow } = props;
  const side = sideOf(message);
  const name = message.sender ? senderName(message.sender) : m.thread_automatic();
  const repliedTo = Number(asText(message.content_attributes.in_reply_to));
  const isWide = side === 'note' || readEmail(message)?.html !== undefined;
  const attachments = message.attachments ?? [];
  const files = attachments.length > 0 && (
    <Suspense fallback={<div className="min-h-12" />}>
      <Attachments attachments={attachments} isSticker={message.content_type === 'sticker'} />
    </Suspense>
  );
  const align = side === 'us' ? 'items-end' : 'items-start';
  return (
    <article
      aria-label={articleName(message, name)}
      className={`group/message flex flex-col gap-1 px-4 ${align} ${startsGroup ? 'pt-4' : 'pt-1'}`}
    >
      {startsGroup && <GroupHead name={name} {...looksOf(message)} at={message.created_at * 1000} />}
      <div className={`relative flex w-full items-center gap-2 ${side === 'us' ? 'flex-row-reverse' : ''}`}>
        <div
          className={`flex min-w-0 flex-col gap-1 rounded-bubble [&>*]:max-w-full ${align} ${isWide ? 'w-full *:w-full' : 'max-w-[min(42rem,85%)]'} ${isMarked ? 'outline-2 outline-offset-2 outline-accent-ink' : ''}`}
        >
          {(hasWords(message) || repliedTo > 0 || side === 'note') && (
            <Bubble side={side} isWide={isWide}>
              {repliedTo > 0 && <Quote message={quoted} onShow={() => onShow(repliedTo)} />}
              {hasWords(message) && <MessageBody message={message} showsSubject={startsTopic} />}
              {side === 'note' && files}
            </Bubble>
          )}
          {side !== 'note' && files}
        </div>
        {!startsGroup && !isWide && (
          <Moment
            at={message.created_at * 1000}
            className="opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 pointer-coarse:hidden"
          />
        )}
        <Suspense fallback={!isWide && <span className="w-14 shrink-0 pointer-coarse:w-11" />}>
          <MessageActions message={message} place={isWide ? 'corner' : 'beside'} />
        </Suspense>
      </div>
      {showsDelivery && message.message_type === 1 && side === 'us' && <Delivery message={message} />}
    </article>
  );
});

/** A picture or a file needs no paper of its own. */
const hasWords = ({ content, content_type, content_attributes, attachments = [] }: Message): boolean =>
  Boolean(content) ||
  attachments.length === 0 ||
  content_type === 'incoming_email' ||
  Boolean(content_attributes.deleted);

/** A face for a person; bots and templates have none. */
function looksOf({ sender }: Message): { picture?: string; isMachine: boolean } {
  const isPerson = sender?.type === 'contact' || sender?.type === 'user';
  return isPerson ? { picture: sender.thumbnail, isMachine: false } : { isMachine: true };
}

const sideOf = (message: Message): Side => (message.private ? 'note' : message.message_type === 0 ? 'customer' : 'us');

function articleName(message: Message, name: string): string {
  const time = formatExact(message.created_at * 1000);
  return message.private ? m.thread_note_by({ name, time }) : m.thread_message_by({ name, time });
}
