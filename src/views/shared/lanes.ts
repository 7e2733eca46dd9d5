// Lists an agent goes through one after the other, side by side above the rows: each is an address.
import { keptList } from './kept';

export type Lane = {
  name: string;
  /** The address below the account, as paths.ts builds it. */
  path: string;
};

const isLane = (value: unknown): value is Lane =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'path' in value &&
  typeof value.path === 'string' &&
  value.path.startsWith('/');

/** More do not fit beside each other, and each costs a count. */
export const MOST_LANES = 8;

const lanes = keptList('lanes', isLane);

export const useLanes = lanes.useList;
export const addLane = (accountId: number, lane: Lane) =>
  lanes.write(accountId, [...lanes.read(accountId).filter(({ path }) => path !== lane.path), lane].slice(-MOST_LANES));
export const removeLane = (accountId: number, path: string) =>
  lanes.write(
    accountId,
    lanes.read(accountId).filter((lane) => lane.path !== path),
  );

/** By so many places; at an end it stays where it is. */
export function moveLane(accountId: number, path: string, by: 1 | -1) {
  const list = [...lanes.read(accountId)];
  const at = list.findIndex((lane) => lane.path === path);
  const [lane] = list.splice(at, 1);
  if (lane) lanes.write(accountId, list.toSpliced(Math.max(0, at + by), 0, lane));
}
