import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { Kbd } from '~/ui/Kbd';
import { useKeys } from '~/ui/keymap';
import { useShortcut } from '~/ui/useShortcut';

const HelpSheet = lazy(async () => ({ default: (await import('./HelpSheet')).HelpSheet }));

/** Leads to every key there is. */
export function HelpButton() {
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  const keys = useKeys();
  useShortcut('help', open);
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-label={m.shortcut_help()}
        {...keys.props('help')}
        title={m.shortcut_help()}
        className="flex min-h-8 items-center justify-center gap-2.5 rounded-control px-2 text-ui text-ink-2 hover:bg-hover hover:text-ink xl:justify-start pointer-coarse:hidden"
      >
        <Keyboard size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
        <span className="hidden xl:inline">{m.shortcut_help()}</span>
        <span className="ms-auto hidden xl:inline">
          <Kbd id="help" />
        </span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <HelpSheet onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
