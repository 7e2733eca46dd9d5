// A press goes to the conversation that was seen, even if the list has changed its order in the very moment before.
import { useLayoutEffect, useRef, type MouseEvent, type PointerEvent } from 'react';

import type { Rows } from './pages';
import { followed, seenAt, type Past } from './seen';

/** `open` is for a conversation that has no row any more. */
export function usePress(rows: Rows, open: (conversationId: number) => void) {
  const list = useRef<{ rows: Rows; past: Past }>({ rows, past: [] });
  const missed = useRef<number>(undefined);
  useLayoutEffect(() => {
    const { rows: before, past } = list.current;
    list.current = { rows, past: followed(past, before, rows, performance.now()) };
  });

  const onPointerDownCapture = ({ target, timeStamp }: PointerEvent) => {
    const { rows: now, past } = list.current;
    const row = rowOf(target);
    const seen = row === undefined ? undefined : seenAt(past, now, row, timeStamp);
    missed.current = row !== undefined && seen !== now.get(row)?.id ? seen : undefined;
  };
  const redirect = (event: MouseEvent) => {
    const id = missed.current;
    // A click of the keyboard's has no press before it.
    if (id === undefined || event.detail === 0) return;
    missed.current = undefined;
    event.preventDefault();
    event.stopPropagation();
    const meant = sameIn(event.currentTarget, event.target, id);
    if (meant) {
      meant.focus({ preventScroll: true });
      const { type, ctrlKey, metaKey, shiftKey, altKey, button } = event;
      const options = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey, altKey, button };
      meant.dispatchEvent(new window.MouseEvent(type, options));
    } else if (event.type === 'click' && !(event.ctrlKey || event.metaKey || event.shiftKey)) open(id);
  };
  return { onPointerDownCapture, onClickCapture: redirect, onAuxClickCapture: redirect };
}

function rowOf(target: EventTarget): number | undefined {
  const item = target instanceof Element ? target.closest('[aria-posinset]') : null;
  return item ? Number(item.getAttribute('aria-posinset')) - 1 : undefined;
}

/** What was pressed, the link or one of its buttons, in the row of another conversation. */
function sameIn(list: Element, target: EventTarget, conversationId: number): HTMLElement | null | undefined {
  const pressed = target instanceof Element ? target.closest('a, button') : null;
  const at = [...(pressed?.closest('[aria-posinset]')?.querySelectorAll('a, button') ?? [])].findIndex(
    (one) => one === pressed,
  );
  const row = list.querySelector(`[data-row="${conversationId}"]`)?.closest('[aria-posinset]');
  return row?.querySelectorAll<HTMLElement>('a, button')[at];
}
