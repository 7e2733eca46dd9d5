import { Fragment, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { readId, readTv } from '~/paths';
import { formatNumber } from '~/ui/format';
import { useTitle } from '~/views/shared/title';

import { AgentTable } from './AgentTable';
import { Alarms } from './Alarms';
import { useRaised } from './alarmStore';
import { FlowTable } from './FlowTable';
import { Head } from './Head';
import { Longest } from './Longest';
import { NudgeProvider } from './NudgeProvider';
import type { TableId } from './settings';
import { InboxTable, LabelTable, TeamTable } from './ShareTables';
import { Shifting } from './Shifting';
import { StaleBanner } from './StaleBanner';
import { Tiles } from './Tiles';
import { useBoard } from './useBoard';
import { useColumns } from './useColumns';
import { useHistory } from './useHistory';
import { useNewBuild } from './useNewBuild';
import { useNumbers } from './useNumbers';
import { useWaiting, type Wait } from './useWaiting';
import { useWall } from './useWall';

const NOBODY: readonly Wait[] = [];

/** The supervisor's board: who waits longest, what nobody owns, who has how much, and whether it gets better or worse. */
export function LiveView() {
  const accountId = readId(useParams().accountId) ?? 0;
  const [params] = useSearchParams();
  const isWall = readTv(params);
  const [board, setBoard] = useBoard(accountId);
  const waiting = useWaiting(board);
  const numbers = useNumbers();
  const history = useHistory(accountId, numbers);
  const columns = useColumns(board, isWall);
  const asked = [waiting.askedAt, ...[...numbers.values()].map(({ askedAt }) => askedAt)].filter((at) => at > 0);
  const raised = useRaised(accountId);
  const loud = raised.filter(({ isAcknowledged }) => !isAcknowledged).length;
  useTitle(loud > 0 ? m.live_title_alarms({ number: formatNumber(loud) }) : m.live_title());
  useWall(isWall);
  useNewBuild(isWall);
  const tables: Record<TableId, ReactNode> = {
    longest: <Longest accountId={accountId} waiting={waiting} isPublic={isWall} />,
    numbers: <Tiles {...{ accountId, board, numbers, history, raised }} />,
    inboxes: <InboxTable accountId={accountId} />,
    agents: <AgentTable accountId={accountId} waits={waiting.waits ?? NOBODY} />,
    labels: <LabelTable accountId={accountId} />,
    teams: <TeamTable accountId={accountId} />,
    flow: <FlowTable accountId={accountId} />,
  };
  return (
    <NudgeProvider>
      <div className="h-full overflow-y-auto bg-canvas">
        <Shifting isOn={isWall}>
          <Head accountId={accountId} isWall={isWall} board={board} onChange={setBoard} />
          <StaleBanner askedAt={asked.length === 0 ? 0 : Math.min(...asked)} />
          <Alarms accountId={accountId} board={board} numbers={numbers} waiting={waiting} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 md:gap-4 xl:grid-cols-2">
            {columns.map((column, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column is its place
              <div key={index} className="grid gap-3 empty:hidden md:gap-4">
                {column.map((part) => (
                  <Fragment key={part}>{tables[part]}</Fragment>
                ))}
              </div>
            ))}
          </div>
        </Shifting>
      </div>
    </NudgeProvider>
  );
}
