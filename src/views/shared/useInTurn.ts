import { useQueries, type QueryKey, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';

/** So many are asked for at a time, so that thirty inboxes are not thirty questions at once. */
const AT_ONCE = 2;

/** The next questions are put when the ones before have been answered, or refused. */
export function useInTurn<T, K extends QueryKey>(
  queries: readonly UseQueryOptions<T, Error, T, K>[],
  isWanted = true,
): UseQueryResult<T>[] {
  const known = useQueries({ queries: queries.map((query) => ({ ...query, enabled: false })) });
  const over = known.filter(({ data, error }) => data !== undefined || error !== null).length;
  return useQueries({
    queries: queries.map((query, index) => ({ ...query, enabled: isWanted && index < over + AT_ONCE })),
  });
}
