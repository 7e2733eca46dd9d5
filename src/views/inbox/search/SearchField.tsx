import { Search } from 'lucide-react';
import type { RefObject } from 'react';

import { m } from '~/paraglide/messages.js';
import { Kbd } from '~/ui/Kbd';
import { useKeys } from '~/ui/keymap';
import { takeLetters } from '~/ui/letters';

type Props = { ref: RefObject<HTMLInputElement | null>; typed: string; onType: (text: string) => void };

/** Where one types what to look for; its key is shown while it is empty. */
export function SearchField({ ref, typed, onType }: Props) {
  const keys = useKeys();
  return (
    <div className="relative">
      <Search
        size={16}
        strokeWidth={1.5}
        aria-hidden
        className="absolute start-2 top-2 text-ink-3 pointer-coarse:top-3.5"
      />
      <input
        ref={ref}
        type="search"
        dir="auto"
        value={typed}
        onFocus={() => {
          const letters = takeLetters();
          if (letters !== '') onType(typed + letters);
        }}
        onChange={(event) => onType(event.target.value)}
        aria-label={m.finding_search_label()}
        {...keys.props('search')}
        placeholder={m.finding_search_placeholder()}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        className="min-h-8 w-full rounded-control border border-line-strong bg-surface ps-8 pe-8 text-ui text-ink pointer-coarse:min-h-11"
      />
      {typed === '' && (
        <span className="pointer-events-none absolute end-2 top-1.5 text-ink-3 pointer-coarse:hidden">
          <Kbd id="search" />
        </span>
      )}
    </div>
  );
}
