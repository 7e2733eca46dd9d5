import { lazy, Suspense, useState, type ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';
import { Dialog } from '~/ui/Dialog';
import { useShortcut } from '~/ui/useShortcut';
import { PeekContext } from '~/views/shared/peek';

const PeekedConversation = lazy(async () => ({
  default: (await import('./PeekedConversation')).PeekedConversation,
}));

/** Where one may look into conversations through glass: by key on a focused row, or by whoever calls `usePeek`. */
export function PeekProvider({ children }: { children: ReactNode }) {
  const [peekedId, setPeekedId] = useState<number>();
  useShortcut('peek', () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    if (row) setPeekedId(Number(row.dataset.row));
  });
  const close = () => setPeekedId(undefined);
  return (
    <PeekContext value={setPeekedId}>
      {children}
      {peekedId !== undefined && (
        <Dialog
          label={m.people_peek_title({ id: peekedId })}
          hint={m.people_peek_unseen()}
          onClose={close}
          width="page"
        >
          <Suspense fallback={null}>
            <PeekedConversation conversationId={peekedId} onClose={close} />
          </Suspense>
        </Dialog>
      )}
    </PeekContext>
  );
}
