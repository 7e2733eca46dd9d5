import { ChevronDown, ChevronRight } from 'lucide-react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import { useKept } from './kept';
import { Moment } from './Moment';

/** So many lines are read as quickly as their count. */
const SHOWN_AT_ONCE = 2;

/** What happened to the conversation between two messages. */
export function ActivityFold({ messages }: { messages: readonly Message[] }) {
  const [isOpen, setOpen] = useKept(`activities-${messages[0]?.id}`, false);
  const count = messages.length;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className="flex flex-col items-center gap-1 px-4 pt-4 text-meta text-ink-3">
      {count > SHOWN_AT_ONCE && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="inline-flex min-h-6 items-center gap-1 rounded-control px-2 font-medium hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          <Icon size={12} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
          {m.thread_events({ count, number: formatNumber(count) })}
        </button>
      )}
      {(isOpen || count <= SHOWN_AT_ONCE) && (
        <ul className="grid max-w-full justify-items-center gap-1">
          {messages.map((message) => (
            <li key={message.id} className="max-w-full text-center break-words">
              <bdi>{message.content}</bdi> <Moment at={message.created_at * 1000} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
