import { formatClock, formatExact } from '~/ui/format';

/** A time of the day; the whole date is one hover away, and the day stands above. */
export function Moment({ at, className = '' }: { at: number; className?: string }) {
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExact(at)}
      className={`shrink-0 text-meta whitespace-nowrap text-ink-3 tabular-nums ${className}`}
    >
      {formatClock(at)}
    </time>
  );
}
