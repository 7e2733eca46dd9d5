import { Moon } from 'lucide-react';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatClock, formatDuration, formatShortDay, startOfDay } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { WaitingTime } from '~/views/shared/WaitingTime';

/** The time that matters: how long the customer has waited, until when it sleeps, else since when nothing has happened. */
export function RowTime({ conversation }: { conversation: Conversation }) {
  const now = useNow();
  const { status, waiting_since, snoozed_until, last_activity_at } = conversation;
  if (status === 'snoozed') {
    return (
      <span className="inline-flex shrink-0 items-center gap-1 whitespace-nowrap text-snoozed tabular-nums">
        <Moon size={12} strokeWidth={1.75} aria-hidden />
        {untilWords(snoozed_until, now)}
      </span>
    );
  }
  if (waiting_since > 0) return <WaitingTime conversation={conversation} />;
  return (
    <span className="shrink-0 whitespace-nowrap text-ink-3 tabular-nums">
      {formatDuration(Math.max(0, now - last_activity_at * 1000))}
    </span>
  );
}

/** Chatwoot lets years through that no calendar knows; a null means until the customer writes. */
function untilWords(snoozedUntil: string | null, now: number): string {
  const until = snoozedUntil === null ? Number.NaN : Date.parse(snoozedUntil);
  if (Number.isNaN(until)) return m.inbox_row_until_reply();
  return startOfDay(until) === startOfDay(now) ? formatClock(until) : formatShortDay(until);
}
