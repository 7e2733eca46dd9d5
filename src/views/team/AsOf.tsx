import { useLine } from '~/api/line';
import { m } from '~/paraglide/messages.js';
import { formatAgo } from '~/ui/format';
import { useNow } from '~/ui/useNow';

/** How old numbers are: as of now while news comes, else as old as their question (ms, 0 when there was none). */
export function AsOf({ at }: { at: number }) {
  const now = useNow();
  const { state } = useLine();
  if (at === 0) return null;
  return <span>{state === 'live' ? m.team_as_of_now() : m.team_as_of({ ago: formatAgo(at, now) })}</span>;
}
