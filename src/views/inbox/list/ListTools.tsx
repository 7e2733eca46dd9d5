import { Play } from 'lucide-react';
import { lazy } from 'react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { Menu } from '~/ui/Menu';

import { SelectButton } from '../selection/SelectButton';

const WorkItems = lazy(async () => ({ default: (await import('../focus/WorkItems')).WorkItems }));

/** What is done with a list as a whole: gone through one by one, or some of it chosen. */
export function ListTools() {
  return (
    <span className="flex shrink-0 items-center">
      <Menu
        label={m.focus_work()}
        trigger={<IconButton label={m.focus_work()} icon={<Play size={16} strokeWidth={1.5} aria-hidden />} />}
      >
        <WorkItems />
      </Menu>
      <SelectButton />
    </span>
  );
}
