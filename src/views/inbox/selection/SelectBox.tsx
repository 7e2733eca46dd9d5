import { Check } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { useKeys } from '~/ui/keymap';

type Props = { conversationId: number; name: string; isChosen: boolean; isSelecting: boolean };

/** Stands after the row's link, which is its peer. The list hears its presses; the keyboard has a key of its own. */
export function SelectBox({ conversationId, name, isChosen, isSelecting }: Props) {
  const keys = useKeys();
  const isSeen = isSelecting
    ? ''
    : 'opacity-0 peer-hover:opacity-100 hover:opacity-100 peer-focus-visible:opacity-100 pointer-coarse:pointer-events-none pointer-coarse:hidden';
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isChosen}
      tabIndex={-1}
      data-box={conversationId}
      aria-label={m.select_row({ name })}
      {...keys.props('select')}
      title={keys.hint(m.shortcut_select(), 'select')}
      className={`absolute inset-y-0 start-0 flex cursor-default items-center ${isSelecting ? 'w-8 justify-center pointer-coarse:w-11' : 'w-6 ps-0.5'} ${isSeen}`}
    >
      <span
        className={`flex items-center justify-center rounded-xs border ${isSelecting ? 'size-4' : 'size-3'} ${isChosen ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface'}`}
      >
        {isChosen && <Check size={12} strokeWidth={2.5} aria-hidden />}
      </span>
    </button>
  );
}
