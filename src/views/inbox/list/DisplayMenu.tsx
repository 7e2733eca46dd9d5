import { ArrowDownUp } from 'lucide-react';
import { lazy } from 'react';

import { m } from '~/paraglide/messages.js';
import type { ListState } from '~/paths';
import { Menu } from '~/ui/Menu';

import type { Address } from '../useAddress';
import { sortName } from './sortName';

const DisplayChoices = lazy(async () => ({ default: (await import('./DisplayChoices')).DisplayChoices }));

type Props = { address: Address; sorts: boolean; onChange: (change: Partial<ListState>) => void };

/** In which order, and how much of each. */
export function DisplayMenu({ address, sorts, onChange }: Props) {
  const name = sorts ? m.inbox_sort_menu({ sort: sortName(address.list.sort_by) }) : m.inbox_rows_label();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={name}
          title={name}
          className="flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11"
        >
          <ArrowDownUp size={16} strokeWidth={1.5} aria-hidden />
        </button>
      }
    >
      <DisplayChoices {...{ address, sorts, onChange }} />
    </Menu>
  );
}
