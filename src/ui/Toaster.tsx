import { lazy, Suspense } from 'react';

import { useHadToasts } from './toast';

const ToastViewport = lazy(async () => ({ default: (await import('./ToastViewport')).ToastViewport }));

/** Where toasts appear. Their code comes with the first of them and stays. */
export function Toaster() {
  const hadToasts = useHadToasts();
  return <Suspense fallback={null}>{hadToasts && <ToastViewport />}</Suspense>;
}
