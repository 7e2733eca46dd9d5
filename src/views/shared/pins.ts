// Conversations an agent wants in sight, whatever list is shown. Nobody else sees them: Chatwoot knows of no pins.
import { keptList } from './kept';

/** More would be a list of its own. */
export const MOST_PINS = 5;

const pins = keptList('pins', (id): id is number => typeof id === 'number');

export const usePins = pins.useList;
export const isPinned = (accountId: number, id: number): boolean => pins.read(accountId).includes(id);

/** The newest comes last; where there are too many, the oldest goes. */
export function togglePin(accountId: number, id: number) {
  const others = pins.read(accountId).filter((one) => one !== id);
  pins.write(accountId, isPinned(accountId, id) ? others : [...others, id].slice(-MOST_PINS));
}
export const unpin = (accountId: number, ids: readonly number[]) =>
  pins.write(
    accountId,
    pins.read(accountId).filter((id) => !ids.includes(id)),
  );
