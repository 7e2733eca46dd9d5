import { Check, CheckCheck, CircleAlert, type LucideIcon } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { asText } from './attributes';

const STATES: Record<Exclude<Message['status'], 'failed'>, { words: () => string; Icon: LucideIcon }> = {
  sent: { words: m.thread_sent, Icon: Check },
  delivered: { words: m.thread_delivered, Icon: CheckCheck },
  read: { words: m.thread_read, Icon: CheckCheck },
};

/** How far an answer has come on its way to the customer. */
export function Delivery({ message: { status, content_attributes } }: { message: Message }) {
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
  const { words, Icon } = STATES[status];
  return (
    <p className={`flex items-center gap-1 pb-1 text-meta ${status === 'read' ? 'text-accent-ink' : 'text-ink-3'}`}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      {words()}
    </p>
  );
}
