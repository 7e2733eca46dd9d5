import { CircleAlert, Send } from 'lucide-react';
import { Link } from 'react-router';

import { useEntries } from '~/api/outbox/entries';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

/** A send takes a moment; only one that takes longer is worth a line. */
const SLOW = 3000;

/** What Chatwoot does not have although the agent has sent it; leads to where it can be settled. */
export function OutboxNotice() {
  const now = useNow('second');
  const waiting = useEntries().filter(({ state, created_at, hold_until }) =>
    state === 'sending' || state === 'held' ? now - Math.max(created_at, hold_until) > SLOW : true,
  );
  const failed = waiting.filter(({ state }) => state === 'failed');
  const [first] = waiting;
  if (!first) return null;
  const isBad = failed.length > 0;
  const count = isBad ? failed.length : waiting.length;
  const Icon = isBad ? CircleAlert : Send;
  const number = formatNumber(count);
  return (
    <Link
      to={paths.outbox(first.account_id)}
      className={`flex min-h-8 items-center gap-2 rounded-control px-2 py-1 text-meta font-medium hover:bg-hover pointer-coarse:min-h-11 ${isBad ? 'text-danger' : 'text-ink-2'}`}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
      {isBad ? m.outbox_failed({ count, number }) : m.outbox_waiting({ count, number })}
    </Link>
  );
}
