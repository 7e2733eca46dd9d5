import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type RefObject } from 'react';

export type DialogProps = {
  /** What it is called; its heading, where it has one, says the same. */
  label: string;
  hint?: string;
  onClose: () => void;
  /** Where the keys go first; else the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** How wide it may get: a form is narrow, a conversation is not. */
  width?: 'form' | 'page';
  children: ReactNode;
};

const WIDTHS = { form: 'max-w-120', page: 'max-w-168' };

/** See Dialog: the part of it that comes when the first one opens. Focus goes back to where it came from. */
export function DialogPopup({ label, hint, onClose, initialFocus, width = 'form', children }: DialogProps) {
  const opener = useRef(document.activeElement instanceof HTMLElement ? document.activeElement : null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/25" />
        <Dialog.Popup
          aria-label={label}
          aria-description={hint}
          initialFocus={initialFocus}
          finalFocus={opener}
          className={`fixed inset-x-0 bottom-0 z-30 mx-auto flex max-h-[85dvh] w-full ${WIDTHS[width]} flex-col overflow-y-auto rounded-bubble border border-line bg-surface shadow-float outline-none md:inset-y-0 md:my-auto md:h-fit`}
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
