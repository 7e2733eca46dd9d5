import { ArrowRightLeft } from 'lucide-react';

import type { Agent } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { agentName } from '~/views/shared/names';

/** Leads to giving all that somebody has to somebody else. */
export function HandOverButton({ agent, onAsk }: { agent: Agent; onAsk: () => void }) {
  return (
    <button
      type="button"
      aria-label={m.live_hand_over({ name: agentName(agent) })}
      title={m.live_hand_over({ name: agentName(agent) })}
      onClick={onAsk}
      className="-my-1 inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11"
    >
      <ArrowRightLeft size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
