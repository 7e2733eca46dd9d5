import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Keeps everything on screen true for as long as the app is there. Its code comes after the first paint. */
export function useRealtime(accountId: number) {
  const queryClient = useQueryClient();
  useEffect(() => {
    let isGone = false;
    let disconnect = () => {};
    void import('~/api/realtime').then(({ connect }) => {
      if (!isGone) disconnect = connect(queryClient, { accountId });
    });
    return () => {
      isGone = true;
      disconnect();
    };
  }, [queryClient, accountId]);
}
