import { BellRing, Ellipsis, Eye, ListChecks, UserRoundPlus } from 'lucide-react';
import { useRef } from 'react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { Menu } from '~/ui/Menu';
import { MenuItem } from '~/ui/MenuParts';
import { contactName } from '~/views/shared/names';
import { usePeek } from '~/views/shared/peek';
import { useRowActs } from '~/views/shared/rowActs';

import { ownerOf } from './nudge';
import { useNudge } from './NudgeProvider';
import type { Wait } from './useWaiting';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What a supervisor does about somebody who waits, without leaving the board. */
export function RowMenu({ wait }: { wait: Wait }) {
  const place = useRef<HTMLDivElement>(null);
  const peek = usePeek();
  const nudge = useNudge();
  const { assign, showAll } = useRowActs();
  const { id, meta } = wait.conversation;
  const beside = (act: (anchor: HTMLElement) => void) => () => place.current && act(place.current);
  return (
    <div ref={place} className="absolute inset-y-0 end-2 flex items-center">
      <Menu
        label={m.live_actions_for({ name: contactName(meta.sender) })}
        trigger={
          <IconButton label={m.live_actions_for({ name: contactName(meta.sender) })} icon={<Ellipsis {...ICON} />} />
        }
      >
        <MenuItem icon={<Eye {...ICON} />} shortcut="peek" onClick={() => peek(id)}>
          {m.live_peek()}
        </MenuItem>
        {ownerOf(wait.conversation) && (
          <MenuItem icon={<BellRing {...ICON} />} shortcut="note" onClick={() => nudge(wait)}>
            {m.live_nudge()}
          </MenuItem>
        )}
        <MenuItem icon={<UserRoundPlus {...ICON} />} shortcut="assign" onClick={beside((anchor) => assign(id, anchor))}>
          {m.live_reassign()}
        </MenuItem>
        <MenuItem icon={<ListChecks {...ICON} />} shortcut="actions" onClick={beside((anchor) => showAll(id, anchor))}>
          {m.live_more()}
        </MenuItem>
      </Menu>
    </div>
  );
}
