import { m } from '~/paraglide/messages.js';
import type { PickerItem } from '~/ui/Picker';

import { useClaim } from '../focus/useClaim';
import { useFocusMode } from '../focus/useFocusMode';

/** How what is on screen can be worked through. */
export function useWays(): (PickerItem & { run: () => void })[] {
  const begin = useFocusMode();
  const claim = useClaim();
  return [
    ...(begin ? [{ value: 'way:focus', label: m.focus_begin(), shortcut: 'focus' as const, run: begin }] : []),
    ...(claim ? [{ value: 'way:claim', label: m.focus_claim(), shortcut: 'claim' as const, run: claim }] : []),
  ];
}
