import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';

import type { Folder } from '~/paths';
import { FieldComing } from '~/ui/FieldComing';
import { useKeys } from '~/ui/keymap';
import { useShortcut } from '~/ui/useShortcut';

import { useFolderName } from './useFolderName';

const GoTo = lazy(async () => ({ default: (await import('../finding/GoTo')).GoTo }));

type Props = { folder: Folder; onChange: (folder: Folder) => void };

/** What the list is made of; pressing it leads to any other, or to a conversation by its number. */
export function FolderMenu({ folder, onChange }: Props) {
  const name = useFolderName(folder);
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const keys = useKeys();
  useShortcut('go_to', () => setAnchor(button.current));
  return (
    <h1 className="min-w-0 flex-1">
      <button
        ref={button}
        type="button"
        aria-haspopup="listbox"
        aria-expanded={anchor !== null}
        {...keys.props('go_to')}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        className="flex min-h-7 max-w-full items-center gap-1 rounded-control px-2 text-message font-bold hover:bg-hover pointer-coarse:min-h-11"
      >
        <bdi className="truncate" title={name}>
          {name}
        </bdi>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-3" />
      </button>
      {anchor && (
        <Suspense fallback={<FieldComing />}>
          <GoTo folder={folder} anchor={anchor} onPick={onChange} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </h1>
  );
}
