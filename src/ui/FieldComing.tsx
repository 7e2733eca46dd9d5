import { useLayoutEffect } from 'react';

import { catchLetters } from './letters';

/** Stands where a field is on its way: what is typed meanwhile is kept for it. */
export function FieldComing() {
  useLayoutEffect(catchLetters, []);
  return null;
}
