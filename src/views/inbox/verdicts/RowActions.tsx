import { Ellipsis } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { useKeys } from '~/ui/keymap';

import { useVerdicts } from './Verdicts';

/**
 * What can be done with a row, by pointer or screen reader. Stands after the row's link, which is its peer; the keyboard
 * has a key of its own, so that a list stays one stop for Tab. Where nothing hovers it cannot be hit by accident.
 */
export function RowActions({ conversationId, name }: { conversationId: number; name: string }) {
  const { showAll } = useVerdicts();
  const keys = useKeys();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={m.verdict_actions_for({ name })}
      aria-haspopup="menu"
      {...keys.props('actions')}
      title={keys.hint(m.verdict_actions(), 'actions')}
      onClick={({ currentTarget }) => showAll(conversationId, currentTarget)}
      className="pointer-events-none absolute end-8 bottom-1 inline-flex size-6 items-center justify-center rounded-control border border-line bg-raised text-ink-2 opacity-0 peer-hover:pointer-events-auto peer-hover:opacity-100 peer-focus-visible:pointer-events-auto peer-focus-visible:opacity-100 hover:pointer-events-auto hover:text-ink hover:opacity-100 focus-visible:pointer-events-auto focus-visible:opacity-100"
    >
      <Ellipsis size={16} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
