import type { Thread } from '~/api/thread';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';

import { useWholeThread } from './useWholeThread';

type Props = { conversationId: number; thread: Thread; position: number; total: number };

/** How much was found, and whether all has been looked through. There while something is looked for. */
export function FindCount({ conversationId, thread, position, total }: Props) {
  const { isWhole, isError, retry } = useWholeThread(conversationId, thread);
  const count =
    total > 0
      ? m.thread_find_count({ position: formatNumber(position), total: formatNumber(total) })
      : m.thread_find_none();
  return (
    <>
      <p role="status" className="px-1 text-meta text-ink-2 tabular-nums">
        {total > 0 || isWhole ? count : ''} {!isWhole && !isError && m.thread_find_looking()}
      </p>
      {isError && (
        <p role="alert" className="flex items-center gap-2 text-meta text-danger">
          {m.thread_older_failed()} <Button onClick={retry}>{m.ui_retry()}</Button>
        </p>
      )}
    </>
  );
}
