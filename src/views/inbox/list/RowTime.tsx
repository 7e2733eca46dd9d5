import { Moon } from 'lucide-react';

import type { Conversation } from '~/api/types';
import { formatDuration } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { untilWords } from '~/views/shared/snoozed';
import { WaitingTime } from '~/views/shared/WaitingTime';

/** The time that matters: how long the customer has waited, until when it sleeps, else since when nothing has happened. */
export function RowTime({ conversation }: { conversation: Conversation }) {
  const now = useNow();
  const { status, waiting_since, last_activity_at } = conversation;
  if (status === 'snoozed') {
    return (
      <span className="inline-flex shrink-0 items-center gap-1 whitespace-nowrap text-snoozed tabular-nums">
        <Moon size={12} strokeWidth={1.75} aria-hidden />
        {untilWords(conversation, now)}
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
