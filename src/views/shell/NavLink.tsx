import type { LucideIcon } from 'lucide-react';
import { Link } from 'react-router';

import type { ShortcutId } from '~/shortcuts';
import { formatNumber } from '~/ui/format';
import { useKeys } from '~/ui/keymap';

type Props = {
  to: string;
  Icon: LucideIcon;
  label: string;
  count?: number | undefined;
  isCurrent: boolean;
  shortcut?: ShortcutId;
};

/** A way to a screen, with the number of what waits there: a line in the wide navigation, a tile on the rail. */
export function NavLink({ to, Icon, label, count, isCurrent, shortcut }: Props) {
  const keys = useKeys();
  return (
    <Link
      to={to}
      {...keys.props(shortcut)}
      title={shortcut && keys.hint(label, shortcut)}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex flex-col items-center gap-0.5 rounded-control px-1 py-1.5 text-ink-2 -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:text-ink xl:min-h-8 xl:flex-row xl:gap-2.5 xl:px-2 xl:py-1 pointer-coarse:min-h-11"
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
      <span className="max-w-full truncate text-[0.6875rem] leading-4 xl:flex-1 xl:text-ui">{label}</span>
      {count !== undefined && (
        <span className="text-[0.6875rem] leading-4 text-ink-2 tabular-nums xl:text-meta">
          {' '}
          {formatNumber(Math.max(0, count))}
        </span>
      )}
    </Link>
  );
}
