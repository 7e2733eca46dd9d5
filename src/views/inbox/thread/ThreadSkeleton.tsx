import { m } from '~/paraglide/messages.js';
import { Skeleton } from '~/ui/Skeleton';

/** A few messages of either side, at the end of the pane, where the newest will stand. */
export function ThreadSkeleton() {
  return (
    <div role="status" aria-label={m.thread_loading()} className="flex h-full flex-col justify-end gap-4 p-4">
      <Skeleton className="h-16 w-3/5" />
      <Skeleton className="h-10 w-2/5 self-end" />
      <Skeleton className="h-24 w-1/2" />
      <Skeleton className="h-14 w-3/5 self-end" />
    </div>
  );
}
