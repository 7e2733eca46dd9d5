// How wide somebody has made a pane, in pixels: kept by the browser, and there before the first paint.
import type { CSSProperties } from 'react';

const keyOf = (pane: string) => `wootdeck:width:${pane}`;

/** Nothing where nobody has chosen a width: then it is the layout's. */
export function widthStyle(pane: string): CSSProperties | undefined {
  const kept = Number(localStorage.getItem(keyOf(pane)));
  return kept > 0 ? { inlineSize: kept } : undefined;
}

/** `undefined`: the layout's own again. */
export function keepWidth(pane: string, width: number | undefined) {
  try {
    if (width === undefined) localStorage.removeItem(keyOf(pane));
    else localStorage.setItem(keyOf(pane), String(width));
  } catch {
    // A browser without room keeps it as long as the pane is there.
  }
}
