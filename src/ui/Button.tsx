import type { ComponentProps, ReactNode } from 'react';

import type { ShortcutId } from '../shortcuts';
import { Kbd } from './Kbd';
import { useKeys } from './keymap';

type Look = 'primary' | 'quiet' | 'plain' | 'danger' | 'private';

const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:brightness-110',
  quiet: 'border border-line bg-surface text-ink hover:bg-hover',
  plain: 'text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'text-danger hover:bg-danger-tint',
  private: 'bg-private-ink text-private hover:brightness-110',
};

export type ButtonProps = ComponentProps<'button'> & { look?: Look; icon?: ReactNode; shortcut?: ShortcutId };

/** A button with words. One `primary` per view. */
export function Button({ look = 'quiet', icon, shortcut, className = '', children, ...rest }: ButtonProps) {
  const keys = useKeys();
  return (
    <button
      type="button"
      {...keys.props(shortcut)}
      className={`inline-flex min-h-7 items-center justify-center gap-1.5 rounded-control px-2.5 text-ui font-medium whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:min-h-11 ${LOOKS[look]} ${className}`}
      {...rest}
    >
      {icon}
      {children}
      {shortcut && <Kbd id={shortcut} />}
    </button>
  );
}
