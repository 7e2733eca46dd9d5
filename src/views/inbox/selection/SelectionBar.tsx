import { Ellipsis, Focus, X } from 'lucide-react';
import type { MouseEvent } from 'react';

import type { ConversationFilters } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';
import { useKeys } from '~/ui/keymap';

import { useFocusMode } from '../focus/useFocusMode';
import { VERBS } from '../verdicts/verbs';
import { useVerdicts } from '../verdicts/Verdicts';
import { SelectAll } from './SelectAll';
import { clearSelection, useChosen } from './selection';

const glyph = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What is in reach; the rest is in the menu. */
const FIRST = [
  [VERBS.resolve, m.verdict_resolve],
  [VERBS.snooze, m.snooze_do],
  [VERBS.assign_me, m.verdict_assign_me],
  [VERBS.assign, m.verdict_assign],
  [VERBS.labels, m.verdict_labels],
] as const;

/** At the foot of the list: how many are selected, and what can be done with them. */
export function SelectionBar({ filters }: { filters: ConversationFilters }) {
  const { attachBar, giveChosen, showAllForChosen } = useVerdicts();
  const count = useChosen().size;
  const key = useKeys().names('select');
  const hint = key ? m.select_hint_key({ key }) : m.select_hint();
  const begin = useFocusMode();
  return (
    <section ref={attachBar} aria-label={m.select_bar()} className="border-t border-line bg-raised px-2 py-1.5">
      <div className="flex min-h-7 items-center gap-2 ps-1">
        <p role="status" className="min-w-0 flex-1 truncate text-ui font-medium text-ink tabular-nums">
          {count > 0 ? m.select_count({ count, number: formatNumber(count) }) : hint}
        </p>
        <IconButton label={m.select_clear()} shortcut="back" icon={<X {...glyph} />} onClick={clearSelection} />
      </div>
      <SelectAll filters={filters} />
      <div className="flex items-center gap-1">
        {FIRST.map(([{ id, icon: Icon, shortcut }, label]) => (
          <IconButton
            key={id}
            label={label()}
            shortcut={shortcut}
            disabled={count === 0}
            icon={<Icon {...glyph} />}
            onClick={({ currentTarget }: MouseEvent<HTMLElement>) => giveChosen(id, currentTarget)}
          />
        ))}
        <IconButton
          label={m.focus_chosen()}
          shortcut="focus"
          disabled={count === 0}
          icon={<Focus {...glyph} />}
          onClick={begin}
        />
        <IconButton
          label={m.select_actions()}
          shortcut="actions"
          disabled={count === 0}
          aria-haspopup="menu"
          icon={<Ellipsis {...glyph} />}
          onClick={({ currentTarget }) => showAllForChosen(currentTarget)}
        />
      </div>
    </section>
  );
}
