import { Link } from 'react-router';

import type { AssigneeType, ConversationFilters } from '~/api/queries/conversations';
import type { Counts } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import { useCounts } from './useCounts';

const TABS: { type: AssigneeType; name: () => string; countOf: (counts: Counts) => number }[] = [
  { type: 'me', name: m.inbox_tab_mine, countOf: (counts) => counts.mine_count },
  { type: 'unassigned', name: m.inbox_tab_unassigned, countOf: (counts) => counts.unassigned_count },
  { type: 'all', name: m.inbox_tab_all, countOf: (counts) => counts.all_count },
];

type Props = { filters: ConversationFilters; hrefOf: (assigneeType: AssigneeType) => string };

/** Whose conversations, with how many there are. Links: each list is an address of its own. */
export function AssigneeTabs({ filters, hrefOf }: Props) {
  const counts = useCounts(filters);
  return (
    <nav aria-label={m.inbox_tabs_label()}>
      <ul className="flex gap-0.5 overflow-x-auto">
        {TABS.map(({ type, name, countOf }) => (
          <li key={type}>
            <Link
              to={hrefOf(type)}
              aria-current={type === filters.assignee_type ? 'page' : undefined}
              className="flex min-h-7 items-center gap-1.5 rounded-control px-2 whitespace-nowrap text-ink-2 -outline-offset-2 hover:bg-hover hover:text-ink aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
            >
              {name()}{' '}
              {counts && (
                <span className="text-meta font-normal text-ink-2 tabular-nums">
                  {formatNumber(Math.max(0, countOf(counts)))}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
