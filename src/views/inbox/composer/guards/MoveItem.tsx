import { Lock, Reply } from 'lucide-react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { MenuGroup, MenuItem } from '~/ui/MenuParts';

/** Takes what is written into the other mode. */
export function MoveItem({ mode, onMove }: { mode: Mode; onMove: () => void }) {
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <MenuGroup>
      <MenuItem icon={mode === 'note' ? <Reply {...icon} /> : <Lock {...icon} />} onClick={onMove}>
        {mode === 'note' ? m.guards_convert() : m.guards_to_note()}
      </MenuItem>
    </MenuGroup>
  );
}
