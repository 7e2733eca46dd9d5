import { memo } from 'react';

import { runsOf, type Reading } from './history';
import type { NumberId } from './numbers';

const WIDTH = 120;
const HEIGHT = 24;

type Props = { history: readonly Reading[]; id: NumberId };

/** Which way a number goes, since the board was opened: a line where it was seen, nothing where it was not. */
export const Sparkline = memo(function Sparkline({ history, id }: Props) {
  const runs = runsOf(history, id);
  const points = runs.flat();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const most = Math.max(...points.map(({ value }) => value));
  const least = Math.min(...points.map(({ value }) => value));
  const x = (at: number) => ((at - first.at) / (last.at - first.at)) * WIDTH;
  const y = (value: number) => HEIGHT - 2 - ((value - least) / (most - least || 1)) * (HEIGHT - 4);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      className="block h-6 w-full text-ink-3 rtl:-scale-x-100"
    >
      {runs.map((run) => (
        <polyline
          key={run[0]?.at}
          points={run.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
});
