import type { ShortcutId } from '../shortcuts';
import { useKeys } from './keymap';

/** The key of an action, shown where the action is. Decoration there: assistive technology reads aria-keyshortcuts. */
export function Kbd({ id, isSaid = false }: { id: ShortcutId; isSaid?: boolean }) {
  const names = useKeys().names(id);
  if (!names) return null;
  return (
    <kbd
      aria-hidden={!isSaid}
      className="pointer-coarse:hidden rounded-[4px] border border-current/30 px-1 font-sans text-[0.6875rem] leading-4 font-normal"
    >
      {names}
    </kbd>
  );
}
