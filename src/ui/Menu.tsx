import {
  cloneElement,
  lazy,
  Suspense,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';

import type { MenuChoiceProps } from './MenuParts';

/** A quarter of the first screen's code would be menus: it comes when a hand or the focus reaches the first button. */
const loadParts = () => import('./MenuParts');
const MenuPopup = lazy(async () => ({ default: (await loadParts()).MenuPopup }));
const AnyMenuChoice = lazy(async () => ({ default: (await loadParts()).MenuChoice }));

/** One choice out of several; the chosen one is ticked. */
export function MenuChoice<T extends string>(props: MenuChoiceProps<T>) {
  return <AnyMenuChoice {...props} onChange={(value) => props.onChange(value as T)} />;
}

type TriggerProps = {
  ref?: Ref<HTMLButtonElement>;
  onClick?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
};

/** A menu that opens from `trigger` (a button, or a component that hands its props on to one). */
export function Menu({ trigger, children, label }: { trigger: ReactElement; children: ReactNode; label?: string }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const ready = () => void loadParts();
  return (
    <>
      {cloneElement(trigger as ReactElement<TriggerProps>, {
        ref: button,
        onClick: () => setOpen(true),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        },
        onPointerEnter: ready,
        onFocus: ready,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
      })}
      {open && (
        <Suspense fallback={null}>
          <MenuPopup label={label} open={open} onOpenChange={setOpen} anchor={button}>
            {children}
          </MenuPopup>
        </Suspense>
      )}
    </>
  );
}
