import { useEffect } from 'react';

import { useEntries } from '~/api/outbox/entries';

/** Asks before the page is left while a message is on its way. A failed one is kept and needs no question. */
export function useLeaveWarning() {
  const isSending = useEntries().some(({ kind, state }) => kind === 'message' && state !== 'failed');
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSending]);
}
