import { CircleCheck, Moon, SkipForward } from 'lucide-react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { MenuGroup, MenuItem } from '~/ui/MenuParts';

import type { ThenVerdict } from './useActs';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Sends it, and is done with the conversation, or goes on to the next. */
export function SendAndItems({ mode, onSendAnd }: { mode: Mode; onSendAnd: (verdict: ThenVerdict) => void }) {
  const isNote = mode === 'note';
  return (
    <MenuGroup>
      <MenuItem icon={<CircleCheck {...icon} />} shortcut="send_resolve" onClick={() => onSendAnd('resolve')}>
        {isNote ? m.composer_note_and_resolve() : m.composer_send_and_resolve()}
      </MenuItem>
      <MenuItem icon={<Moon {...icon} />} shortcut="send_snooze" onClick={() => onSendAnd('snooze')}>
        {isNote ? m.composer_note_and_snooze() : m.composer_send_and_snooze()}
      </MenuItem>
      <MenuItem icon={<SkipForward {...icon} />} shortcut="send_next" onClick={() => onSendAnd('next')}>
        {isNote ? m.composer_note_and_next() : m.composer_send_and_next()}
      </MenuItem>
    </MenuGroup>
  );
}
