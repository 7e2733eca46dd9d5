import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

/** See Drawer: the part of it that comes when it first opens. */
export function DrawerPopup(props: { label: string; open: boolean; onClose: () => void; children: ReactNode }) {
  const { label, open, onClose, children } = props;
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/25 transition-opacity duration-100 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Dialog.Popup
          aria-label={label}
          className="fixed inset-y-0 end-0 z-30 w-full overflow-y-auto bg-surface shadow-float transition-[opacity,transform] duration-100 outline-none data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 md:w-88 md:border-s md:border-line"
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
