import { CircleAlert, Clock } from 'lucide-react';
import { Link, useNavigate } from 'react-router';

import type { MessageEntry, OutboxEntry } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatMoment, formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { OutboxActs } from '~/views/shared/OutboxActs';
import { beforeIn, progressOf } from '~/views/shared/outboxWords';

type Props = { accountId: number; entry: OutboxEntry; entries: readonly OutboxEntry[] };

export function OutboxRow({ accountId, entry, entries }: Props) {
  const now = useNow('second');
  const navigate = useNavigate();
  const progress = progressOf(entry, beforeIn(entries, entry), now);
  const address = paths.conversation(accountId, entry.conversation_id);
  const Icon = progress.isBad ? CircleAlert : Clock;
  return (
    <li className="grid gap-1 border-b border-line py-3 last:border-0">
      <p className="flex flex-wrap items-baseline gap-x-2 text-ui">
        <What entry={entry} />
        <Link to={address} className="min-w-0 truncate text-accent-ink hover:underline">
          <To entry={entry} />
        </Link>
        <span className="ms-auto text-meta text-ink-3">
          {m.outbox_since({ time: formatMoment(entry.created_at, now) })}
        </span>
      </p>
      {entry.kind === 'message' && <Words entry={entry} />}
      <p
        role="status"
        className={`flex items-start gap-1 text-meta ${progress.isBad ? 'font-medium text-danger' : 'text-ink-2'}`}
      >
        <Icon size={12} strokeWidth={1.75} className="mt-0.5 shrink-0" aria-hidden />
        <bdi className="min-w-0 break-words">{progress.words}</bdi>
      </p>
      <p className="flex flex-wrap gap-1">
        <OutboxActs entry={entry} progress={progress} onEdit={() => void navigate(address)} />
      </p>
    </li>
  );
}

function What({ entry }: { entry: OutboxEntry }) {
  if (entry.kind === 'status') return <span className="font-medium">{m.outbox_status({ what: entry.status })}</span>;
  if (entry.mode === 'reply') return <span className="font-medium">{m.outbox_kind_reply()}</span>;
  return <span className="rounded-control bg-private px-1 font-medium text-private-ink">{m.outbox_kind_note()}</span>;
}

/** Who gets it; of a note and of a status, whom it is about. */
function To({ entry }: { entry: OutboxEntry }) {
  const { contact_name, conversation_id } = entry;
  const number = `#${conversation_id}`;
  const name = contact_name === '' ? number : `${contact_name}, ${number}`;
  const isReply = entry.kind === 'message' && entry.mode === 'reply';
  return <bdi>{isReply ? m.outbox_to({ name }) : m.outbox_about_conversation({ name })}</bdi>;
}

function Words({ entry: { content, files } }: { entry: MessageEntry }) {
  const count = files?.length ?? 0;
  return (
    <div className="grid gap-0.5 text-ui text-ink-2">
      {content !== '' && (
        <p dir="auto" className="line-clamp-3 break-words whitespace-pre-line">
          {content}
        </p>
      )}
      {count > 0 && <p className="text-meta">{m.outbox_files({ count, number: formatNumber(count) })}</p>}
    </div>
  );
}
