import { useShortcut } from '~/ui/useShortcut';

import { ownerOf } from './nudge';
import { useNudge } from './NudgeProvider';
import type { Wait } from './useWaiting';

/** The key of notes nudges whoever has the conversation in the focused row. */
export function NudgeKey({ waits }: { waits: readonly Wait[] }) {
  const nudge = useNudge();
  useShortcut('note', () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    const wait = waits.find(({ conversation }) => String(conversation.id) === row?.dataset.row);
    if (wait && ownerOf(wait.conversation)) nudge(wait);
  });
  return null;
}
