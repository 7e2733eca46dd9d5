import { useId, useRef, useState, type ReactNode } from 'react';

import type { ShortcutId } from '../shortcuts';
import { Kbd } from './Kbd';

const DELAY_MS = 400;

/**
 * Extra words on hover and keyboard focus; never the only place they are said. The browser's own popover and anchor do
 * the work: it lies above everything, and Escape closes it. It exists only while somebody is near.
 */
export function Tooltip({ text, shortcut, children }: { text: string; shortcut?: ShortcutId; children: ReactNode }) {
  const anchor = `--tip${useId().replaceAll(/\W/g, '')}`;
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);
  const [isNear, setNear] = useState(false);

  const show = () => {
    setNear(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => tip.current?.isConnected && tip.current.showPopover(), DELAY_MS);
  };
  const hide = () => {
    window.clearTimeout(timer.current);
    setNear(false);
  };
  return (
    <span
      role="presentation"
      className="inline-flex"
      style={isNear ? { anchorName: anchor } : undefined}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show()}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      {isNear && (
        <span
          ref={tip}
          popover="hint"
          aria-hidden
          style={{ positionAnchor: anchor }}
          className="tooltip max-w-72 items-center gap-2 rounded-control bg-ink px-2 py-1 text-meta text-canvas shadow-float"
        >
          <bdi>{text}</bdi>
          {shortcut && <Kbd id={shortcut} />}
        </span>
      )}
    </span>
  );
}
