import { lazy, Suspense } from 'react';

import { FieldComing } from './FieldComing';
import type { PickerProps } from './PickerPopup';

export type { PickerItem } from './PickerPopup';

/** For whoever expects one: what is typed before it is there would go elsewhere. */
export const loadPicker = () => import('./PickerPopup');

const PickerPopup = lazy(async () => ({ default: (await loadPicker()).PickerPopup }));

/**
 * A list one searches by typing, over the page beside whatever asked for it: one to choose, or several to tick. Escape and
 * a press outside close it, and the focus goes back to where it came from.
 */
export function Picker(props: PickerProps) {
  return (
    <>
      {/* It has the focus a moment after it is there. */}
      <FieldComing />
      <Suspense fallback={null}>
        <PickerPopup {...props} />
      </Suspense>
    </>
  );
}
