import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'react-router';

import { useLine } from '~/api/line';
import { agentsQuery } from '~/api/queries/account';
import { presenceQuery } from '~/api/queries/presence';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';

/** How many colleagues are there: only told, so that without news nobody knows. */
export function OnlineTile({ accountId }: { accountId: number }) {
  const meaningId = useId();
  const { data: agents } = useQuery(agentsQuery());
  const { data: presence } = useQuery(presenceQuery());
  const isTold = useLine().whole_since !== null;
  const states = isTold && presence ? agents?.map(({ id }) => presence.users[id] ?? 'offline') : undefined;
  const count = (state: string) => formatNumber(states?.filter((one) => one === state).length ?? 0);
  const meaning = states && m.live_online_meaning({ busy: count('busy') });
  return (
    <li className="min-w-0">
      <Link
        to={paths.team(accountId)}
        aria-describedby={meaningId}
        title={meaning}
        className="flex h-full flex-col gap-1 rounded-bubble border border-line bg-surface p-3 hover:bg-hover md:p-4"
      >
        <span className="text-ui font-medium text-ink-2">{m.live_online()}</span>
        <span className="text-figure font-bold text-ink tabular-nums">{states ? count('online') : '–'}</span>
        <span className="mt-auto min-h-4 text-meta text-ink-2">
          {agents && m.live_online_of({ number: formatNumber(agents.length) })}
        </span>
      </Link>
      <span id={meaningId} hidden>
        {meaning}
      </span>
    </li>
  );
}
