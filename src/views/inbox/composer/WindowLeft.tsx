import { Clock } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { formatDuration, formatExact } from '~/ui/format';

const HOUR = 3_600_000;

/** How long one may still answer. */
export function WindowLeft({ closesAt, now }: { closesAt: number; now: number }) {
  const left = closesAt - now;
  return (
    <p
      title={formatExact(closesAt)}
      className={`flex items-center gap-1 text-meta tabular-nums ${left < HOUR ? 'font-medium text-wait-soon' : 'text-ink-2'}`}
    >
      <Clock size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {m.composer_window_left({ duration: formatDuration(left) })}
    </p>
  );
}
