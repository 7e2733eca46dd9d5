// Changing what is cached without claiming that it was asked for: a patch makes nothing look fresher than it is, and does
// not excuse it from being checked.
import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** Changes the data of one query, if there is any; the very same data is no change. */
export function patchData<T>(queryClient: QueryClient, queryKey: QueryKey, change: (data: T) => T) {
  const query = queryClient.getQueryCache().get<T>(hashKey(queryKey));
  if (query?.state.data === undefined) return;
  const { data, dataUpdatedAt, isInvalidated } = query.state;
  const next = change(data);
  if (next === data) return;
  query.setData(next, { updatedAt: dataUpdatedAt, manual: true });
  if (isInvalidated) query.invalidate();
}
