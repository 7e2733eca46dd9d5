import { useRef } from 'react';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Button } from '~/ui/Button';
import { toast } from '~/ui/toast';

import { readSaved, savedBoard } from './savedBoard';
import { saveFile } from '~/ui/saveFile';
import { boardParams, type Board } from './settings';

type Props = { accountId: number; board: Board; onChange: (board: Board) => void };

/** The board as an address or a file, for a colleague or another screen. */
export function ShareBoard({ accountId, board, onChange }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const copy = async () => {
    const { href } = new URL(paths.live(accountId, { board: boardParams(board) }), window.location.href);
    await navigator.clipboard.writeText(href).then(
      () => toast(m.live_link_copied()),
      () => toast(m.live_link_not_copied(), href),
    );
  };
  const read = async (chosen: File | undefined) => {
    const next = chosen && readSaved(await chosen.text());
    if (next) onChange(next);
    else if (chosen) toast(m.live_file_unreadable(), m.live_file_unreadable_detail());
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => void copy()}>{m.live_copy_link()}</Button>
      <Button onClick={() => saveFile('board.json', savedBoard(board), 'application/json')}>
        {m.live_save_file()}
      </Button>
      <Button onClick={() => file.current?.click()}>{m.live_read_file()}</Button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label={m.live_read_file()}
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
