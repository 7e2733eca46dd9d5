import type { UseQueryResult } from '@tanstack/react-query';

import { useLine } from '~/api/line';
import type { Thread } from '~/api/thread';
import { m } from '~/paraglide/messages.js';

/** Over the thread while newer messages may exist that are not in it. What is checked at once is checked unsaid. */
export function Unverified({ thread }: { thread: UseQueryResult<Thread> }) {
  const { state } = useLine();
  // While polling, the chip says how old things get; here only what polling fails to bring.
  const isInDoubt = state === 'polling' ? thread.isRefetchError : thread.isStale;
  if (!isInDoubt || !thread.data) return null;
  return (
    <p
      role="status"
      className="late-in absolute inset-x-0 top-0 z-10 mx-auto mt-1 w-fit rounded-full border border-line bg-raised px-3 py-0.5 text-meta text-ink-2 shadow-float"
    >
      {thread.isRefetchError ? m.thread_unverified() : m.thread_verifying()}
    </p>
  );
}
