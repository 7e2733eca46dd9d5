import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { CheckField } from '~/ui/CheckField';
import { formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';

import type { PartId } from './settings';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

type Props<Id extends PartId> = {
  label: string;
  parts: readonly Id[];
  nameOf: (id: Id) => string;
  hidden: readonly PartId[];
  onShow: (id: Id, isOn: boolean) => void;
  onOrder: (parts: readonly Id[]) => void;
};

/** What of a board is shown, and what comes before what. */
export function PartOrder<Id extends PartId>({ label, parts, nameOf, hidden, onShow, onOrder }: Props<Id>) {
  const [moved, setMoved] = useState<Id>();
  const pressed = useRef<HTMLButtonElement>(null);
  // A row that is moved loses the focus; whoever has moved it may want to go on.
  useLayoutEffect(() => {
    if (parts.length > 0) pressed.current?.focus();
  }, [parts]);
  const move = (id: Id, by: number) => {
    const from = parts.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= parts.length) return;
    onOrder(parts.toSpliced(from, 1).toSpliced(to, 0, id));
    setMoved(id);
  };
  const placeWords = (id: Id) =>
    m.live_part_moved({
      name: nameOf(id),
      place: formatNumber(parts.indexOf(id) + 1),
      number: formatNumber(parts.length),
    });
  const mover = (id: Id, by: number, isLast: boolean) => (
    <IconButton
      label={(by < 0 ? m.live_part_up : m.live_part_down)({ name: nameOf(id) })}
      icon={by < 0 ? <ArrowUp {...ICON} /> : <ArrowDown {...ICON} />}
      aria-disabled={isLast}
      className="aria-disabled:cursor-default aria-disabled:opacity-30"
      onClick={(event) => {
        pressed.current = event.currentTarget;
        move(id, by);
      }}
    />
  );
  return (
    <div className="min-w-0">
      <h4 className="pb-1 text-meta font-medium text-ink-2">{label}</h4>
      <ol aria-label={label}>
        {parts.map((id, index) => (
          <li key={id} className="flex items-center gap-1">
            <div className="min-w-0 flex-1 px-2">
              <CheckField label={nameOf(id)} checked={!hidden.includes(id)} onChange={(isOn) => onShow(id, isOn)} />
            </div>
            {mover(id, -1, index === 0)}
            {mover(id, 1, index === parts.length - 1)}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved && placeWords(moved)}
      </p>
    </div>
  );
}
