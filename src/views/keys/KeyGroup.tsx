import { RotateCcw } from 'lucide-react';
import { useId } from 'react';

import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { shortcutWords, type shortcutGroups } from '~/shortcutWords';
import { chordNames, useKeys } from '~/ui/keymap';
import { IconButton } from '~/ui/IconButton';

import { defaultOf, isFixed } from './assign';

type Acts = { onChange: (id: ShortcutId) => void; onReset: (id: ShortcutId) => void };

/** The keys of one area, each with what changes it. */
export function KeyGroup({ group, ...acts }: { group: (typeof shortcutGroups)[number] } & Acts) {
  const titleId = useId();
  return (
    <section className="mb-3 min-w-0 break-inside-avoid rounded-bubble md:mb-4 border border-line bg-surface px-4 py-3">
      <h2 id={titleId} className="pb-1 text-meta font-medium text-ink-2">
        {group.words()}
      </h2>
      <ul aria-labelledby={titleId}>
        {group.shortcuts.map((id) => (
          <KeyRow key={id} id={id} {...acts} />
        ))}
      </ul>
    </section>
  );
}

function KeyRow({ id, onChange, onReset }: { id: ShortcutId } & Acts) {
  const { chords, own, isOff } = useKeys();
  const what = shortcutWords[id]();
  const keys = chordNames(chords[id]);
  return (
    <li className="flex min-h-8 items-center gap-2 text-ui text-ink pointer-coarse:min-h-12">
      <span className="min-w-0 flex-1">{what}</span>
      {id in own && (
        <IconButton
          label={m.keys_reset({ what, keys: chordNames(defaultOf(id)) })}
          icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => onReset(id)}
        />
      )}
      {isFixed(id) ? (
        <span className="flex items-center gap-2 px-2 text-meta text-ink-2">
          {m.keys_always()} <kbd className="font-sans">{keys}</kbd>
        </span>
      ) : (
        <button
          type="button"
          aria-label={chipWords()}
          onClick={() => onChange(id)}
          className={`min-h-6 min-w-11 rounded-control border border-line px-2 text-meta hover:border-line-strong hover:bg-hover pointer-coarse:min-h-11 ${keys ? '' : 'text-ink-3'} ${isOff(id) ? 'text-ink-3 line-through' : ''} ${id in own ? 'font-bold' : ''}`}
        >
          {keys || m.keys_none()}
        </button>
      )}
    </li>
  );

  function chipWords(): string {
    if (!keys) return m.keys_change_none({ what });
    return isOff(id) ? m.keys_change_off({ what, keys }) : m.keys_change({ what, keys });
  }
}
