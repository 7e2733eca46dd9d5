import { X } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';

import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { shortcutWords } from '~/shortcutWords';
import { Dialog } from '~/ui/Dialog';
import { IconButton } from '~/ui/IconButton';
import { chordNames, useKeys, type OwnKeys } from '~/ui/keymap';
import type { Chord } from '~/ui/chords';

import { refusalWords } from './refusalWords';
import { RecordedActs } from './RecordedActs';
import { NOTHING, recorded, standingOf, type Recording } from './recording';

type Props = {
  id: ShortcutId;
  /** Already pressed, as it were. */
  proposed?: Chord;
  onGive: (changes: OwnKeys) => void;
  onClose: () => void;
};

/** Where a key is pressed to become the key of something; who has it already is named, with the ways out. */
export function Recorder({ id, proposed, onGive, onClose }: Props) {
  const keymap = useKeys();
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const hintId = useId();
  const [recording, setRecording] = useState<Recording>({ chord: proposed ?? NOTHING });
  const standing = standingOf(id, recording, keymap);
  const title = m.keys_record({ what: shortcutWords[id]() });

  const onKeyDown = (event: KeyboardEvent) => {
    const press = event.nativeEvent;
    if (press.isComposing || /^(?:Tab|Escape|Shift|Control|Alt|Meta|AltGraph|CapsLock)$/.test(press.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (press.repeat) return;
    if (press.key === 'Enter') form.current?.requestSubmit();
    else if (press.key === 'Backspace') setRecording({ chord: NOTHING });
    else setRecording(recorded(recording, press, keymap));
  };
  return (
    <Dialog label={title} onClose={onClose} initialFocus={field}>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (standing.kind === 'free') onGive(standing.changes);
        }}
      >
        <header className="flex items-center gap-2 border-b border-line px-4 py-2">
          <h2 className="flex-1 text-title font-bold text-ink">{title}</h2>
          <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onClose} />
        </header>
        <div className="grid gap-2 p-4 text-ui">
          <input
            ref={field}
            readOnly
            dir="ltr"
            value={recording.chord.key && chordNames(recording.chord)}
            placeholder={chordNames(keymap.chords[id])}
            aria-label={m.keys_record_field()}
            aria-describedby={hintId}
            onKeyDown={onKeyDown}
            className="min-h-14 w-full rounded-control border border-line-strong bg-surface text-center text-headline font-bold text-ink caret-transparent"
          />
          <p id={hintId} className="text-meta text-ink-2">
            {m.keys_record_hint()}
          </p>
          <output className="min-h-5 text-ink">{wordsOf()}</output>
        </div>
        <RecordedActs id={id} standing={standing} onGive={onGive} onClose={onClose} />
      </form>
    </Dialog>
  );

  function wordsOf(): string {
    switch (standing.kind) {
      case 'refused':
        return refusalWords(standing.refusal, recording.chord);
      case 'begun':
        return m.keys_record_second({ key: chordNames(recording.chord) });
      case 'clash':
        return standing.others
          .map((other) => m.keys_clash({ keys: chordNames(keymap.chords[other]), other: shortcutWords[other]() }))
          .join(' ');
      case 'free':
        return standing.isOff ? m.keys_record_bare_off() : '';
      case 'none':
        return '';
    }
  }
}
