import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';

import { m } from '~/paraglide/messages.js';

import { subscribeToasts, takeToasts } from './toast';

const SHOWN_MS = 8000;
const manager = Toast.createToastManager();

function showWaiting() {
  for (const { title, detail } of takeToasts()) {
    manager.add({ title, description: detail, timeout: SHOWN_MS, priority: 'high' });
  }
}

export function ToastViewport() {
  useEffect(() => {
    showWaiting();
    return subscribeToasts(showWaiting);
  }, []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed end-4 bottom-4 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((entry) => (
    <Toast.Root
      key={entry.id}
      toast={entry}
      className="flex items-start gap-2 rounded-bubble border border-line bg-raised p-3 text-ui shadow-float"
    >
      <Toast.Content className="grid flex-1 gap-0.5">
        <Toast.Title className="font-medium text-ink" />
        <Toast.Description className="text-ink-2" />
      </Toast.Content>
      <Toast.Close aria-label={m.ui_dismiss()} className="rounded-control p-1 text-ink-2 hover:bg-hover">
        <X size={16} strokeWidth={1.5} aria-hidden />
      </Toast.Close>
    </Toast.Root>
  ));
}
