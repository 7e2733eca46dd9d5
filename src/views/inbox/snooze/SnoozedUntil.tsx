import { Moon } from 'lucide-react';

import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatExact, formatMoment } from '~/ui/format';
import { useKeys } from '~/ui/keymap';
import { Tooltip } from '~/ui/Tooltip';
import { useNow } from '~/ui/useNow';
import { wakesAt, WAKES_WITHIN_MS } from '~/views/shared/snoozed';

import { useVerdicts } from '../verdicts/Verdicts';

/** Until when a snoozed conversation sleeps, and where that is changed. */
export function SnoozedUntil({ conversation }: { conversation: Conversation }) {
  const { give } = useVerdicts();
  const now = useNow();
  const keys = useKeys();
  const { id } = conversation;
  const at = wakesAt(conversation);
  const words = wordsFor(at, now);
  return (
    <Tooltip text={at === undefined ? words : formatExact(at)} shortcut="snooze">
      <button
        type="button"
        aria-label={m.snooze_change({ words })}
        {...keys.props('snooze')}
        onClick={({ currentTarget }) => give('snooze', id, currentTarget)}
        className="inline-flex min-h-6 min-w-0 items-center gap-1 rounded-control text-snoozed tabular-nums hover:underline pointer-coarse:min-h-11"
      >
        <Moon size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <span className="truncate">{words}</span>
      </button>
    </Tooltip>
  );
}

/** What is due is woken within five minutes; what is long overdue has been forgotten by Chatwoot. */
function wordsFor(at: number | undefined, now: number): string {
  if (at === undefined) return m.snooze_header_reply();
  if (at > now) return m.snooze_header({ time: formatMoment(at, now) });
  return now - at < 2 * WAKES_WITHIN_MS
    ? m.snooze_header_due()
    : m.snooze_header_overdue({ time: formatMoment(at, now) });
}
