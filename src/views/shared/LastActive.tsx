import { formatAgo, formatExact } from '~/ui/format';
import { useNow } from '~/ui/useNow';

/** How long ago somebody was last heard of. */
export function LastActive({ ms }: { ms: number }) {
  return (
    <time dateTime={new Date(ms).toISOString()} title={formatExact(ms)}>
      {formatAgo(ms, useNow())}
    </time>
  );
}
