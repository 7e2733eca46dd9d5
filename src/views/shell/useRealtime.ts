import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const RETRY_MS = 3000;

/** Keeps everything on screen true for as long as the app is there. Its code comes after the first paint. */
export function useRealtime(accountId: number) {
  const queryClient = useQueryClient();
  useEffect(() => {
    let isGone = false;
    let disconnect = () => {};
    let timer: number | undefined;
    async function begin() {
      try {
        const { connect } = await import('~/api/realtime');
        if (!isGone) disconnect = connect(queryClient, { accountId });
      } catch {
        // Not there now, or not any more since an update: without it nothing is asked for again.
        if (!isGone) timer = window.setTimeout(() => void begin(), RETRY_MS);
      }
    }
    void begin();
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      disconnect();
    };
  }, [queryClient, accountId]);
}
