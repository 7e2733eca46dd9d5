import { ArrowDownUp } from 'lucide-react';

import { SORTS, type Sort } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { Menu, MenuChoice } from '~/ui/Menu';

const NAMES: Record<Sort, () => string> = {
  waiting_since_asc: m.inbox_sort_waiting_since_asc,
  waiting_since_desc: m.inbox_sort_waiting_since_desc,
  last_activity_at_desc: m.inbox_sort_last_activity_at_desc,
  last_activity_at_asc: m.inbox_sort_last_activity_at_asc,
  created_at_desc: m.inbox_sort_created_at_desc,
  created_at_asc: m.inbox_sort_created_at_asc,
  priority_desc: m.inbox_sort_priority_desc,
  priority_asc: m.inbox_sort_priority_asc,
};

/** In which order: every one Chatwoot knows. */
export function SortMenu({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  const name = m.inbox_sort_menu({ sort: NAMES[sort]() });
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
      <MenuChoice
        label={m.inbox_sort_label()}
        value={sort}
        onChange={onChange}
        options={SORTS.map((value) => ({ value, label: NAMES[value]() }))}
      />
    </Menu>
  );
}
