import { Skeleton } from '~/ui/Skeleton';

/** A conversation on its way, in the shape of one. */
export function SkeletonRow() {
  return (
    <span className="flex h-full flex-col justify-center gap-2 border-b border-line ps-4 pe-3">
      <span className="flex justify-between">
        <Skeleton className="h-3 w-32" />
        <Skeleton className="h-3 w-12" />
      </span>
      <Skeleton className="h-3 w-4/5" />
    </span>
  );
}
