import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';

/** See PeekProvider: the glass itself, which comes with the first look. Focus goes back to where it came from. */
export function PeekPopup(props: { label: string; hint: string; onClose: () => void; children: ReactNode }) {
  const { label, hint, onClose, children } = props;
  const opener = useRef(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/25" />
        <Dialog.Popup
          aria-label={label}
          aria-description={hint}
          finalFocus={opener}
          className="fixed inset-x-0 bottom-0 z-30 mx-auto flex max-h-[85dvh] w-full max-w-168 flex-col rounded-bubble border border-line bg-surface shadow-float outline-none md:inset-y-0 md:my-auto md:h-fit"
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
