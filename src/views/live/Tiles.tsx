import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { useNow } from '~/ui/useNow';

import type { Alarm } from './alarms';
import type { Reading } from './history';
import { NUMBER_IDS, numberOf, type NumberId } from './numbers';
import { OnlineTile } from './OnlineTile';
import type { Board } from './settings';
import { Tile } from './Tile';
import type { Known } from './useNumbers';

type Props = {
  accountId: number;
  board: Board;
  numbers: ReadonlyMap<NumberId, Known>;
  history: readonly Reading[];
  raised: readonly Alarm[];
};

/** The numbers beside each other, in the order somebody has put them. */
export function Tiles({ accountId, board, numbers, history, raised }: Props) {
  const now = useNow();
  return (
    <ul aria-label={m.live_numbers()} className="grid grid-cols-2 gap-3 empty:hidden md:grid-cols-4 md:gap-4">
      {board.tiles
        .filter((id) => !board.hidden.includes(id))
        .map((tile) => {
          const id = NUMBER_IDS.find((one) => one === tile);
          if (!id) return <OnlineTile key={tile} accountId={accountId} />;
          const number = numberOf(id);
          return (
            <Tile
              key={id}
              number={number}
              to={paths.conversations(accountId, number.folder(now), number.list)}
              {...(numbers.get(id) ?? { value: undefined, askedAt: 0 })}
              history={history}
              limit={board.over.get(id)}
              isAlarm={raised.some((alarm) => alarm.id === id)}
            />
          );
        })}
    </ul>
  );
}
