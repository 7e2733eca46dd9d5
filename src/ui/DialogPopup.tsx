import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type RefObject } from 'react';

export type DialogProps = {
  /** What it is called; its heading, where it has one, says the same. */
  label: string;
  hint?: string;
  onClose: () => void;
  /** Where the keys go first; else the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** What the focus goes back to, where that is not what had it before. */
  opener?: Element | null | undefined;
  /** How much room it takes: a form is narrow, a conversation is not, a picture has all there is. */
  width?: 'form' | 'page' | 'screen';
  children: ReactNode;
};

const CARD =
  'mx-auto max-h-[85dvh] overflow-y-auto rounded-bubble border border-line bg-surface shadow-float md:inset-y-0 md:my-auto md:h-fit';
const WIDTHS = { form: `max-w-120 ${CARD}`, page: `max-w-168 ${CARD}`, screen: 'h-dvh bg-surface' };

/** See Dialog: the part of it that comes when the first one opens. Focus goes back to where it came from. */
export function DialogPopup({ label, hint, onClose, initialFocus, width = 'form', ...props }: DialogProps) {
  const from = props.opener ?? document.activeElement;
  const opener = useRef(from instanceof HTMLElement ? from : null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/25" />
        <Dialog.Popup
          aria-label={label}
          aria-description={hint}
          initialFocus={initialFocus}
          finalFocus={opener}
          className={`fixed inset-x-0 bottom-0 z-30 flex w-full flex-col outline-none ${WIDTHS[width]}`}
        >
          {props.children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
