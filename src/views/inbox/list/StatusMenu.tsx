import { ChevronDown, Layers } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import type { ListState } from '~/paths';
import { Menu, MenuChoice } from '~/ui/Menu';
import { StatusGlyph, statusName } from '~/views/shared/StatusGlyph';

type Status = ListState['status'];

const STATUSES: readonly Status[] = ['open', 'pending', 'snoozed', 'resolved', 'all'];
const nameOf = (status: Status) => (status === 'all' ? m.status_all() : statusName(status));
const glyphOf = (status: Status) =>
  status === 'all' ? <Layers size={16} strokeWidth={1.5} aria-hidden /> : <StatusGlyph status={status} />;

/** Which status the list shows. */
export function StatusMenu({ status, onChange }: { status: Status; onChange: (status: Status) => void }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={m.inbox_status_menu({ status: nameOf(status) })}
          className="flex min-h-7 shrink-0 items-center gap-1.5 rounded-control px-2 text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
        >
          {glyphOf(status)}
          {nameOf(status)}
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      }
    >
      <MenuChoice
        label={m.inbox_status_label()}
        value={status}
        onChange={onChange}
        options={STATUSES.map((value) => ({ value, label: nameOf(value), icon: glyphOf(value) }))}
      />
    </Menu>
  );
}
