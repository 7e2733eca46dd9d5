import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { shortcutGroups, shortcutWords } from '~/shortcutWords';
import { Button } from '~/ui/Button';
import { CheckField } from '~/ui/CheckField';
import type { Chord } from '~/ui/chords';
import { chordText } from '~/ui/chordText';
import { chordNames, keepOwnKeys, readKeymap, useKeys, type OwnKeys } from '~/ui/keymap';
import { loadDialog } from '~/ui/Dialog';
import { setPreference, usePreference } from '~/ui/preferences';
import { useTitle } from '~/views/shared/title';

import { clashesOf, defaultOf, given } from './assign';
import { KeyFiles } from './KeyFiles';
import { KeyGroup } from './KeyGroup';
import { Recorder } from './Recorder';

/** A key somebody is about to choose; `proposed` is one that clashes with another. */
type Recorded = { id: ShortcutId; proposed?: Chord };
/** What has just been done, and how it was before, where that is easily regretted. */
type Done = { words: string; before?: OwnKeys };

/** Which key does what, and how that is changed. */
export function KeysView() {
  useTitle(m.keys_title());
  const { own } = useKeys();
  // The key is pressed right after it was asked for.
  useEffect(() => loadDialog(), []);
  const [recorded, setRecorded] = useState<Recorded>();
  const [done, setDone] = useState<Done>();

  const give = (changes: OwnKeys) => {
    keepOwnKeys(given(own, changes));
    const [id] = Object.keys(changes) as ShortcutId[];
    if (id) setDone({ words: nowWords(id) });
    setRecorded(undefined);
  };
  const reset = (id: ShortcutId) => {
    const keys = defaultOf(id);
    if (clashesOf(id, keys, readKeymap().chords).length > 0) setRecorded({ id, proposed: keys });
    else give({ [id]: chordText(keys) });
  };
  const replace = (keys: OwnKeys, words: string) => {
    keepOwnKeys(keys);
    setDone({ words, before: own });
  };
  return (
    <div className="h-full overflow-y-auto bg-canvas">
      <div className="mx-auto grid max-w-240 gap-3 p-3 md:gap-4 md:p-6">
        <header className="grid gap-1">
          <h1 className="text-headline font-bold text-ink">{m.keys_title()}</h1>
          <p className="text-ui text-ink-2">{m.keys_intro()}</p>
        </header>
        <Switches />
        <div className="flex flex-wrap items-center gap-2">
          <KeyFiles onImport={(keys, file) => replace(keys, m.keys_imported({ file }))} />
          <Button
            icon={<RotateCcw size={16} strokeWidth={1.5} aria-hidden />}
            disabled={Object.keys(own).length === 0}
            onClick={() => replace({}, m.keys_all_reset())}
          >
            {m.keys_reset_all()}
          </Button>
          <Said done={done} onUndo={(before) => (keepOwnKeys(before), setDone({ words: m.keys_undone() }))} />
        </div>
        <div className="gap-4 md:columns-2">
          {shortcutGroups.map((group) => (
            <KeyGroup key={group.id} group={group} onChange={(id) => setRecorded({ id })} onReset={reset} />
          ))}
        </div>
      </div>
      {recorded && <Recorder {...recorded} onGive={give} onClose={() => setRecorded(undefined)} />}
    </div>
  );
}

function nowWords(id: ShortcutId): string {
  const what = shortcutWords[id]();
  const keys = chordNames(readKeymap().chords[id]);
  return keys ? m.keys_now({ what, keys }) : m.keys_now_none({ what });
}

function Switches() {
  const hints = usePreference('key_hints');
  const bareKeys = usePreference('bare_keys');
  return (
    <section className="rounded-bubble border border-line bg-surface px-4 py-2">
      <CheckField
        label={m.shortcut_bare()}
        detail={m.shortcut_bare_detail()}
        checked={bareKeys === 'on'}
        onChange={(isOn) => setPreference('bare_keys', isOn ? 'on' : 'off')}
      />
      <CheckField
        label={m.keys_hints()}
        detail={m.keys_hints_detail()}
        checked={hints === 'on'}
        onChange={(isOn) => setPreference('key_hints', isOn ? 'on' : 'off')}
      />
    </section>
  );
}

function Said({ done, onUndo }: { done: Done | undefined; onUndo: (before: OwnKeys) => void }) {
  const before = done?.before;
  return (
    <>
      <output className="text-ui text-ink-2">{done?.words}</output>
      {before && (
        <Button look="plain" onClick={() => onUndo(before)}>
          {m.keys_undo()}
        </Button>
      )}
    </>
  );
}
