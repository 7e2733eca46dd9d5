import { formatDay } from '~/ui/format';
import { useNow } from '~/ui/useNow';

/** Where a day begins. */
export function DayMark({ at }: { at: number }) {
  const now = useNow();
  return <p className="px-4 pt-4 text-center text-meta font-medium text-ink-2">{formatDay(at, now)}</p>;
}
