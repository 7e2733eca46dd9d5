import { Skeleton } from '~/ui/Skeleton';

const ROWS = [48, 56, 40, 52, 44, 60];

export const ContactSkeletons = () => (
  <div aria-busy>
    {ROWS.map((width) => (
      <div key={width} className="flex h-14 items-center gap-3 px-3">
        <Skeleton className="size-7 rounded-full" />
        <span className="grid flex-1 gap-1.5">
          <Skeleton className="h-3 w-32" />
          <span className="block" style={{ inlineSize: `${width}%` }}>
            <Skeleton className="h-3 w-full" />
          </span>
        </span>
      </div>
    ))}
  </div>
);
