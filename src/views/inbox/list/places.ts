// Where each list was left, for as long as the page lives: going back finds it as it was.
import type { ConversationFilters } from '~/api/queries/conversations';

type Place = { top: number; openedId: number | undefined };

const places = new Map<string, Place>();

export const listKey = (filters: ConversationFilters): string => JSON.stringify(filters);

export const placeOf = (filters: ConversationFilters): Place =>
  places.get(listKey(filters)) ?? { top: 0, openedId: undefined };

export function keepPlace(filters: ConversationFilters, change: Partial<Place>) {
  places.set(listKey(filters), { ...placeOf(filters), ...change });
}
