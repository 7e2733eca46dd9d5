import { useEffectEvent, useLayoutEffect, useState } from 'react';

import type { MessageEntry } from '~/api/outbox/entry';

/** What one sends oneself is wanted in sight. */
export function useOwnSend(outbox: readonly MessageEntry[], toEnd: () => void) {
  const newest = outbox.at(-1)?.id;
  const [before] = useState(newest);
  const onSend = useEffectEvent(toEnd);
  useLayoutEffect(() => {
    if (newest !== undefined && newest !== before) onSend();
  }, [newest, before]);
}
