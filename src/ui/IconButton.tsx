import type { ComponentProps, ReactNode } from 'react';

import type { ShortcutId } from '../shortcuts';
import { useKeys } from './keymap';
import { Tooltip } from './Tooltip';

type Props = Omit<ComponentProps<'button'>, 'children'> & { label: string; icon: ReactNode; shortcut?: ShortcutId };

/** A button that is only an icon: its label is its name and its tooltip. */
export function IconButton({ label, icon, shortcut, className = '', ...rest }: Props) {
  const keys = useKeys();
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        {...keys.props(shortcut)}
        className={`inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:size-11 ${className}`}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
