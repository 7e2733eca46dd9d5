import { TriangleAlert } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { formatClock } from '~/ui/format';

import { useAge } from './age';

/** A board that stands still says so louder than anything on it. `askedAt`: of its oldest number. */
export function StaleBanner({ askedAt }: { askedAt: number }) {
  if (useAge(askedAt) !== 'stale') return null;
  return (
    <p className="flex items-center gap-2 rounded-bubble bg-danger-fill px-4 py-3 text-title font-bold text-on-accent">
      <TriangleAlert size={20} strokeWidth={2} aria-hidden className="shrink-0" />
      {m.live_stale({ time: formatClock(askedAt) })}
    </p>
  );
}
