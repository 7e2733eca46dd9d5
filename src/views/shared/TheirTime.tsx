import { useNow } from '~/ui/useNow';

import { formatClockIn } from './timeZone';

/** What time it is where they are: whether to expect an answer now. */
export function TheirTime({ zone }: { zone: string }) {
  const now = useNow();
  return (
    <time dateTime={new Date(now).toISOString()} title={zone}>
      {formatClockIn(now, zone)}
    </time>
  );
}
