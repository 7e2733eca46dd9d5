import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { shortcutWords } from '~/shortcutWords';
import { Button } from '~/ui/Button';
import { chordNames, useKeys, type OwnKeys } from '~/ui/keymap';

import type { Standing } from './recording';

type Props = {
  id: ShortcutId;
  standing: Standing;
  onGive: (changes: OwnKeys) => void;
  onClose: () => void;
};

/** What can be done with a key that was pressed: save it, or settle it with who has it. */
export function RecordedActs({ id, standing, onGive, onClose }: Props) {
  const { chords } = useKeys();
  return (
    <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
      {chords[id].key !== '' && (
        <Button look="plain" className="me-auto" onClick={() => onGive({ [id]: '' })}>
          {m.keys_take_off()}
        </Button>
      )}
      <Button onClick={onClose}>{m.ui_cancel()}</Button>
      {standing.kind === 'clash' ? (
        <Ways id={id} standing={standing} onGive={onGive} />
      ) : (
        <Button type="submit" look="primary" disabled={standing.kind !== 'free'}>
          {m.keys_save()}
        </Button>
      )}
    </footer>
  );
}

type WaysProps = { id: ShortcutId; standing: Extract<Standing, { kind: 'clash' }>; onGive: Props['onGive'] };

/** The ways to settle whose it is. */
function Ways({ id, standing: { others, swap, take }, onGive }: WaysProps) {
  const { chords } = useKeys();
  const other = others.map((one) => shortcutWords[one]()).join(', ');
  return (
    <>
      <Button onClick={() => onGive(take)} className="whitespace-normal">
        {m.keys_take({ other })}
      </Button>
      {swap && (
        <Button look="primary" onClick={() => onGive(swap)} className="whitespace-normal">
          {m.keys_swap({ other, keys: chordNames(chords[id]) })}
        </Button>
      )}
    </>
  );
}
