import { useShortcut } from '~/ui/useShortcut';

import { useClaim } from './useClaim';
import { useFocusMode } from './useFocusMode';

/** Draws nothing: the keys of what WorkItems offers. */
export function WorkKeys() {
  const begin = useFocusMode();
  const claim = useClaim();
  useShortcut('focus', ({ repeat }) => repeat || begin?.(), begin !== undefined);
  useShortcut('claim', ({ repeat }) => repeat || claim?.(), claim !== undefined);
  return null;
}
