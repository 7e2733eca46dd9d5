import { Eye } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { useKeys } from '~/ui/keymap';

import { usePeek } from './peek';

/**
 * Peeks from a row by pointer or screen reader. Stands after the row's link, which is its peer; the keyboard has a key of
 * its own, so that a list stays one stop for Tab. Where nothing hovers it cannot be hit by accident.
 */
export function PeekButton({ conversationId, name }: { conversationId: number; name: string }) {
  const peekAt = usePeek();
  const keys = useKeys();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={m.people_peek({ name })}
      {...keys.props('peek')}
      title={keys.hint(m.people_peek_hint(), 'peek')}
      onClick={() => peekAt(conversationId)}
      className="pointer-events-none absolute end-2 bottom-1 inline-flex size-6 items-center justify-center rounded-control border border-line bg-raised text-ink-2 opacity-0 peer-hover:pointer-events-auto peer-hover:opacity-100 peer-focus-visible:pointer-events-auto peer-focus-visible:opacity-100 hover:pointer-events-auto hover:text-ink hover:opacity-100 focus-visible:pointer-events-auto focus-visible:opacity-100"
    >
      <Eye size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
