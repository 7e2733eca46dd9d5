import { Undo2 } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { stepsBack, type Around } from './undoing';

export function UndoPopup({ around, onUndo }: { around: Around; onUndo: () => void }) {
  const steps = stepsBack(around, useNow('second'));
  const last = steps.at(-1);
  if (!last || last.isInSight) return null;
  const more = steps.length - 1;
  return (
    <div className="fixed start-4 z-30 flex w-fit max-w-[calc(100vw-2rem)] items-center gap-3 rounded-bubble border border-line bg-raised py-2 ps-4 pe-2 text-ui text-ink shadow-float max-md:top-16 md:start-24 md:bottom-4 xl:start-56">
      <p className="min-w-0 truncate">
        <bdi>{last.words}</bdi>
        {more > 0 && (
          <span className="text-ink-2"> {m.verdict_held_more({ count: more, number: formatNumber(more) })}</span>
        )}
      </p>
      <Button icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden />} shortcut="undo" onClick={onUndo}>
        {m.verdict_undo()}
      </Button>
    </div>
  );
}
