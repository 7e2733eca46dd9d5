import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';

/** Whose words: the customer's, ours to the customer, or ours among ourselves. */
export type Side = 'customer' | 'us' | 'note';

const LOOKS: Record<Side, string> = {
  customer: 'bg-bubble',
  us: 'bg-bubble-own',
  note: 'w-full border border-private-line bg-private',
};

type Props = { side: Side; isWide?: boolean; children: ReactNode };

/** The paper a message is written on. A note is unmistakable by place, width, colour, lock and words. */
export function Bubble({ side, isWide = false, children }: Props) {
  return (
    <div
      className={`grid min-w-0 justify-items-start gap-2 overflow-clip rounded-bubble px-3 py-2 text-message text-ink [&>*]:max-w-full [&>*]:min-w-0 ${LOOKS[side]} ${isWide ? 'w-full' : ''}`}
    >
      {side === 'note' && (
        <p className="flex items-center gap-1.5 pe-6 text-meta font-medium text-private-ink pointer-coarse:pe-10">
          <Lock size={12} strokeWidth={1.75} aria-hidden />
          {m.thread_private_note()}
        </p>
      )}
      {children}
    </div>
  );
}
