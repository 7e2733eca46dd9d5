import { useEffect, useEffectEvent, useMemo, useState } from 'react';

import type { Message } from '~/api/types';

import { foundIn } from './found';

type Wanted = { messages: readonly Message[]; q: string; onShow: (messageId: number) => void };

/** One stands at one find until one steps on: neither older pages nor new messages move it. */
export function useFinds({ messages, q, onShow }: Wanted) {
  const ids = useMemo(() => foundIn(messages, q), [messages, q]);
  const [at, setAt] = useState<{ q: string; id: number } | undefined>(undefined);
  const newest = ids[0];
  if (newest !== undefined && at?.q !== q) setAt({ q, id: newest });

  const show = useEffectEvent(onShow);
  useEffect(() => {
    if (at) show(at.id);
  }, [at]);

  const index = at?.q === q ? ids.indexOf(at.id) : -1;
  return {
    total: ids.length,
    /** Counted from the newest; 0 where there is none. */
    position: index + 1,
    /** Round and round. */
    step: (by: 1 | -1) => {
      const id = ids[(index + by + ids.length) % ids.length];
      if (id !== undefined) setAt({ q, id });
    },
  };
}
