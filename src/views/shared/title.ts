// The title of the tab: how many conversations are open, and what is on screen. One writer, two sources.
import { useEffect } from 'react';

import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

const parts = { open: 0, screen: '' };

function write(change: Partial<typeof parts>) {
  Object.assign(parts, change);
  const { open, screen } = parts;
  const words = screen ? `${screen} · ${m.app_name()}` : m.app_name();
  document.title = open > 0 ? `(${formatNumber(open)}) ${words}` : words;
}

/** Names what the screen shows; the last one to ask wins. */
export function useTitle(screen: string) {
  useEffect(() => write({ screen }), [screen]);
}

export function useOpenCountInTitle(open: number) {
  useEffect(() => write({ open }), [open]);
}
