// How a board is set up: what it shows, and what is too much or too long. All of it is in the address, so that a board can
// be sent to somebody, put on a wall, and gone back to.
import { NUMBER_IDS, type NumberId } from './numbers';

/** What alarms can be set on besides the numbers. */
export const SITUATIONS = ['waiting', 'stranded', 'runaway'] as const;
export type Situation = (typeof SITUATIONS)[number];
/** What stands beside each other as tiles. */
export const TILES = [...NUMBER_IDS, 'online'] as const;
/** What stands below each other in two columns; the tiles together are one of them. */
export const TABLES = ['longest', 'numbers', 'agents', 'inboxes', 'labels', 'teams', 'flow'] as const;
/** Those that turn into pages on a wall, two beside each other. */
export const PAGED = ['inboxes', 'agents', 'labels', 'teams'] as const satisfies readonly TableId[];
export type TableId = (typeof TABLES)[number];
export type TileId = (typeof TILES)[number];
export type PartId = TileId | TableId;
export type Counted = NumberId | Situation;

export type Board = {
  hidden: readonly PartId[];
  /** All there are, from the first on. */
  tiles: readonly TileId[];
  tables: readonly TableId[];
  /** More than this is an alarm. */
  over: ReadonlyMap<Counted, number>;
  /** Minutes: a customer who waits longer is an alarm. By inbox; 0 is any other inbox. */
  waits: ReadonlyMap<number, number>;
  /** Hours of the day between which nothing sounds, as far as the day of this screen goes. */
  quiet: { from: number; to: number } | undefined;
  /** Seconds after which a wall shows its next page; 0 is one page. */
  rotate: number;
};

/** What of an address is about the board. */
export const BOARD_KEYS = ['hide', 'order', 'over', 'wait', 'quiet', 'rotate'] as const;

export const PLAIN: Board = {
  hidden: [],
  tiles: TILES,
  tables: TABLES,
  over: new Map(),
  waits: new Map(),
  quiet: undefined,
  rotate: 0,
};

const PARTS: readonly PartId[] = [...TILES, ...TABLES];
export const COUNTED: readonly Counted[] = [...NUMBER_IDS, ...SITUATIONS];
const MOST = 100_000;

const numberOf = (text: string | undefined, most = MOST): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | undefined =>
  known.find((one) => one === text);

const partsIn = <T extends string>(known: readonly T[], text: string | null): T[] =>
  (text ?? '').split('.').flatMap((part) => oneOf(known, part) ?? []);

/** Those named come first, the others as they usually do. */
const ordered = <T extends string>(usual: readonly T[], named: readonly T[]): readonly T[] => [
  ...new Set([...named, ...usual]),
];

/** As few as have to be named for the others to follow. */
function named<T extends string>(usual: readonly T[], order: readonly T[]): readonly T[] {
  const isSaid = (count: number) => ordered(usual, order.slice(0, count)).every((part, index) => part === order[index]);
  return order.slice(0, [...order.keys()].find(isSaid) ?? order.length);
}

/** What cannot be read of an address is left out. */
export function readBoard(params: URLSearchParams): Board {
  const over = new Map<Counted, number>();
  for (const text of params.getAll('over')) {
    const [name, most] = text.split('.');
    const [counted, value] = [oneOf(COUNTED, name), numberOf(most)];
    if (counted !== undefined && value !== undefined) over.set(counted, value);
  }
  const waits = new Map<number, number>();
  for (const text of params.getAll('wait')) {
    const [inbox, minutes] = text.split('.').map((part) => numberOf(part, 1e9 - 1));
    if (inbox !== undefined && minutes !== undefined && minutes > 0) waits.set(inbox, minutes);
  }
  const [from, to] = (params.get('quiet') ?? '').split('-').map((hour) => numberOf(hour, 23));
  return {
    hidden: partsIn(PARTS, params.get('hide')),
    tiles: ordered(TILES, partsIn(TILES, params.get('order'))),
    tables: ordered(TABLES, partsIn(TABLES, params.get('order'))),
    over,
    waits,
    quiet: from === undefined || to === undefined || from === to ? undefined : { from, to },
    rotate: numberOf(params.get('rotate') ?? undefined, 3600) ?? 0,
  };
}

export function boardParams({ hidden, tiles, tables, over, waits, quiet, rotate }: Board): string[][] {
  const order = [...named(TILES, tiles), ...named(TABLES, tables)];
  return [
    ...(hidden.length > 0 ? [['hide', hidden.join('.')]] : []),
    ...(order.length > 0 ? [['order', order.join('.')]] : []),
    ...[...over].map(([counted, most]) => ['over', `${counted}.${most}`]),
    ...[...waits].map(([inbox, minutes]) => ['wait', `${inbox}.${minutes}`]),
    ...(quiet ? [['quiet', `${quiet.from}-${quiet.to}`]] : []),
    ...(rotate > 0 ? [['rotate', String(rotate)]] : []),
  ];
}
