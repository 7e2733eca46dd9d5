import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

import { useEntries } from '~/api/outbox/entries';
import { m } from '~/paraglide/messages.js';
import { useShortcut } from '~/ui/useShortcut';
import { useUndoables } from '~/views/shared/undoable';

const loadPopup = () => import('./UndoPopup');
const UndoPopup = lazy(async () => ({ default: (await loadPopup()).UndoPopup }));
/** Nobody decides anything that quickly. */
const READY_AFTER_MS = 1000;

/** What was just sent or decided, for as long as it can be taken back. */
export function UndoBar() {
  const held = useEntries().filter(({ state }) => state === 'held');
  const offered = useUndoables();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [said, say] = useState('');
  const around = { held, offered, pathname };
  const hasAny = held.length > 0 || offered.length > 0;
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPopup().catch(() => {}), READY_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);

  const undo = async () => {
    const { stepsBack } = await import('./undoing');
    const isUndone = await stepsBack(around, Date.now()).at(-1)?.undo(navigate);
    if (isUndone) say(m.verdict_undone());
  };
  useShortcut('undo', () => void undo(), hasAny);

  return (
    <>
      <output className="sr-only">{said}</output>
      {hasAny && (
        <Suspense fallback={null}>
          <UndoPopup around={around} onUndo={() => void undo()} />
        </Suspense>
      )}
    </>
  );
}
