import { Focus, HandGrab } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { MenuItem } from '~/ui/MenuParts';

import { useClaim } from './useClaim';
import { useFocusMode } from './useFocusMode';

const glyph = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** How a list is worked through. */
export function WorkItems() {
  const begin = useFocusMode();
  const claim = useClaim();
  return (
    <>
      {begin && (
        <MenuItem icon={<Focus {...glyph} />} shortcut="focus" onClick={begin}>
          {m.focus_begin()}
        </MenuItem>
      )}
      {claim && (
        <MenuItem icon={<HandGrab {...glyph} />} shortcut="claim" onClick={claim}>
          {m.focus_claim()}
        </MenuItem>
      )}
    </>
  );
}
