import { lazy, Suspense, useRef } from 'react';

import { useHasToasts } from './toast';

const ToastViewport = lazy(async () => ({ default: (await import('./ToastViewport')).ToastViewport }));

/** Where toasts appear. Their code comes with the first of them and stays. */
export function Toaster() {
  const hasToasts = useHasToasts();
  const wasNeeded = useRef(false);
  wasNeeded.current ||= hasToasts;
  return <Suspense fallback={null}>{wasNeeded.current && <ToastViewport />}</Suspense>;
}
