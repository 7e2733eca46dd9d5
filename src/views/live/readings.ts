// What of a board is watched: the numbers and waits that have a limit.
import type { Line } from '~/api/line';

import { ageOf, IN_TURN } from './age';
import type { Reading } from './alarms';
import type { NumberId } from './numbers';
import type { Board, Counted } from './settings';
import { isStranded } from './trouble';
import type { Known } from './useNumbers';
import type { Wait, Waiting } from './useWaiting';

const MINUTE = 60_000;
/** What is over its limit for less is a moment, not a situation. A wait does not come and go. */
const HOLD_MS = 30_000;

type Seen = {
  numbers: ReadonlyMap<NumberId, Known>;
  waiting: Waiting;
  line: Pick<Line, 'state' | 'poll_seconds'>;
  now: number;
};

/** Numbers have their own names; a wait has that of its inbox, `wait.0` stands for all that have none of their own. */
export const waitId = (inboxId: number): string => `wait.${inboxId}`;
export const inboxOfWait = (id: string): number | undefined =>
  id.startsWith('wait.') ? Number(id.slice('wait.'.length)) : undefined;

export function readingsOf(board: Board, { numbers, waiting, line, now }: Seen): Reading[] {
  const isOld = (askedAt: number, rounds?: number) =>
    ageOf(line, { askedAt, now, ...(rounds && { rounds }) }) !== 'fresh';
  const { waits } = waiting;
  const counted = (id: Counted): Pick<Reading, 'value' | 'isStale'> => {
    const isStale = isOld(waiting.askedAt);
    switch (id) {
      case 'waiting':
        return { value: waits?.length, isStale };
      case 'stranded':
      case 'runaway': {
        const isMeant = ({ trouble }: Wait) => (id === 'runaway' ? trouble === id : isStranded(trouble));
        return { value: waiting.isPresenceKnown ? waits?.filter(isMeant).length : undefined, isStale };
      }
      case 'resolved': {
        const { value, askedAt = 0 } = numbers.get(id) ?? {};
        return { value, isStale: isOld(askedAt, IN_TURN.rounds) };
      }
      default: {
        const { value, askedAt = 0 } = numbers.get(id) ?? {};
        return { value, isStale: isOld(askedAt) };
      }
    }
  };
  return [
    ...[...board.over].map(([id, limit]) => ({ id, limit, hold: HOLD_MS, ...counted(id) })),
    ...[...board.waits].map(([inboxId, minutes]) => ({
      id: waitId(inboxId),
      limit: minutes,
      hold: 0,
      value: longestIn(board, waiting, inboxId),
      isStale: isOld(waiting.askedAt),
    })),
  ];
}

/** Minutes of opening hours; of several inboxes all that have no limit of their own. */
function longestIn(board: Board, { waits, elsewhere }: Waiting, inboxId: number): number | undefined {
  const found = elsewhere.has(inboxId) ? elsewhere.get(inboxId) : waits;
  const meant = found?.filter(({ conversation: { inbox_id } }) =>
    inboxId === 0 ? !board.waits.has(inbox_id) : inbox_id === inboxId,
  );
  return meant && Math.floor(Math.max(0, ...meant.map(({ counted }) => counted)) / MINUTE);
}
