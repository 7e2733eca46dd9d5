import { ListChecks } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

import { changeSelection, clearSelection, useIsSelecting } from './selection';

/** Where nothing hovers and there is no key, selecting begins here. */
export function SelectButton() {
  const isSelecting = useIsSelecting();
  return (
    <IconButton
      label={m.select_begin()}
      shortcut="select"
      aria-pressed={isSelecting}
      icon={<ListChecks size={16} strokeWidth={1.5} aria-hidden />}
      onClick={() => (isSelecting ? clearSelection() : changeSelection((now) => ({ ...now, isOpen: true })))}
    />
  );
}
