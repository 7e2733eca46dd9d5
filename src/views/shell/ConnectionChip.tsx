import { Circle, CloudOff } from 'lucide-react';

import { hurryLine } from '~/api/line';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import { useConnection } from './useConnection';

const DOTS = { live: 'text-open', busy: 'text-ink-3', late: 'text-pending' };

/** How true everything on screen is. On the narrow rail only the dot fits; there the notices above say the rest. */
export function ConnectionChip() {
  const { look, title, detail } = useConnection();
  if (look !== 'bad') {
    return (
      <div className="grid gap-0.5 px-2 py-1 text-meta text-ink-3">
        <p className="flex items-center justify-center gap-2 xl:justify-start">
          <Circle size={8} fill="currentColor" strokeWidth={0} aria-hidden className={`shrink-0 ${DOTS[look]}`} />
          <span className="sr-only xl:not-sr-only">{title}</span>
        </p>
        {detail && <p className="hidden xl:block">{detail}</p>}
      </div>
    );
  }
  return (
    <div className="flex flex-col items-center gap-1 px-2 py-1 text-meta xl:items-start">
      <p className="flex items-center gap-2 font-medium text-danger">
        <CloudOff size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
        <span className="sr-only xl:not-sr-only">{title}</span>
      </p>
      {detail && <p className="hidden text-ink-2 xl:block">{detail}</p>}
      <Button className="mt-1 max-xl:hidden" onClick={hurryLine}>
        {m.connection_retry()}
      </Button>
    </div>
  );
}
