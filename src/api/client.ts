// The query client and its two global policies:
// * reads: silence is retried twice with growing pauses, a refusal never; what failed is shown where it was asked for;
// * a 401 usually means "forbidden" at Chatwoot: only when the profile itself answers 401 is the token dead.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { noteSignedOut } from './health';
import { ApiError, get } from './http';
import { readLine } from './line';

const MINUTE = 60_000;

export function createQueryClient(onWriteFailed: (error: Error) => void = () => {}): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: recheckToken }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        recheckToken(error);
        // A mutation that shows its own failure in place says so with `meta: { shownInPlace: true }`.
        if (!mutation.meta?.shownInPlace) onWriteFailed(error);
      },
    }),
    defaultOptions: {
      queries: {
        // While news comes, what is cached is current until it is brought into question; upkeep.ts asks for it again.
        staleTime: () => (readLine().whole_since === null ? 15_000 : Number.POSITIVE_INFINITY),
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        gcTime: 30 * MINUTE,
        // The gateway usually lives on this very machine: `navigator.onLine` says nothing about it.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.isAmbiguous,
        retryDelay: (failures) => 500 * 4 ** failures,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

let checking = false;

async function recheckToken(error: Error) {
  if (checking || !(error instanceof ApiError) || error.status !== 401) return;
  checking = true;
  try {
    await get('/api/v1/profile');
  } catch (verdict) {
    if (verdict instanceof ApiError && verdict.status === 401) noteSignedOut();
  } finally {
    checking = false;
  }
}
