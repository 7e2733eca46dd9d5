import type { ReactNode } from 'react';

import { useNow } from '~/ui/useNow';

import { shiftAt } from './wall';

/** All of the board; on a wall no line of it stays on the same pixels. */
export function Shifting({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  const [x, y] = shiftAt(useNow());
  return (
    <div
      style={isOn ? { translate: `${x}px ${y}px` } : undefined}
      className="mx-auto grid max-w-480 gap-3 p-3 md:gap-4 md:p-6"
    >
      {children}
    </div>
  );
}
