import { PreviewCard } from '@base-ui/react/preview-card';
import type { ReactNode, Ref } from 'react';

type Props = {
  ref: Ref<HTMLDivElement>;
  label: string;
  anchor: HTMLElement;
  side: 'bottom' | 'inline-end';
  children: ReactNode;
};

/** More about what a hand rests on, beside it; never the only place where it is said. */
export function HoverCard({ ref, label, anchor, side, children }: Props) {
  return (
    <PreviewCard.Root open>
      <PreviewCard.Portal>
        <PreviewCard.Positioner
          anchor={anchor}
          side={side}
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className="z-40"
        >
          <PreviewCard.Popup
            ref={ref}
            role="dialog"
            aria-label={label}
            className="max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto rounded-bubble border border-line bg-raised p-4 shadow-float transition-opacity duration-100 outline-none data-[starting-style]:opacity-0"
          >
            {children}
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}
