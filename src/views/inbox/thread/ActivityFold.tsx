import { useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatClock, formatExact, formatNumber } from '~/ui/format';

/** What happened to the conversation. One line is shown, several fold into a count. */
export function ActivityFold({ messages }: { messages: readonly Message[] }) {
  const [open, setOpen] = useState(false);
  const count = messages.length;
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <div className="flex flex-col items-center gap-1 px-4 pt-3 text-meta text-ink-3">
      {count > 1 && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="inline-flex min-h-6 items-center gap-1 rounded-control px-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          <Icon size={12} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
          {m.thread_events({ count, number: formatNumber(count) })}
        </button>
      )}
      {(open || count === 1) &&
        messages.map((message) => (
          <p key={message.id} className="max-w-full text-center">
            <bdi>{message.content}</bdi>{' '}
            <time
              dateTime={new Date(message.created_at * 1000).toISOString()}
              title={formatExact(message.created_at * 1000)}
            >
              {formatClock(message.created_at * 1000)}
            </time>
          </p>
        ))}
    </div>
  );
}
