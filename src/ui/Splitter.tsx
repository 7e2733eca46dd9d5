import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from 'react';

import { keepWidth } from './paneWidth';

const STEP = 16;

type Props = {
  label: string;
  /** The pane whose width it sets, and the name that is kept under. */
  pane: RefObject<HTMLElement | null>;
  name: string;
  /** On which side of it the pane lies. */
  side: 'start' | 'end';
  /** In pixels. */
  min: number;
  max: number;
};

/**
 * The line between two panes: pulled by a hand, moved by the arrow keys, and by a double click or Enter back where the
 * layout has it. The pane is sized directly: nothing in it is drawn anew while the line moves.
 */
export function Splitter({ label, pane, name, side, min, max }: Props) {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.round(element.offsetWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);

  function resize(to: number) {
    const next = Math.round(Math.min(max, Math.max(min, to)));
    pane.current?.style.setProperty('inline-size', `${next}px`);
    keepWidth(name, next);
  }
  function reset() {
    pane.current?.style.removeProperty('inline-size');
    keepWidth(name, undefined);
  }
  /** In which direction of the screen the pane grows. */
  const growsTo = (element: Element) => (getComputedStyle(element).direction === 'rtl' ? -1 : 1) * SIGNS[side];

  const onKeyDown = (event: KeyboardEvent) => {
    const target = {
      ArrowRight: width + STEP * growsTo(event.currentTarget),
      ArrowLeft: width - STEP * growsTo(event.currentTarget),
      Home: min,
      End: max,
    }[event.key];
    if (target === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (target === undefined) reset();
    else resize(target);
  };
  const pull = useRef<{ from: number; at: number }>(undefined);
  const onPointerDown = ({ currentTarget, pointerId, clientX, button }: PointerEvent) => {
    if (button !== 0) return;
    currentTarget.setPointerCapture(pointerId);
    pull.current = { from: pane.current?.offsetWidth ?? 0, at: clientX };
  };
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent) => {
    if (pull.current) resize(pull.current.from + growsTo(currentTarget) * (clientX - pull.current.at));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a control
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      title={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onMouseDown={keepFromDragging}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => (pull.current = undefined)}
      onDoubleClick={reset}
      className="relative z-10 -mx-1 w-2 shrink-0 cursor-col-resize touch-none outline-none after:absolute after:inset-y-0 after:inset-s-[3px] after:w-0.5 hover:after:bg-line-strong focus-visible:after:bg-accent-ink active:after:bg-accent-ink"
    />
  );
}

/** A line that is pulled across what can be dragged would take that along instead. */
function keepFromDragging(event: MouseEvent<HTMLElement>) {
  event.preventDefault();
  event.currentTarget.focus();
}

/** A pane before the line grows as the line goes on; one after it, as it goes back. */
const SIGNS = { start: 1, end: -1 } as const;
