import { lazy, Suspense } from 'react';

import type { DialogProps } from './DialogPopup';

const load = () => import('./DialogPopup');
const DialogPopup = lazy(async () => ({ default: (await load()).DialogPopup }));

/** For who opens one in which something is typed at once. */
export const loadDialog = () => void load().catch(() => {});

/** Something to be dealt with before going on: in the middle of the page, at the foot of a phone. Escape closes it. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogPopup {...props} />
    </Suspense>
  );
}
