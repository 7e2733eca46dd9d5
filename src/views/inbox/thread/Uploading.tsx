import type { ReactNode } from 'react';

import { useTransfer } from '~/api/transfer';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatPercent } from '~/ui/amounts';

/** How far files have come, and the way to stop them; once all bytes have left it is Chatwoot's turn. */
export function Uploading({ entryId, waiting }: { entryId: string; waiting: ReactNode }) {
  const transfer = useTransfer(entryId);
  if (!transfer || transfer.share >= 1) return waiting;
  const percent = Math.floor(transfer.share * 100);
  return (
    <div className="flex items-center gap-2 text-meta text-ink-2">
      <progress
        aria-label={m.thread_outbox_upload()}
        value={percent}
        max={100}
        className="h-1 w-24 appearance-none overflow-hidden rounded-full bg-hover accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <span className="tabular-nums">{m.thread_outbox_uploading({ percent: formatPercent(percent) })}</span>
      <Button onClick={transfer.stop}>{m.thread_outbox_stop()}</Button>
    </div>
  );
}
