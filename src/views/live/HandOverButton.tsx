import { ArrowRightLeft } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { agentName } from '~/views/shared/names';

const HandOverDialog = lazy(async () => ({ default: (await import('./HandOverDialog')).HandOverDialog }));

/** Leads to giving all that somebody has to somebody else. */
export function HandOverButton({ agent }: { agent: Agent }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={m.live_hand_over({ name: agentName(agent) })}
        icon={<ArrowRightLeft size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => setOpen(true)}
        className="-my-1"
      />
      {isOpen && (
        <Suspense fallback={null}>
          <HandOverDialog agent={agent} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
