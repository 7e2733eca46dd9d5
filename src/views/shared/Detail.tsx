import type { ReactNode } from 'react';

type Props = {
  name: string;
  children: ReactNode;
  /** What can be done with it: there when the pointer or the focus is, always under a finger. */
  actions?: ReactNode;
  /** Name above instead of beside. */
  isWide?: boolean;
};

/** Under a finger each line is as high as what can be pressed in it. */
const TALL = 'pointer-coarse:flex pointer-coarse:min-h-11 pointer-coarse:items-center pointer-coarse:py-0';

/** One line of a list of details: what it is called, what it is. Stands in `Details`' columns. */
export function Detail({ name, children, actions, isWide = false }: Props) {
  return (
    <div className={isWide ? 'col-span-2 grid grid-cols-[minmax(0,1fr)]' : 'group contents'}>
      <dt className={`min-w-0 py-1 break-words text-ink-3 ${isWide ? '' : TALL}`}>
        <bdi>{name}</bdi>
      </dt>
      <dd className={`relative flex min-w-0 items-start gap-1 py-1 text-ink ${isWide ? '' : TALL}`}>
        {children}
        {actions && (
          <span className="absolute end-0 top-0 flex rounded-control bg-surface opacity-0 group-hover:opacity-100 focus-within:opacity-100 pointer-coarse:static pointer-coarse:ms-auto pointer-coarse:opacity-100">
            {actions}
          </span>
        )}
      </dd>
    </div>
  );
}
