import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

const ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 text-ui text-ink outline-none select-none data-[highlighted]:bg-hover pointer-coarse:min-h-11';

/** A menu that opens from `trigger` (a button). */
export function Menu({ trigger, children, label }: { trigger: ReactElement; children: ReactNode; label?: string }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger as ReactElement<Record<string, unknown>>} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-40 outline-none">
          <Base.Popup
            aria-label={label}
            className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-bubble border border-line bg-raised p-1 shadow-float outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  onSelect,
  icon,
  children,
}: {
  onSelect: () => void;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Base.Item className={ITEM} onClick={onSelect}>
      {icon}
      {children}
    </Base.Item>
  );
}

/** One choice out of several; the chosen one is ticked. */
export function MenuChoice<T extends string>(props: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
}) {
  const { label, value, onChange, options } = props;
  return (
    <Base.RadioGroup aria-label={label} value={value} onValueChange={(next) => onChange(next as T)}>
      <div aria-hidden className="px-2 pt-1.5 pb-1 text-meta text-ink-3">
        {label}
      </div>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={ITEM}>
          <span className="flex w-4 justify-center">
            <Base.RadioItemIndicator>
              <Check size={16} strokeWidth={1.5} aria-hidden />
            </Base.RadioItemIndicator>
          </span>
          {option.icon}
          {option.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** Words among the items: read with the menu, nothing to choose. */
export function MenuNote({ children }: { children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="flex max-w-72 flex-col px-2 py-1.5 text-meta text-ink-2">{children}</Base.GroupLabel>
    </Base.Group>
  );
}
