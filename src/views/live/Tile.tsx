import { memo, useEffect, useId, useRef } from 'react';
import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { formatAgo, formatClock, formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { useAge } from './age';
import { runsOf, type Reading } from './history';
import type { BoardNumber } from './numbers';
import { Sparkline } from './Sparkline';

type Props = {
  number: BoardNumber;
  to: string;
  /** Undefined while it is not known. */
  value: number | undefined;
  /** Milliseconds: when it was asked for; 0 when never. */
  askedAt: number;
  history: readonly Reading[];
  /** What is too much, where somebody has said so. */
  limit: number | undefined;
  /** True while it is over its limit. */
  isAlarm: boolean;
};

/** Seen from where its age cannot be read. */
const HATCH = {
  backgroundImage: 'repeating-linear-gradient(135deg, var(--danger-tint) 0 0.5rem, transparent 0.5rem 1rem)',
};

/** One number, what it counts, how old it is and where it is going; leads to the list it counted. */
export const Tile = memo(function Tile({ number, to, value, askedAt, history, limit, isAlarm }: Props) {
  const meaningId = useId();
  const age = useAge(askedAt);
  const figure = useTint(value);
  const meaning = number.meaning(useNow());
  return (
    <li className="min-w-0">
      <Link
        to={to}
        aria-describedby={meaningId}
        title={meaning}
        style={age === 'stale' ? HATCH : undefined}
        className={`flex h-full flex-col gap-1 rounded-bubble border bg-surface p-3 hover:bg-hover md:p-4 ${
          age === 'stale' ? 'border-dashed border-danger' : isAlarm ? 'border-danger ring-1 ring-danger' : 'border-line'
        }`}
      >
        <span className="text-ui font-medium whitespace-nowrap text-ink-2">{number.label()}</span>
        <span
          ref={figure}
          className={`-mx-1 self-start rounded-control px-1 text-figure font-bold tabular-nums ${age === 'stale' ? 'text-ink-3' : isAlarm ? 'text-danger' : 'text-ink'}`}
        >
          {value === undefined ? '–' : formatNumber(value)}
        </span>
        <span className="mt-auto block">
          <Sparkline history={history} id={number.id} />
        </span>
        <span className="flex min-h-4 flex-wrap gap-x-2 text-meta text-ink-2">
          {limit !== undefined && <span>{m.live_limit({ number: formatNumber(limit) })}</span>}
          {age === 'fresh' ? <Change number={number} value={value} history={history} /> : <AsOf askedAt={askedAt} />}
        </span>
      </Link>
      <span id={meaningId} hidden>
        {meaning}
      </span>
    </li>
  );
});

const TINT_MS = 300;

/** A number that has changed is tinted for a moment; counting up to it would show what never was. */
function useTint(value: number | undefined) {
  const figure = useRef<HTMLSpanElement>(null);
  const before = useRef(value);
  useEffect(() => {
    const isChange = before.current !== undefined && value !== undefined && before.current !== value;
    before.current = value;
    if (isChange) figure.current?.animate([{ background: 'var(--selected)' }, {}], { duration: TINT_MS });
  }, [value]);
  return figure;
}

/** "+3 since 09:02". */
function Change({ number, value, history }: Pick<Props, 'number' | 'value' | 'history'>) {
  const first = runsOf(history, number.id)[0]?.[0];
  if (value === undefined || !first || history.length < 2) return null;
  const change = value - first.value;
  const time = formatClock(first.at);
  if (change === 0) return m.live_unchanged({ time });
  const isWorse = number.isBad && change > 0;
  return (
    <span className={isWorse ? 'text-wait-soon' : ''}>
      {m.live_change({ change: `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change))}`, time })}
    </span>
  );
}

function AsOf({ askedAt }: { askedAt: number }) {
  return (
    <span className="font-medium text-danger">
      {m.live_number_as_of({ ago: formatAgo(askedAt, useNow('second')) })}
    </span>
  );
}
