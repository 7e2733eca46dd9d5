import { ArrowRightLeft } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { agentName } from '~/views/shared/names';

const HandOverDialog = lazy(async () => ({ default: (await import('./HandOverDialog')).HandOverDialog }));

/** Leads to giving all that somebody has to somebody else. */
export function HandOverButton({ agent }: { agent: Agent }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={m.live_hand_over({ name: agentName(agent) })}
        title={m.live_hand_over({ name: agentName(agent) })}
        onClick={() => setOpen(true)}
        className="-my-1 inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <ArrowRightLeft size={16} strokeWidth={1.5} aria-hidden />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HandOverDialog agent={agent} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
