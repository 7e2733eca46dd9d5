import { CircleAlert, Send } from 'lucide-react';
import { Link } from 'react-router';

import { useWholeOutbox } from '~/api/outbox';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

/** A send takes a moment; only one that takes longer is worth a line. */
const SLOW = 3000;

/** What the customer has not got although the agent has written it; leads to where it can be settled. */
export function OutboxNotice() {
  const now = useNow('second');
  const stuck = useWholeOutbox().filter((entry) => entry.state !== 'sending' || now - entry.created_at > SLOW);
  const failed = stuck.filter((entry) => entry.state === 'failed');
  const [first] = failed.length > 0 ? failed : stuck;
  if (!first) return null;
  const [count, Icon, look] =
    failed.length > 0 ? [failed.length, CircleAlert, 'text-danger'] : [stuck.length, Send, 'text-ink-2'];
  const number = formatNumber(count);
  return (
    <Link
      to={paths.conversation(first.account_id, first.conversation_id)}
      className={`flex min-h-8 items-center gap-2 rounded-control px-2 py-1 text-meta font-medium hover:bg-hover pointer-coarse:min-h-11 ${look}`}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
      {failed.length > 0 ? m.outbox_failed({ count, number }) : m.outbox_waiting({ count, number })}
    </Link>
  );
}
