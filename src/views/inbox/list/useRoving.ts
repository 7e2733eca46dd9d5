// One tab stop for the whole list; J, K, arrows, Home, End and pages move within it, over rows not yet loaded too.
import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

import { useShortcut } from '~/ui/useShortcut';

import type { Rows } from './pages';
import { SEEING_MS } from './seen';

/** A place in the list; the conversation that stood there takes it along when it moves. */
type Cursor = { index: number; id: number | undefined };

type Options = {
  scroller: RefObject<HTMLElement | null>;
  /** Of a row, in pixels. */
  height: number;
  rows: Rows;
  total: number;
  /** Those this agent has sent elsewhere. */
  gone: ReadonlySet<number>;
  /** The row of the open conversation, if it is in view. */
  selected: number | undefined;
  /** The row that was opened when the list was last on screen: going back leads to it. */
  cameFrom: number | undefined;
  /** A key moves in the list, wherever the focus was. */
  onMove: () => void;
  /** Opens a conversation that has no row any more. */
  open: (conversationId: number) => void;
};

export function useRoving({ scroller, height, rows, total, gone, selected, cameFrom, onMove, open }: Options) {
  const [cursor, setCursor] = useState<Cursor | undefined>(() =>
    cameFrom === undefined ? undefined : { index: cameFrom, id: rows.get(cameFrom)?.id },
  );
  const at = cursor && Math.min(indexOf(cursor, rows), total - 1);
  const from = at ?? selected ?? -1;
  const focus = useFocusKeeper(scroller, at === undefined ? undefined : rows.get(at)?.id, {
    isReturning: cameFrom !== undefined,
    gone,
  });

  function moveTo(target: number) {
    if (total === 0) return;
    const index = Math.min(total - 1, Math.max(0, target));
    setCursor({ index, id: rows.get(index)?.id });
    reveal(scroller.current, index, height);
    focus.want();
    onMove();
  }
  useShortcut('next', () => moveTo(from + 1));
  useShortcut('previous', () => moveTo(from - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const meant = event.key === 'Enter' ? focus.slippedFrom(event.timeStamp) : undefined;
    if (meant !== undefined) {
      event.preventDefault();
      open(meant);
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const target = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const id = Number(target.getAttribute('data-row'));
    const place = [...rows].find(([, row]) => row.id === id);
    if (place && id !== cursor?.id) setCursor({ index: place[0], id });
    focus.got(id || undefined);
  };
  return { at, moveTo, handlers: { onKeyDown, onFocus, onBlur: focus.lost } };
}

function indexOf({ index, id }: Cursor, rows: Rows): number {
  if (id === undefined || rows.get(index)?.id === id) return index;
  return [...rows].find(([, row]) => row.id === id)?.[0] ?? index;
}

/** Scrolls just as far as needed. */
function reveal(scroller: HTMLElement | null, index: number, height: number) {
  if (!scroller) return;
  const top = index * height;
  const lowest = top + height - scroller.clientHeight;
  if (scroller.scrollTop > top) scroller.scrollTo({ top });
  else if (scroller.scrollTop < lowest) scroller.scrollTo({ top: lowest });
}

/** Gives focus to the row under the cursor once it is drawn, and again when the focused row has gone from the list. */
function useFocusKeeper(
  scroller: RefObject<HTMLElement | null>,
  id: number | undefined,
  { isReturning, gone }: { isReturning: boolean; gone: ReadonlySet<number> },
) {
  const isWanted = useRef(false);
  // A list one comes back to takes the focus that went with the screen one came from.
  const isHeld = useRef(isReturning);
  const focused = useRef<number>(undefined);
  const slip = useRef<{ from: number; at: number }>(undefined);
  useLayoutEffect(() => {
    const isLost = isHeld.current && document.activeElement === document.body;
    if (!isWanted.current && !isLost) return;
    const link = id && scroller.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    // The list itself holds focus for a row still being read, so that the keys go on working.
    const target = link || (isHeld.current && scroller.current?.querySelector('ul'));
    if (!target) return;
    const from = focused.current;
    // Whoever sends a row away means what comes after it.
    if (isLost && !isWanted.current && from !== undefined && from !== id && !gone.has(from))
      slip.current = { from, at: performance.now() };
    isWanted.current = !link;
    target.focus({ preventScroll: true });
  });
  return {
    want: () => {
      isWanted.current = true;
      slip.current = undefined;
    },
    got: (row: number | undefined) => {
      isHeld.current = true;
      focused.current = row;
    },
    lost: () => (isHeld.current = false),
    /** Whoever presses a key just after the focus has moved by itself means the row it was on. */
    slippedFrom: (at: number) => (slip.current && at - slip.current.at < SEEING_MS ? slip.current.from : undefined),
  };
}
