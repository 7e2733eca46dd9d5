import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

import type { ShortcutId } from '../shortcuts';
import { Kbd } from './Kbd';

/** Extra words on hover and keyboard focus; never the only place they are said. */
export function Tooltip({ text, shortcut, children }: { text: string; shortcut?: ShortcutId; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger delay={400} render={children as ReactElement<Record<string, unknown>>} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-control bg-ink px-2 py-1 text-meta text-canvas shadow-float">
            <bdi>{text}</bdi>
            {shortcut && <Kbd id={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
