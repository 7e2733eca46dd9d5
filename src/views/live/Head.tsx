import { MonitorUp, X } from 'lucide-react';
import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatExact } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { SetupButton } from './SetupButton';
import { boardParams, type Board } from './settings';

type Props = { accountId: number; isWall: boolean; board: Board; onChange: (board: Board) => void };

/** What this is, what time it is, and the way to the wall and back. */
export function Head({ accountId, isWall, board, onChange }: Props) {
  return (
    <header className="flex flex-wrap items-center gap-3">
      <h1 className="text-headline font-bold text-ink">{m.live_title()}</h1>
      <Clock />
      <div className="ms-auto flex flex-wrap gap-2">
        {!isWall && <SetupButton accountId={accountId} board={board} onChange={onChange} />}
        <Link
          to={paths.live(accountId, { tv: !isWall, board: boardParams(board) })}
          title={isWall ? undefined : m.live_tv_hint()}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-control border border-line bg-surface px-2.5 text-ui font-medium text-ink hover:bg-hover pointer-coarse:min-h-11"
        >
          {isWall ? (
            <X size={16} strokeWidth={1.5} aria-hidden />
          ) : (
            <MonitorUp size={16} strokeWidth={1.5} aria-hidden />
          )}
          {isWall ? m.live_tv_leave() : m.live_tv()}
        </Link>
      </div>
    </header>
  );
}

/** That it moves shows that the board does. */
function Clock() {
  const now = useNow();
  return <time className="text-ui text-ink-2 tabular-nums">{formatExact(now)}</time>;
}
