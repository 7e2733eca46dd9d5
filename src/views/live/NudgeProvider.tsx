import { createContext, lazy, Suspense, use, useState, type ReactNode } from 'react';

import type { Wait } from './useWaiting';

const NudgeDialog = lazy(async () => ({ default: (await import('./NudgeDialog')).NudgeDialog }));

const NudgeContext = createContext<(wait: Wait) => void>(() => {});

/** Asks what is to be said to whoever has a conversation. */
export const useNudge = () => use(NudgeContext);

/** Where nudges are written, over the board. */
export function NudgeProvider({ children }: { children: ReactNode }) {
  const [nudged, setNudged] = useState<Wait>();
  return (
    <NudgeContext value={setNudged}>
      {children}
      {nudged && (
        <Suspense fallback={null}>
          <NudgeDialog wait={nudged} onClose={() => setNudged(undefined)} />
        </Suspense>
      )}
    </NudgeContext>
  );
}
