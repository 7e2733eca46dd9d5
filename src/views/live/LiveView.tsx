import { useParams, useSearchParams } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths, readId, readTv } from '~/paths';
import { formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';
import { useTitle } from '~/views/shared/title';

import { Alarms } from './Alarms';
import { useRaised } from './alarmStore';
import { AgentTable } from './AgentTable';
import { FlowTable } from './FlowTable';
import { Head } from './Head';
import { Longest } from './Longest';
import { NudgeProvider } from './NudgeProvider';
import { OnlineTile } from './OnlineTile';
import { NUMBER_IDS, numberOf } from './numbers';
import { PARTS, type PartId } from './settings';
import { InboxTable, LabelTable, TeamTable } from './ShareTables';
import { StaleBanner } from './StaleBanner';
import { Tile } from './Tile';
import { useBoard } from './useBoard';
import { useHistory } from './useHistory';
import { useNumbers } from './useNumbers';
import { useWaiting, type Wait } from './useWaiting';
import { usePage } from './usePage';
import { useWall } from './useWall';
import { pagesOf, shiftAt } from './wall';

const NOBODY: readonly Wait[] = [];

/** The supervisor's board: who waits longest, what nobody owns, who has how much, and whether it gets better or worse. */
export function LiveView() {
  const accountId = readId(useParams().accountId) ?? 0;
  const [params] = useSearchParams();
  const isWall = readTv(params);
  const [board, setBoard] = useBoard(accountId);
  const waiting = useWaiting(board);
  const numbers = useNumbers();
  const now = useNow();
  const history = useHistory(accountId, numbers);
  const asked = [waiting.askedAt, ...[...numbers.values()].map(({ askedAt }) => askedAt)].filter((at) => at > 0);
  const shown = PARTS.filter((part) => !board.hidden.includes(part));
  const pages = pagesOf(shown);
  const rotate = isWall ? board.rotate : 0;
  const page = usePage(pages.length, rotate);
  const isShown = (part: PartId) => (rotate > 0 ? (pages[page] ?? []) : shown).includes(part);
  const raised = useRaised(accountId);
  const loud = raised.filter(({ isAcknowledged }) => !isAcknowledged).length;
  useTitle(loud > 0 ? m.live_title_alarms({ number: formatNumber(loud) }) : m.live_title());
  useWall(isWall);
  return (
    <NudgeProvider>
      <div className="h-full overflow-y-auto bg-canvas">
        <div
          style={
            isWall
              ? {
                  translate: shiftAt(now)
                    .map((pixels) => `${pixels}px`)
                    .join(' '),
                }
              : undefined
          }
          className="mx-auto grid max-w-480 gap-3 p-3 md:gap-4 md:p-6"
        >
          <Head accountId={accountId} isWall={isWall} board={board} onChange={setBoard} />
          <StaleBanner askedAt={asked.length === 0 ? 0 : Math.min(...asked)} />
          <Alarms accountId={accountId} board={board} numbers={numbers} waiting={waiting} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 md:gap-4 xl:grid-cols-2">
            <div className="grid gap-3 empty:hidden md:gap-4">
              {isShown('longest') && <Longest accountId={accountId} waiting={waiting} isPublic={isWall} />}
              {isShown('inboxes') && <InboxTable accountId={accountId} />}
              {isShown('labels') && <LabelTable accountId={accountId} />}
            </div>
            <div className="grid gap-3 empty:hidden md:gap-4">
              <ul aria-label={m.live_numbers()} className="grid grid-cols-2 gap-3 empty:hidden md:grid-cols-4 md:gap-4">
                {NUMBER_IDS.filter(isShown).map((id) => {
                  const number = numberOf(id);
                  return (
                    <Tile
                      key={id}
                      number={number}
                      to={paths.conversations(accountId, number.folder(now), number.list)}
                      {...(numbers.get(id) ?? { value: undefined, askedAt: 0 })}
                      history={history}
                      isAlarm={raised.some((alarm) => alarm.id === id)}
                    />
                  );
                })}
                {isShown('online') && <OnlineTile accountId={accountId} />}
              </ul>
              {isShown('agents') && <AgentTable accountId={accountId} waits={waiting.waits ?? NOBODY} />}
              {isShown('teams') && <TeamTable accountId={accountId} />}
              {isShown('flow') && <FlowTable accountId={accountId} />}
            </div>
          </div>
        </div>
      </div>
    </NudgeProvider>
  );
}
