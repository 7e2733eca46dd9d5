import { useQueries } from '@tanstack/react-query';

import { shareQuery } from '~/api/queries/board';
import { countsQuery } from '~/api/queries/conversations';
import { useNow } from '~/ui/useNow';

import { NUMBER_IDS, numberOf, scopeOfNumber, type NumberId } from './numbers';

export type Known = {
  /** Undefined while it is not known. */
  value: number | undefined;
  /** Milliseconds: when it was asked for; 0 when never. */
  askedAt: number;
};

/** What the numbers of a board are. */
export function useNumbers(): ReadonlyMap<NumberId, Known> {
  const now = useNow();
  const numbers = NUMBER_IDS.map(numberOf);
  const answers = useQueries({
    queries: numbers.map((number) => {
      const scope = scopeOfNumber(number, now);
      return scope.filter ? shareQuery(scope) : countsQuery(scope);
    }) as ReturnType<typeof shareQuery>[],
  });
  return new Map(
    numbers.map(({ id, count }, index) => {
      const { data, dataUpdatedAt = 0 } = answers[index] ?? {};
      return [id, { value: data?.[count], askedAt: dataUpdatedAt }];
    }),
  );
}
