import { useQueryClient } from '@tanstack/react-query';
import { Circle, CloudOff } from 'lucide-react';

import { useHealth } from '~/api/health';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { useNow } from '~/ui/useNow';

import { describeConnection } from './connection';

/** How fresh everything on screen is. On the narrow rail only the dot fits; there the notices above say the rest. */
export function ConnectionChip() {
  const queryClient = useQueryClient();
  const { isWell, title, detail } = describeConnection(useHealth(), useNow('second'));
  if (isWell) {
    return (
      <p className="flex items-center justify-center gap-2 px-2 py-1 text-meta text-ink-3 xl:justify-start">
        <Circle size={8} fill="currentColor" strokeWidth={0} aria-hidden className="shrink-0 text-open" />
        <span className="sr-only tabular-nums xl:not-sr-only">{title}</span>
      </p>
    );
  }
  return (
    <div className="flex flex-col items-center gap-1 px-2 py-1 text-meta xl:items-start">
      <p className="flex items-center gap-2 font-medium text-danger">
        <CloudOff size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
        <span className="sr-only xl:not-sr-only">{title}</span>
      </p>
      {detail && <p className="hidden text-ink-2 xl:block">{detail}</p>}
      <Button className="mt-1 max-xl:hidden" onClick={() => void queryClient.refetchQueries({ type: 'active' })}>
        {m.connection_retry()}
      </Button>
    </div>
  );
}
