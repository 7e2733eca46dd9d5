import { lazy, Suspense, useEffect, useState } from 'react';

import { useEntries } from '~/api/outbox/entries';
import { m } from '~/paraglide/messages.js';

const loadPopup = () => import('./UndoPopup');
const UndoPopup = lazy(async () => ({ default: (await loadPopup()).UndoPopup }));
/** Nobody decides anything that quickly. */
const READY_AFTER_MS = 1000;

/** What was just sent or decided, for as long as it can be taken back. */
export function UndoBar() {
  const held = useEntries().filter(({ state }) => state === 'held');
  const [said, say] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPopup().catch(() => {}), READY_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <>
      <output className="sr-only">{said}</output>
      {held.length > 0 && (
        <Suspense fallback={null}>
          <UndoPopup held={held} onUndone={() => say(m.verdict_undone())} />
        </Suspense>
      )}
    </>
  );
}
