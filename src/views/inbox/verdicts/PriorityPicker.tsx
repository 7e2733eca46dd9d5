import { Minus } from 'lucide-react';

import type { ConversationPriority } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';
import { PriorityGlyph, priorityName } from '~/views/shared/PriorityGlyph';

import type { ChooserProps } from './Chooser';
import { common } from './common';

const PRIORITIES: readonly ConversationPriority[] = ['urgent', 'high', 'medium', 'low'];
const NONE = 'none';

/** The four priorities, and none. */
export function PriorityPicker({
  conversation: { id },
  among,
  subject,
  writes,
  anchor,
  opener,
  onClose,
}: ChooserProps) {
  return (
    <Picker
      label={m.verdict_pick_priority({ subject })}
      anchor={anchor}
      opener={opener}
      items={[
        ...PRIORITIES.map((value) => ({ value, label: priorityName(value), icon: <PriorityGlyph priority={value} /> })),
        {
          value: NONE,
          label: m.verdict_no_priority(),
          icon: <Minus size={16} strokeWidth={1.5} aria-hidden className="text-ink-3" />,
        },
      ]}
      selection={{ kind: 'one', value: common(among, ({ priority }) => priority ?? NONE), onPick: pick }}
      onClose={onClose}
    />
  );

  function pick(chosen: string) {
    writes.setPriority({ id, priority: PRIORITIES.find((known) => known === chosen) ?? null });
  }
}
