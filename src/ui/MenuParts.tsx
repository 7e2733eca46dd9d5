import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useState, type ReactNode, type RefObject } from 'react';

import type { ShortcutId } from '../shortcuts';
import { Kbd } from './Kbd';
import { useKeys } from './keymap';

const ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 text-ui text-ink outline-none select-none data-[highlighted]:bg-hover pointer-coarse:min-h-11';

type PopupProps = {
  label?: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button it belongs to: it opens beside it and gives the focus back to it. */
  anchor?: RefObject<HTMLElement | null>;
  /** Where it opens that belongs to no button, and what the focus goes back to. */
  place?: { getBoundingClientRect: () => DOMRect };
  opener?: Element | null;
  children: ReactNode;
};

export function MenuPopup({ label, open, onOpenChange, anchor, place, opener, children }: PopupProps) {
  const [from] = useState(() => anchor?.current ?? opener);
  // In the landmark of its button: those who move by landmarks find it where it belongs.
  const [landmark] = useState(
    () => from?.closest<HTMLElement>('main, nav') ?? document.querySelector<HTMLElement>('main') ?? undefined,
  );
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal container={landmark}>
        <Base.Positioner anchor={place ?? anchor} sideOffset={4} align="start" className="z-40 outline-none">
          <Base.Popup
            aria-label={label}
            finalFocus={() => (from instanceof HTMLElement && from.isConnected ? from : true)}
            tabIndex={0}
            className="max-h-(--available-height) min-w-44 overflow-y-auto rounded-bubble border border-line bg-raised p-1 shadow-float outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export type MenuChoiceProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode; detail?: string }[];
};

export function MenuChoice({ label, value, onChange, options }: MenuChoiceProps<string>) {
  return (
    <Base.RadioGroup aria-label={label} value={value} onValueChange={onChange}>
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
          <Words detail={option.detail}>{option.label}</Words>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** What is chosen, and below it what that means. */
function Words({ detail, children }: { detail?: string | undefined; children: ReactNode }) {
  if (!detail) return children;
  return (
    <span className="grid max-w-60 py-1 leading-4">
      {children} <span className="text-meta text-ink-2">{detail}</span>
    </span>
  );
}

export type MenuCheckProps = { checked: boolean; onChange: (checked: boolean) => void; label: string; detail?: string };

/** Something that is so or not. */
export function MenuCheck({ checked, onChange, label, detail }: MenuCheckProps) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onChange} closeOnClick={false} className={ITEM}>
      <span className="flex w-4 shrink-0 justify-center rounded-xs border border-line-strong">
        <span className="flex size-4 items-center justify-center">
          <Base.CheckboxItemIndicator>
            <Check size={12} strokeWidth={2} aria-hidden />
          </Base.CheckboxItemIndicator>
        </span>
      </span>
      <Words detail={detail}>{label}</Words>
    </Base.CheckboxItem>
  );
}

type MenuLinkProps = { icon?: ReactNode; href: string; children: ReactNode };

/** A page of somebody else's, in a tab of its own. */
export function MenuLink({ icon, href, children }: MenuLinkProps) {
  return (
    <Base.LinkItem href={href} target="_blank" rel="noreferrer" closeOnClick className={ITEM}>
      {icon}
      <span className="min-w-0 flex-1 pe-4">{children}</span>
    </Base.LinkItem>
  );
}

type MenuItemProps = { icon?: ReactNode; shortcut?: ShortcutId; onClick: () => void; children: ReactNode };

/** Something to do, with its key. */
export function MenuItem({ icon, shortcut, onClick, children }: MenuItemProps) {
  const keys = useKeys();
  return (
    <Base.Item onClick={onClick} {...keys.props(shortcut)} className={ITEM}>
      {icon}
      <span className="flex-1 pe-4">{children}</span>
      {shortcut && <Kbd id={shortcut} />}
    </Base.Item>
  );
}

/** Items that belong together, set apart from the next by a line. */
export function MenuGroup({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <Base.Group aria-label={label} className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
      {children}
    </Base.Group>
  );
}

export function MenuNote({ children }: { children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="flex max-w-72 flex-col px-2 py-1.5 text-meta text-ink-2">{children}</Base.GroupLabel>
    </Base.Group>
  );
}
