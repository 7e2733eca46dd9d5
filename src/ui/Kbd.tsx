import type { ShortcutId } from '../shortcuts';
import { usePreference } from './preferences';
import { isSwitchedOff, keyNames } from './useShortcut';

/** The key of an action, shown where the action is. Decoration there: assistive technology reads aria-keyshortcuts. */
export function Kbd({ id, isSaid = false }: { id: ShortcutId; isSaid?: boolean }) {
  usePreference('bare_keys');
  // The help sheet tells it all the same: there it is switched on again.
  if (!isSaid && isSwitchedOff(id)) return null;
  return (
    <kbd
      aria-hidden={!isSaid}
      className="pointer-coarse:hidden rounded-[4px] border border-current/30 px-1 font-sans text-[0.6875rem] leading-4 font-normal"
    >
      {keyNames(id)}
    </kbd>
  );
}
