import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

type Props = { isWhole: boolean; shown: number; count: number; onChange: (isWhole: boolean) => void };

/** That there is more of a table, and the way to it; on a wall, where nobody presses anything, only that. */
export function MoreRows({ isWhole, shown, count, onChange }: Props) {
  return (
    <>
      <button
        type="button"
        aria-expanded={isWhole}
        onClick={() => onChange(!isWhole)}
        className="min-h-6 rounded-control font-medium text-accent-ink hover:underline in-data-wall:hidden pointer-coarse:min-h-11"
      >
        {isWhole ? m.live_rows_fewer() : m.live_rows_all({ number: formatNumber(count) })}
      </button>
      <span className="hidden in-data-wall:inline">
        {m.live_rows_of({ shown: formatNumber(shown), number: formatNumber(count) })}
      </span>
    </>
  );
}
