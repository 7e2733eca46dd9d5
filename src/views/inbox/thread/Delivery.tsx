import { Check, CheckCheck, CircleAlert } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Tooltip } from '~/ui/Tooltip';

const WORDS = {
  sent: m.thread_status_sent,
  delivered: m.thread_status_delivered,
  read: m.thread_status_read,
  failed: m.thread_status_failed,
} satisfies Record<Message['status'], () => string>;

/** How far an answer has come on its way to the customer. Notes go nowhere and say nothing. */
export function Delivery({ message }: { message: Message }) {
  if (message.message_type !== 1 || message.private) return null;
  const { status, content_attributes } = message;
  const error = content_attributes.external_error;
  if (status === 'failed') {
    return (
      <span className="inline-flex items-center gap-1 text-danger">
        <CircleAlert size={12} strokeWidth={1.75} aria-hidden />
        {WORDS.failed()}
        {typeof error === 'string' && <bdi>· {error}</bdi>}
      </span>
    );
  }
  const Icon = status === 'sent' ? Check : CheckCheck;
  return (
    <Tooltip text={WORDS[status]()}>
      <span role="img" aria-label={WORDS[status]()} className={status === 'read' ? 'text-accent-ink' : ''}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
      </span>
    </Tooltip>
  );
}
