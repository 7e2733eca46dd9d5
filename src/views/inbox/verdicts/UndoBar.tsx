import { useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';

import { knownConversation } from '~/api/cache';
import { undoLast, useHeld, type Held } from '~/api/held';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { useShortcut } from '~/ui/useShortcut';
import { contactName } from '~/views/shared/names';

/** What was just decided, for as long as it can be taken back. */
export function UndoBar({ onUndone }: { onUndone: (words: string) => void }) {
  const held = useHeld();
  const last = held.at(-1);
  const undo = () => {
    if (undoLast()) onUndone(m.verdict_undone());
  };
  useShortcut('undo', undo, last !== undefined);
  if (!last) return null;
  return (
    <div className="fixed inset-x-0 bottom-4 z-30 mx-auto flex w-fit max-w-[calc(100vw-2rem)] items-center gap-3 rounded-bubble border border-line bg-raised py-2 ps-4 pe-2 text-ui text-ink shadow-float max-md:bottom-20">
      <p className="min-w-0 truncate">
        <Words held={last} />
        {held.length > 1 && (
          <span className="text-ink-2">
            {' '}
            {m.verdict_held_more({ count: held.length - 1, number: formatNumber(held.length - 1) })}
          </span>
        )}
      </p>
      <Button icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden />} shortcut="undo" onClick={undo}>
        {m.verdict_undo()}
      </Button>
    </div>
  );
}

function Words({ held }: { held: Held }) {
  const conversation = knownConversation(useQueryClient(), held.conversation_id);
  const name = conversation ? contactName(conversation.meta.sender) : `#${held.conversation_id}`;
  return m.verdict_held({ what: held.status, name });
}
