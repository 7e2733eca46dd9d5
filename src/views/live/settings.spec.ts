import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  integer,
  nat,
  option,
  property,
  record,
  shuffledSubarray,
  string,
  tuple,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';

import { NUMBER_IDS } from './numbers';
import { readSaved, savedBoard } from './savedBoard';
import { boardParams, PLAIN, readBoard, SITUATIONS, TABLES, TILES, type Board } from './settings';
import { usualLimits } from './usualLimits';

const hour = integer({ min: 0, max: 23 });
const boards: Arbitrary<Board> = record({
  hidden: uniqueArray(constantFrom(...TILES, ...TABLES)),
  tiles: shuffledSubarray([...TILES], { minLength: TILES.length }),
  tables: shuffledSubarray([...TABLES], { minLength: TABLES.length }),
  over: uniqueArray(tuple(constantFrom(...NUMBER_IDS, ...SITUATIONS), nat(100_000)), { selector: ([id]) => id }).map(
    (pairs) => new Map(pairs),
  ),
  waits: uniqueArray(tuple(nat(9999), integer({ min: 1, max: 9999 })), { selector: ([id]) => id }).map(
    (pairs) => new Map(pairs),
  ),
  quiet: option(
    record({ from: hour, to: hour }).filter(({ from, to }) => from !== to),
    { nil: undefined },
  ),
  rotate: nat(3600),
});

test('whoever is sent the address has the same board', () => {
  assert(
    property(boards, (board) => {
      const address = new URLSearchParams(boardParams(board)).toString();
      expect(readBoard(new URLSearchParams(address))).toEqual(board);
      expect(readSaved(savedBoard(board))).toEqual(board);
    }),
  );
});

test('a plain board has a plain address', () => {
  expect(boardParams(PLAIN)).toEqual([]);
  expect(readBoard(new URLSearchParams())).toEqual(PLAIN);
});

test('only what stands elsewhere than usual is named', () => {
  const address = (order: Partial<Board>) => new URLSearchParams(boardParams({ ...PLAIN, ...order })).get('order');
  expect(address({ tables: ['agents', ...TABLES.filter((id) => id !== 'agents')] })).toBe('agents');
  expect(address({ tiles: ['online', ...NUMBER_IDS] })).toBe('online');
  expect(readBoard(new URLSearchParams('order=flow.nothing.online.flow')).tables).toEqual([
    'flow',
    ...TABLES.filter((id) => id !== 'flow'),
  ]);
});

test('usual limits give letters more time than chats', () => {
  const { waits } = usualLimits([
    { id: 3, channel_type: 'Channel::WebWidget' },
    { id: 5, channel_type: 'Channel::Email' },
  ]);
  expect(boardParams({ ...PLAIN, waits })).toEqual([
    ['wait', '0.20'],
    ['wait', '5.480'],
  ]);
});

test('what somebody has made up is left out', () => {
  assert(
    property(array(tuple(constantFrom('over', 'wait', 'quiet', 'hide', 'order', 'rotate'), string())), (pairs) => {
      const board = readBoard(new URLSearchParams(pairs));
      expect(readBoard(new URLSearchParams(boardParams(board)))).toEqual(board);
    }),
  );
  expect(readBoard(new URLSearchParams('over=open.-1&over=hope.3&wait=x.1&wait=5.0&quiet=22-22&rotate=1e9'))).toEqual(
    PLAIN,
  );
});

test('a file that is none is none', () => {
  for (const text of ['', 'null', '[]', '{"board": 7}', '{"bord": []}']) expect(readSaved(text)).toBeUndefined();
  expect(readSaved('{"board": [7, ["over"], ["over", "open.3"]]}')).toEqual({ ...PLAIN, over: new Map([['open', 3]]) });
});
