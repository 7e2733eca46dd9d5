import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, CheckCheck, CircleAlert, type LucideIcon } from 'lucide-react';

import { conversationQuery } from '~/api/queries/conversations';
import { messagesQuery } from '~/api/queries/threads';
import type { Conversation, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatClock, formatExact } from '~/ui/format';
import { contactName } from '~/views/shared/names';

import { asText } from './attributes';
import { NamedWords } from './NamedWords';
import { newestSeen } from './seen';

const STATES: Record<Exclude<Message['status'], 'failed'>, { words: () => string; Icon: LucideIcon }> = {
  sent: { words: m.thread_sent, Icon: Check },
  delivered: { words: m.thread_delivered, Icon: CheckCheck },
  read: { words: m.thread_read, Icon: CheckCheck },
};

/** How far an answer has come on its way to the customer. */
export function Delivery({ message }: { message: Message }) {
  const { status, content_attributes } = message;
  const seenIn = useSeenIn(message);
  if (status === 'failed') {
    const words = asText(content_attributes.external_error);
    return (
      <p className="flex max-w-[min(42rem,85%)] items-start gap-1 pb-1 text-meta font-medium text-danger">
        <CircleAlert size={12} strokeWidth={1.75} className="mt-0.5 shrink-0" aria-hidden />
        <span className="min-w-0 break-words">
          {m.thread_failed()}
          {words && (
            <>
              {' '}
              {m.thread_channel_said()} <bdi>{words}</bdi>
            </>
          )}
        </span>
      </p>
    );
  }
  const { words, Icon } = STATES[seenIn ? 'read' : status];
  return (
    <p
      className={`flex items-center gap-1 pb-1 text-meta ${seenIn || status === 'read' ? 'text-accent-ink' : 'text-ink-3'}`}
    >
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      {seenIn ? <SeenBy conversation={seenIn} /> : words()}
    </p>
  );
}

function SeenBy({ conversation: { contact_last_seen_at, meta } }: { conversation: Conversation }) {
  const seenAt = contact_last_seen_at * 1000;
  return (
    <span title={formatExact(seenAt)}>
      <NamedWords
        words={([name = '']) => m.people_seen_by({ name, time: formatClock(seenAt) })}
        names={[contactName(meta.sender)]}
      />
    </span>
  );
}

/** The conversation, if this is its newest answer that the customer is known to have seen. */
function useSeenIn({ id, conversation_id }: Message): Conversation | undefined {
  const queryClient = useQueryClient();
  // What is known is enough: an answer is only shown where its thread is read.
  const { data: conversation } = useQuery({ ...conversationQuery(queryClient, conversation_id), enabled: false });
  const { data: isNewestSeen } = useQuery({
    ...messagesQuery(queryClient, conversation_id),
    enabled: false,
    select: ({ messages }) => newestSeen(messages, conversation?.contact_last_seen_at ?? 0)?.id === id,
  });
  return isNewestSeen ? conversation : undefined;
}
