// Where each list was left, for as long as the page lives: going back finds it as it was.
import type { ConversationFilters } from '~/api/queries/conversations';

/** `row`: the first in sight, and how much of it is out of sight: rows may be of another height by then. */
type Place = { row: number; openedId: number | undefined };

const places = new Map<string, Place>();

export const listKey = (filters: ConversationFilters): string => JSON.stringify(filters);

export const placeOf = (filters: ConversationFilters): Place =>
  places.get(listKey(filters)) ?? { row: 0, openedId: undefined };

export function keepPlace(filters: ConversationFilters, change: Partial<Place>) {
  places.set(listKey(filters), { ...placeOf(filters), ...change });
}
